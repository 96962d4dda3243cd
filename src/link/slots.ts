import { type Fn, isSymbolic, keyOf, type Val, type ValOf } from './values.js';

/** The parts of a publication or registration that a caller may choose. */
export type Slots = Readonly<Record<string, Val[]>>;

/** The parts with each of them changed. */
export const mapSlots = (slots: Slots, change: (vals: Val[], name: string) => Val[]): Slots =>
  Object.fromEntries(Object.entries(slots).map(([n, vals]) => [n, change(vals, n)]));

/** A key for what the parts are. */
export const slotsKey = (slots: Slots): string =>
  Object.entries(slots)
    .map(
      ([n, vals]) =>
        `${n}=${vals.map((v) => (v.t === 'fn' ? `f:${v.f.file.index}.${v.f.index}${ownerKey(v)}` : v.t === 'arr' ? `[${v.of.map((v) => keyOf(v)).join()}]` : keyOf(v))).join()}`,
    )
    .join(';');

/** Of a method that a class inherits, on which class's object it is. */
const ownerKey = ({ f, self }: ValOf<'fn'>): string =>
  f.facts.k === 'method' && self?.t === 'inst' && self.exact && f.file.classes[f.facts.c ?? -1] !== self.c
    ? `@${self.c.file.index}.${self.c.index}`
    : '';

/** Symbols that callers fill in. */
export function symbols(slots: Slots): ValOf<'param'>[] {
  const found: ValOf<'param'>[] = [];
  const look = (val: Val): void => {
    if (val.t === 'param') found.push(val);
    else if (val.t === 'arr') val.of.forEach(look);
    else if (val.t === 'pick') val.key.forEach(look);
    else if (val.t === 'join') val.parts.flat().forEach(look);
  };
  for (const vals of Object.values(slots)) vals.forEach(look);
  return found;
}

/** Whether something waits for the key that callers of a function choose. */
export function picks(slots: Slots, f: Fn): boolean {
  // Which of the queues that code keeps nobody knows who does not know its name.
  const isOneOf = (v: Val, slot: string): boolean => v.t === 'pick' && isSymbolic(v, f) && !(slot === 'queue' && v.of.t === 'kept');
  return Object.entries(slots).some(([slot, vals]) => vals.some((v) => isOneOf(v, slot)));
}

/** Only what callers decide: types that a symbol stands beside say less than the caller. A queue that it is in any case they say no more of than which job. */
export function symbolic(slots: Slots, f: Fn): Slots {
  const isJob = (slots['event'] ?? []).some((v) => isSymbolic(v, f));
  return mapSlots(slots, (vals, n) =>
    vals.some((v) => isSymbolic(v, f))
      ? vals.filter(
          (v) =>
            isSymbolic(v, f) ||
            ((v.t === 'param' || v.t === 'arr') && !v.d && isSymbolic(v)) ||
            (n === 'queue' && isJob && v.t === 'str' && v.g !== undefined && !v.d && !v.lit),
        )
      : vals,
  );
}

/** The parts without what callers of a function give, in lists too. */
export function without(slots: Slots, f: Fn): Slots {
  const left = (vals: Val[]): Val[] =>
    vals.flatMap((v) => (v.t === 'arr' && !v.at && isSymbolic(v, f) ? [{ ...v, of: left(v.of) }] : isSymbolic(v, f) ? [] : [v]));
  return mapSlots(slots, left);
}

/** Where no caller is known: what the parameter's own type says. */
export function declared(slots: Slots, f: Fn): Slots {
  return mapSlots(slots, (vals) => vals.filter((v) => !isSymbolic(v, f)));
}

/** Whether anything in the slots that name something is known; of a queue that callers choose, the queue. */
export const tells = ({ event = [], callback, queue }: Slots, of: Slots): boolean =>
  (callback ?? event).some((v) => v.t !== 'param' && v.t !== '?') ||
  ((of['queue'] ?? []).some((v) => isSymbolic(v)) &&
    (queue ?? []).some((v) => v.t === 'str' || (v.t === 'extInst' && (v.origin?.turn || v.origin?.via))));

/** Of what a caller gives and what objects of the declared type were made with, what the caller gives. */
export function chosen(vals: Val[]): Val[] {
  const isMade = (v: Val): boolean => v.d === true && (v.t === 'param' || v.t === 'arr') && isSymbolic(v);
  const left = vals.some(isMade) && vals.some((v) => !v.d && isSymbolic(v)) ? vals.filter((v) => !isMade(v)) : vals;
  return left.some((v) => v.t === 'join') ? left.map((v) => (v.t === 'join' ? { ...v, parts: v.parts.map(chosen) } : v)) : left;
}

/** Whether something else than the queue waits for a function's callers. */
export const isSaid = ({ queue = [], ...others }: Slots, f: Fn): boolean =>
  Object.values(others).some((vals) => vals.some((v) => isSymbolic(v, f))) || !queue.some((v) => isSymbolic(v, f));
