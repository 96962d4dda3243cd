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

const asked = { arg: 0, property: ['callbackId', 'actionId', 'blockId', 'externalId', 'type'] };

/** What came before, and is below it: adapters for events and what people press, and clients of sockets. https://tools.slack.dev/node-slack-sdk/ */
export const slackAdapters: VocabularyInput = {
  name: '@slack/events-api, @slack/interactive-messages, @slack/socket-mode, @slack/rtm-api',
  docs: 'https://tools.slack.dev/node-slack-sdk/',
  packages: ['@slack/events-api', '@slack/interactive-messages', '@slack/socket-mode', '@slack/rtm-api'],
  entries: [
    {
      call: ['on', 'once'],
      types: ['SlackEventAdapter', 'default', 'SocketModeClient', 'RTMClient'],
      kind: 'other',
      says: { arg: 0 },
      label: 'event {0}',
      callback: 1,
    },
    ...['action', 'options', 'shortcut', 'viewSubmission', 'viewClosed'].map((call) => ({
      call: [call],
      types: ['SlackMessageAdapter'],
      kind: 'other' as const,
      says: asked,
      label: `${call} {0}`,
      callback: -1,
    })),
  ],
  values: [
    { call: 'createEventAdapter', type: 'SlackEventAdapter' },
    { call: 'createMessageAdapter', type: 'SlackMessageAdapter' },
  ],
};
