import type { VocabularyInput } from './schema.js';

const types = ['Client', 'CompatClient'];

/** https://stomp-js.github.io/guide/stompjs/using-stompjs-v5.html, and the client of before, which is still used */
export const stompjs: VocabularyInput = {
  name: '@stomp/stompjs, stompjs',
  docs: 'https://stomp-js.github.io/guide/stompjs/using-stompjs-v5.html',
  packages: ['@stomp/stompjs', 'stompjs'],
  shared: true,
  carrier: true,
  listens: [{ call: ['subscribe'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [
    { call: ['publish'], types, event: { arg: 0, as: 'name', property: 'destination' }, kind: 'message' },
    { call: ['send'], types, event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
  values: [
    ...['over', 'client'].map((call) => ({ call, of: 'Stomp', type: 'CompatClient' })),
    ...['over', 'client', 'overWS', 'overTCP'].map((call) => ({ call, type: 'Client' })),
  ],
};

const streams = ['RxStomp', 'RxStompService'];

/** https://stomp-js.github.io/guide/rx-stomp/rx-stomp-with-angular.html: what is watched is a stream */
export const rxStomp: VocabularyInput = {
  name: '@stomp/rx-stomp',
  docs: 'https://stomp-js.github.io/guide/rx-stomp/rx-stomp-with-angular.html',
  packages: ['@stomp/rx-stomp', '@stomp/ng2-stompjs'],
  shared: true,
  carrier: true,
  listens: [
    { call: ['watch'], types: streams, event: { arg: 0, as: 'name', property: 'destination' }, callback: 'around', kind: 'message' },
  ],
  emits: [{ call: ['publish'], types: streams, event: { arg: 0, as: 'name', property: 'destination' }, kind: 'message' }],
};
