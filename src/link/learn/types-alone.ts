import type { Choice } from '../choosers.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import { argsOf, idOf } from '../sites.js';
import type { Val } from '../values.js';

/** The choices at each place, under each condition. */
export function byPlace(choices: readonly Choice[]): Choice[][] {
  const places = new Map<string, Choice[]>();
  for (const choice of choices) push(places, `${idOf(choice.site)} ${choice.guard}`, choice);
  return [...places.values()];
}

/** Whether what is handed on at a place says no more than its type, which has several names: `bus.publish(job.data)`. Nobody chose one there. */
export function areOfType({ evaluator }: Messages, choices: readonly Choice[]): boolean {
  const said = new Set(choices.flatMap(({ slots }) => (slots['event'] ?? []).map((v) => (v.t === 'str' ? v.v : ''))));
  if (said.size < 2 || said.has('')) return false;
  const { file, e } = choices[0].site;
  const args = argsOf({ file, e }).map((a) => evaluator.expr(file, a));
  return args.some((vals) => vals.some((v) => v.t === 'decl')) && args.every((vals) => vals.every(isOpen));
}

/** What is given by whoever, or known by its type alone. */
const isOpen = (v: Val): boolean => v.t === 'decl' || v.t === 'shape' || v.t === 'param' || v.t === '?';

/** The same choices, one of nobody knows what where a type alone says which there may be. */
export const ofNoTypeAlone = (messages: Messages, choices: readonly Choice[]): readonly Choice[] =>
  choices.length < 2 ? choices : byPlace(choices).flatMap((all) => (areOfType(messages, all) ? [unnamed(all[0])] : all));

/** A choice of which it is not known what is chosen. */
const unnamed = (choice: Choice): Choice => ({ ...choice, slots: { ...choice.slots, event: [{ t: '?' }] } });
