import type { Choice } from '../choosers.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import { argsOf, idOf, type Site } from '../sites.js';
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
  const args = argsOf({ file, e }).map((a) => evaluator.expr(file, a).flatMap((v) => (v.t === 'arr' ? v.of : [v])));
  const isAny = (v: Val): boolean => v.t === 'decl' || (v.t === 'inst' && !v.exact && evaluator.hierarchy.descendants(v.c).length > 0);
  return args.some((vals) => vals.some(isAny)) && args.every((vals) => vals.every((v) => isAny(v) || isGiven(v)));
}

/** What is given by whoever, or known by no name. */
const isGiven = (v: Val): boolean => v.t === 'shape' || v.t === 'param' || v.t === '?';

/** The same choices, one of nobody knows what where a type alone says which there may be, if that was not chosen elsewhere. */
export const ofNoTypeAlone = (messages: Messages, choices: readonly Choice[]): readonly Choice[] =>
  byPlace(choices).flatMap((all) => {
    // A single choice may be among several that code says elsewhere.
    const isSaid = choices.length < 2 && !choices[0].slots['event']?.every((v) => v.d);
    if (isSaid || !areOfType(messages, all)) return all;
    return isRecorded(messages, all[0].site) ? [] : [unnamed(all[0])];
  });

/** Whether what is handed on at a place is, among others, what was put into a list elsewhere: that is chosen there. */
function isRecorded({ evaluator }: Messages, { file, e }: Site): boolean {
  const isPut = (v: Val): boolean => v.put !== undefined || (v.t === 'param' && v.f.file !== file) || (v.t === 'arr' && v.of.some(isPut));
  return argsOf({ file, e }).some((a) => evaluator.expr(file, a).some(isPut));
}

/** A choice of which it is not known what is chosen. */
const unnamed = (choice: Choice): Choice => ({ ...choice, slots: { ...choice.slots, event: [{ t: '?' }] } });
