import type { VocabularyInput } from './schema.js';

// Both packages export their class without a name, or are it.
const clients = ['default', '='];
const channels = ['Channel', 'PresenceChannel'];
const hear = [...clients, ...channels, 'UserFacade'];

/** https://pusher.com/docs/channels: servers say what clients that have subscribed to the channel hear */
export const pusher: VocabularyInput = {
  name: 'pusher, pusher-js',
  docs: 'https://pusher.com/docs/channels/server_api/http-api',
  packages: ['pusher', 'pusher-js'],
  shared: true,
  listens: [{ call: ['bind'], types: hear, event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [
    { call: ['trigger', 'sendToUser'], types: clients, event: { arg: 1, as: 'name' }, kind: 'message' },
    { call: ['triggerBatch'], types: clients, event: { arg: 0, as: 'name', property: 'name' }, kind: 'message' },
    // What a client tells other clients.
    { call: ['trigger'], types: channels, event: { arg: 0, as: 'name' }, kind: 'message' },
    { call: ['send_event'], types: clients, event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
  values: [
    ...clients.flatMap((of) => [
      { call: 'subscribe', of, type: 'Channel' },
      { call: 'channel', of, type: 'Channel' },
      { call: 'forURL', of, type: 'default' },
      { call: 'forCluster', of, type: 'default' },
      { property: 'user', of, type: 'UserFacade' },
    ]),
    ...hear.flatMap((of) => ['bind', 'unbind', 'bind_global'].map((call) => ({ call, of, gives: 'receiver' as const }))),
  ],
  own: [
    'pusher:subscription_succeeded',
    'pusher:subscription_error',
    'pusher:subscription_count',
    'pusher:member_added',
    'pusher:member_removed',
    'pusher:cache_miss',
    'pusher:signin_success',
    'pusher:error',
  ],
};
