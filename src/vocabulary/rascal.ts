import type { VocabularyInput } from './schema.js';

const brokers = ['BrokerAsPromised', 'Broker'];
const sessions = ['SubscriberSessionAsPromised', 'SubscriptionSession'];
const hear = ['on', 'once', 'addListener'];

/** https://github.com/onebeyond/rascal: publications and subscriptions have names of their own, which the configuration leads to exchanges and queues */
export const rascal: VocabularyInput = {
  name: 'rascal',
  docs: 'https://github.com/onebeyond/rascal',
  packages: ['rascal'],
  shared: true,
  listens: [{ call: hear, types: sessions, when: 'message', event: { of: 'receiver', arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['publish', 'forward'], types: brokers, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    ...brokers.flatMap((type) => [
      { exported: type, type },
      { call: 'create', of: type, type },
    ]),
    { call: 'createBrokerAsPromised', type: 'BrokerAsPromised' },
    { call: 'subscribe', of: 'BrokerAsPromised', type: 'SubscriberSessionAsPromised' },
    ...sessions.flatMap((of) => hear.map((call) => ({ call, of, gives: 'receiver' as const }))),
    // The same by callbacks that are told an error first.
    ...[1, 2].flatMap((arg) => [
      { callbackOf: 'create', types: ['Broker'], arg, parameter: 1, type: 'Broker' },
      { callbackOf: 'createBroker', arg, parameter: 1, type: 'Broker' },
      { callbackOf: 'subscribe', types: ['Broker'], arg, parameter: 1, type: 'SubscriptionSession' },
    ]),
  ],
};
