import type { VocabularyInput } from './schema.js';

const io = ['default', 'Redis', 'Cluster', 'Redis.Redis', 'Redis.Cluster', 'IORedis.Redis', 'Commander'];

/** What clients say of their connection gives them again: `new Redis(url).on('error', log)`. */
const itself = ['on', 'once', 'addListener'].map((call) => ({ call, gives: 'receiver' as const }));

/** https://github.com/redis/ioredis#pubsub */
export const ioredis: VocabularyInput = {
  name: 'ioredis',
  docs: 'https://github.com/redis/ioredis#pubsub',
  packages: ['ioredis'],
  carrier: true,
  listens: [
    {
      call: ['on', 'addListener'],
      types: io,
      when: 'message',
      event: { arg: 'all', as: 'name' },
      subscribed: ['subscribe'],
      callback: 1,
      kind: 'message',
    },
    {
      call: ['on', 'addListener'],
      types: io,
      when: 'pmessage',
      event: { arg: 'all', as: 'name', wildcards: 'glob' },
      subscribed: ['psubscribe'],
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'spublish'], types: io, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [{ call: 'duplicate', gives: 'receiver' }, ...itself],
};

const node = ['RedisClientType', 'RedisClusterType', 'RedisClient'];

/** https://github.com/redis/node-redis/blob/master/docs/pub-sub.md */
export const redis: VocabularyInput = {
  name: 'redis',
  docs: 'https://github.com/redis/node-redis/blob/master/docs/pub-sub.md',
  packages: ['redis', '@redis/client'],
  carrier: true,
  listens: [
    {
      call: ['subscribe', 'sSubscribe'],
      types: ['RedisClientType', 'RedisClusterType'],
      event: { arg: 0, as: 'name' },
      callback: 1,
      kind: 'message',
    },
    {
      call: ['pSubscribe'],
      types: ['RedisClientType', 'RedisClusterType'],
      event: { arg: 0, as: 'name', wildcards: 'glob' },
      callback: 1,
      kind: 'message',
    },
    // Before version 4.
    {
      call: ['on'],
      types: node,
      when: 'message',
      event: { arg: 'all', as: 'name' },
      subscribed: ['subscribe'],
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'sPublish', 'PUBLISH'], types: node, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    { call: 'createClient', type: 'RedisClientType' },
    { call: 'createCluster', type: 'RedisClusterType' },
    { call: 'duplicate', gives: 'receiver' },
    ...itself,
    { call: 'connect', of: 'RedisClientType', gives: 'receiver' },
  ],
};

/** https://redis.io/docs/latest/develop/data-types/streams/: what is kept in the order in which it came, for groups of consumers */
export const ioredisStreams: VocabularyInput = {
  name: 'ioredis streams',
  docs: 'https://github.com/redis/ioredis#streams',
  packages: ['ioredis'],
  listens: [
    {
      call: ['xread', 'xreadgroup', 'xreadBuffer', 'xreadgroupBuffer'],
      types: io,
      event: { as: 'name', after: 'STREAMS' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [{ call: ['xadd', 'xaddBuffer'], types: [...io, 'ChainableCommander'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    ...['pipeline', 'multi'].flatMap((call) => ['default', 'Redis', 'Cluster'].map((of) => ({ call, of, type: 'ChainableCommander' }))),
    ...['xadd', 'set', 'hset', 'expire', 'publish'].map((call) => ({ call, of: 'ChainableCommander', gives: 'receiver' as const })),
  ],
};

/** https://redis.io/docs/latest/develop/data-types/streams/ */
export const redisStreams: VocabularyInput = {
  name: 'redis streams',
  docs: 'https://redis.io/docs/latest/develop/data-types/streams/',
  packages: ['redis', '@redis/client'],
  listens: [
    // Options of the command may stand before the rest.
    {
      call: ['xRead', 'XREAD', 'xReadGroup', 'XREADGROUP'],
      types: node,
      event: { arg: 'all', as: 'name', property: 'key' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [{ call: ['xAdd', 'XADD'], types: [...node, 'RedisClientMultiCommandType'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [{ call: 'multi', of: 'RedisClientType', type: 'RedisClientMultiCommandType' }],
};
