import type { VocabularyInput } from './schema.js';

const clients = ['Realtime', 'Rest', 'Realtime.Promise', 'Rest.Promise'];
// As the package names them, and as it did before.
const channels = ['RealtimeChannel', 'Channel', ...['RealtimeChannelPromise', 'RealtimeChannelCallbacks'].map((n) => `Types.${n}`)];

/** https://ably.com/docs/channels: who subscribes without a name hears what goes through that channel alone, by whichever name: not known here */
export const ably: VocabularyInput = {
  name: 'ably',
  docs: 'https://ably.com/docs/channels',
  packages: ['ably'],
  shared: true,
  listens: [{ call: ['subscribe'], types: channels, event: { arg: 0, as: 'name', property: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['publish'], types: channels, event: { arg: 0, as: 'name', property: 'name' }, kind: 'message' }],
  values: [
    ...clients.map((of) => ({ property: 'channels', of, type: 'Channels' })),
    ...['get', 'getDerived'].map((call) => ({ call, of: 'Channels', type: 'RealtimeChannel' })),
  ],
};
