import type { VocabularyInput } from './schema.js';

const said = { arg: 0, property: ['callback_id', 'action_id', 'block_id', 'type'] };

/** https://docs.slack.dev/tools/bolt-js */
export const slackBolt: VocabularyInput = {
  name: '@slack/bolt',
  docs: 'https://docs.slack.dev/tools/bolt-js',
  packages: ['@slack/bolt'],
  entries: ['message', 'event', 'command', 'action', 'shortcut', 'view', 'options', 'function'].map((call) => ({
    call: [call],
    types: ['App'],
    kind: 'other',
    says: said,
    label: `${call} {0}`,
    callback: -1,
  })),
};
