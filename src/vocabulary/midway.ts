import type { VocabularyInput } from './schema.js';

const queues = ['BullQueue', 'BullMQQueue'];
const frameworks = ['Framework', 'BullFramework', 'BullMQFramework'];
const adding = ['addJobToQueue', 'addJob', 'runJob'];

/** https://www.midwayjs.org/en/docs/controller, https://www.midwayjs.org/en/docs/extensions/bull and https://www.midwayjs.org/en/docs/extensions/cron */
export const midway: VocabularyInput = {
  name: 'midway',
  docs: 'https://www.midwayjs.org/en/docs/controller',
  packages: [
    '@midwayjs/core',
    '@midwayjs/decorator',
    '@midwayjs/bull',
    '@midwayjs/bullmq',
    '@midwayjs/cron',
    '@midwayjs/kafka',
    '@midwayjs/rabbitmq',
    '@midwayjs/ws',
    '@midwayjs/socketio',
  ],
  listens: [
    { decorator: 'Processor', on: 'class', method: 'execute', event: { as: 'job' }, queue: { arg: 0 }, kind: 'job' },
    { decorator: 'RabbitMQListener', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' },
    { decorator: 'KafkaListener', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
  emits: [
    // A job has no name there.
    { call: adding, types: queues, event: { as: 'job' }, kind: 'job' },
    { call: adding, types: frameworks, event: { arg: 0, as: 'name' }, kind: 'job' },
  ],
  entries: [
    ...['Get', 'Post', 'Put', 'Patch', 'Del', 'Options', 'Head', 'All'].map((decorator) => ({
      decorator,
      on: 'method' as const,
      kind: 'http' as const,
      label: `${decorator === 'Del' ? 'DELETE' : decorator.toUpperCase()} {path}`,
      prefix: 'Controller',
    })),
    { decorator: 'OnWSConnection', on: 'method', kind: 'ws', label: 'connection' },
    { decorator: 'OnWSDisConnection', on: 'method', kind: 'ws', label: 'disconnect' },
    { decorator: 'OnWSMessage', on: 'method', kind: 'ws', label: '{0}' },
    { decorator: 'ServerlessTrigger', on: 'method', kind: 'other', label: '{0}' },
    { decorator: 'TaskLocal', on: 'method', kind: 'cron', label: '{0}' },
    { decorator: 'Task', on: 'method', kind: 'cron', label: '{method}' },
    { decorator: 'Schedule', on: 'class', method: 'exec', kind: 'cron', label: '{class}' },
    { decorator: 'Job', on: 'class', method: 'onTick', kind: 'cron', label: '{class}' },
    { decorator: 'KafkaConsumer', on: 'class', method: 'eachMessage', kind: 'other', label: 'kafka {0}' },
    ...['onConfigLoad', 'onReady', 'onServerReady', 'onStop'].map((method) => ({
      decorator: 'Configuration',
      on: 'class' as const,
      method,
      kind: 'lifecycle' as const,
      label: method,
    })),
    { methods: ['resolve'], implements: 'IMiddleware', kind: 'http', label: 'middleware {class}' },
    { methods: ['canActivate'], implements: 'IGuard', kind: 'other', label: 'guard {class}' },
    { decorator: 'Catch', on: 'class', method: 'catch', kind: 'other', label: 'filter {class}' },
  ],
  roles: [{ decorator: 'Controller', role: 'controller' }],
  values: frameworks.flatMap((of) => ['getQueue', 'createQueue'].map((call) => ({ call, of, type: 'BullQueue' }))),
  queues: [{ decorator: 'InjectQueue', arg: 0 }],
};
