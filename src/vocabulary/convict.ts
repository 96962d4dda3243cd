import type { VocabularyInput } from './schema.js';

const made = ['default', '=', '*'];

/** What a schema says is the default under a key: `config.get('queues.mails')`. https://github.com/mozilla/node-convict */
export const convict: VocabularyInput = {
  name: 'convict',
  docs: 'https://github.com/mozilla/node-convict/tree/master/packages/convict',
  packages: ['convict'],
  values: [
    ...made.flatMap((call) => [
      { call, type: 'Config' },
      { settings: call, arg: 0, leaf: 'default' },
    ]),
    { call: 'get', of: 'Config', gives: 'setting', arg: 0 },
  ],
};
