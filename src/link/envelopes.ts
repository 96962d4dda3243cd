import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { identity, written } from './learn/stores.js';
import type { Cls, File } from './values.js';

/** An object that is made only to send another one: it says the class of that. */
export interface Envelope {
  /** What it tells. */
  of: E;
  classes: Cls[];
}

/**
 * Whether something is an envelope: `new Message(event.constructor.name, event)`, made in place, by a function that is given what it tells,
 * or by a method of that (`event.toMessage()`).
 */
export function envelope(evaluator: Evaluator, file: File, e: E, depth = 0): Envelope | undefined {
  const { exprs } = file.facts;
  const x = exprs[written(file, e)];
  if (x.k === 'new') {
    const said = x.a.map((a) => identity(file, a)).find(({ by }) => by === 'class');
    return said && { of: said.of, classes: evaluator.expr(file, x.f).flatMap((v) => (v.t === 'class' ? [v.c] : [])) };
  }
  if (x.k !== 'call' || depth > 2) return undefined;
  const callee = exprs[x.f];
  const made = evaluator.expr(file, x.f).flatMap((v) => (v.t === 'fn' ? v.f.facts.returns.map((r) => ({ fn: v.f, r })) : []));
  const found = made.map(({ fn, r }): Envelope | undefined => {
    const inner = envelope(evaluator, fn.file, r, depth + 1);
    const at = inner && fn.file.facts.exprs[inner.of];
    if (at?.k === 'this') return callee.k === 'mem' ? { ...inner!, of: callee.o } : undefined;
    const b = at?.k === 'ref' && at.r[0] === 'b' ? fn.file.facts.bindings[at.r[1]] : undefined;
    const given = b?.k === 'param' && b.f === fn.index && b.i !== undefined && !b.path?.length ? x.a[b.i] : undefined;
    return given === undefined ? undefined : { ...inner!, of: given };
  });
  const [first] = found;
  if (!first || found.some((one) => one?.of !== first.of)) return undefined;
  return { of: first.of, classes: found.flatMap((one) => one?.classes ?? []) };
}
