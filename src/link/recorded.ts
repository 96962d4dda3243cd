import type { E } from '../extract/facts.js';
import type { Choice, Choosers } from './choosers.js';
import { push } from './collections.js';
import { type File, unique, type Val } from './values.js';

const known = new WeakMap<File, ReadonlyMap<E, E>>();

/** The call that puts something into a list: `this.events.push(new OrderPlaced())`. */
export function putAt(file: File, e: E): E | undefined {
  let all = known.get(file);
  if (!all) known.set(file, (all = puts(file)));
  return all.get(given(file, e));
}

/** Whether what is put into a list stands behind all that was in it before. */
export function isPutBehind(file: File, e: E): boolean {
  const at = putAt(file, e);
  const x = at === undefined ? undefined : file.facts.exprs[at];
  const callee = x?.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === 'push';
}

/** What is put behind a list that an object holds, in a new one: `this.events.concat(new OrderPaid())`, `[...this.events, new OrderPaid()]`. */
export function putBehind(file: File, list: E, e: E, vals: Val[]): Val[] {
  const x = file.facts.exprs[e];
  if (!isHeld(file, list) || (x.k !== 'new' && x.k !== 'call')) return vals;
  return vals.map((v): Val => (v.t === 'obj' || (v.t === 'inst' && v.exact) ? { ...v, put: { file, e } } : v));
}

/**
 * What is made to be put behind a list that an object holds: `this.events = [...this.events, new OrderPaid()]`; undefined of any other.
 * @param field the name of the list
 */
export function addedToItself(file: File, e: E, field: string): E[] | undefined {
  const { exprs } = file.facts;
  const isItself = (one: E): boolean => {
    const x = exprs[one];
    return x.k === 'cast' ? isItself(x.e) : x.k === 'mem' && x.n === field && exprs[x.o].k === 'this';
  };
  const x = exprs[e];
  if (x.k === 'cast') return addedToItself(file, x.e, field);
  if (x.k === 'arr') {
    const [first, ...added] = x.e;
    const spread = exprs[first ?? 0];
    return spread.k === 'spread' && isItself(spread.e) && added.every((a) => exprs[a].k === 'new') ? added : undefined;
  }
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const isAdded = x.k === 'call' && callee?.k === 'mem' && callee.n === 'concat' && isItself(callee.o);
  return isAdded && x.a.every((a) => exprs[a].k === 'new') ? x.a : undefined;
}

/** Whether a list is what an object holds. */
function isHeld(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  return x.k === 'cast' || x.k === 'spread' ? isHeld(file, x.e) : x.k === 'mem';
}

function puts(file: File): Map<E, E> {
  const { exprs, calls } = file.facts;
  return new Map(
    calls.flatMap((e): [E, E][] => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      return x.k === 'call' && callee?.k === 'mem' && /^(push|unshift|add)$/.test(callee.n) ? x.a.map((a) => [a, e]) : [];
    }),
  );
}

/** What is given under a condition. */
function given(file: File, e: E): E {
  const x = file.facts.exprs[e];
  return x.k === 'if' ? given(file, x.e) : e;
}

/** What an object recorded is chosen where its method put it into the list, not by who publishes what is in there later. */
export function recorded(choosers: Choosers, choice: Choice): Choice[] {
  const event = choice.slots['event'] ?? [];
  if ('callback' in choice.slots || !event.some((v) => v.put)) return [choice];
  const by = choosers.memberAt(choice.site);
  const isElsewhere = (v: Val): boolean => v.put !== undefined && choosers.memberAt(v.put) !== by;
  const rest = event.filter((v) => !isElsewhere(v));
  const places = new Map<string, Val[]>();
  for (const v of event.filter(isElsewhere)) push(places, `${v.put!.file.index}.${v.put!.e}`, v);
  const put = [...places.values()].map((vals): Choice => {
    const site = vals[0].put!;
    // What is the only thing that is put there has the condition of the place, by whatever ways it comes to be published.
    const bare = unique(vals.map(({ g: _g, each: _each, put: _put, ...v }) => v as Val));
    const own = bare.length > 1 ? vals.map(({ each: _each, put: _put, ...v }) => v as Val) : bare;
    const slots = { ...choice.slots, event: own };
    return { ...choice, site, by: choosers.callableAt(site), guard: choosers.guardAt(site), slots, oneOf: false, through: [] };
  });
  return rest.length ? [{ ...choice, slots: { ...choice.slots, event: rest } }, ...put] : put;
}
