import type { VocabularyInput } from './schema.js';

/** https://github.com/AlariCode/nestjs-rmq: topics of one exchange */
export const nestjsRmq: VocabularyInput = {
  name: 'nestjs-rmq',
  docs: 'https://github.com/AlariCode/nestjs-rmq',
  packages: ['nestjs-rmq'],
  shared: true,
  listens: [{ decorator: 'RMQRoute', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' }],
  emits: [{ call: ['send', 'notify'], types: ['RMQService'], event: { arg: 0, as: 'name' }, kind: 'message' }],
};
