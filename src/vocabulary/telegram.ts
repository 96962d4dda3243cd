import type { VocabularyInput } from './schema.js';

/** What the functions that are given last answer, by what each method is told first. */
const answers = (types: string[], calls: string[]): VocabularyInput['entries'] =>
  calls.map((call) => ({ call: [call], types, kind: 'other', says: { arg: 0 }, label: `${call} {0}`, callback: -1 }));
/** The same of methods that say it by themselves. */
const alone = (types: string[], calls: string[]): VocabularyInput['entries'] =>
  calls.map((call) => ({ call: [call], types, kind: 'other', label: call, callback: -1 }));

const grammyTypes = ['Bot', 'Composer'];
const narrowed = ['on', 'hears', 'command', 'reaction', 'callbackQuery', 'gameQuery', 'inlineQuery'];
const queries = ['chosenInlineResult', 'preCheckoutQuery', 'shippingQuery'];

/** https://grammy.dev/guide/commands */
export const grammy: VocabularyInput = {
  name: 'grammy',
  docs: 'https://grammy.dev/guide/commands',
  packages: ['grammy'],
  entries: answers(grammyTypes, [...narrowed, ...queries, 'chatType']),
  // Each gives the part of the bot that hears only that.
  values: grammyTypes.flatMap((of) =>
    [...narrowed, ...queries, 'chatType', 'filter', 'drop', 'use', 'errorBoundary'].map((call) => ({ call, of, type: 'Composer' })),
  ),
};

const telegrafTypes = ['Telegraf', 'Composer', 'Scenes.BaseScene', 'Scenes.WizardScene'];
const scenes = telegrafTypes.slice(2);
const triggers = ['on', 'hears', 'command', 'action', 'inlineQuery', 'reaction'];

/** https://telegraf.js.org */
export const telegraf: VocabularyInput = {
  name: 'telegraf',
  docs: 'https://telegraf.js.org',
  packages: ['telegraf'],
  entries: [
    ...answers(telegrafTypes, triggers)!,
    ...alone(telegrafTypes, ['start', 'help', 'settings', 'gameQuery'])!,
    ...alone(scenes, ['enter', 'leave'])!,
  ],
  values: telegrafTypes.flatMap((of) =>
    [...triggers, 'start', 'help', 'settings', 'gameQuery', 'use'].map((call) => ({ call, of, gives: 'receiver' as const })),
  ),
};
