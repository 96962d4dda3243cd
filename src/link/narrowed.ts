import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import type { Evaluator } from './evaluate.js';
import { instanceOf } from './invocations.js';
import { textOf } from './text.js';
import type { File, Val } from './values.js';

const ELSE = 'else of ';
const NOT = /^!\((.+)\)$/;

/**
 * What something is at a place that runs only where it is an object of a class: `if (event instanceof OrderPlaced) event.ship()`,
 * `if (!(event instanceof OrderPlaced)) return;`.
 * @param e the expression, a name or a property of one
 * @param at a call that has its condition, and its function those around
 */
export function narrowed(evaluator: Evaluator, file: File, e: E, { by, g }: { by: number; g: number }): Val[] {
  const vals = evaluator.expr(file, e);
  const { callables, guards } = file.facts;
  const classes: Val[] = [];
  for (let at = by, guard = guards[g]; ; guard = guards[callables[at].g], at = callables[at].up) {
    if (guard.includes(' instanceof ')) classes.push(...said(evaluator, file, e, guard, by));
    if (callables[at].k !== 'closure' || classes.length) break;
  }
  const made = classes.flatMap((v) => (v.t === 'class' ? instanceOf({ ...v, open: true }) : []));
  if (!made.length) return vals;
  // Of those that it may be of itself, the ones that are of the class.
  const { hierarchy } = evaluator;
  const own = vals.filter((v) => v.t === 'inst' && made.some((m) => m.t === 'inst' && hierarchy.chain(v.c).includes(m.c)));
  return own.length ? own : made.map((v) => (v.t === 'inst' ? { ...v, exact: false } : v));
}

/** The classes of which a condition says that the expression is one. */
function said(evaluator: Evaluator, file: File, e: E, guard: string, by: number): Val[] {
  const { exprs, callables } = file.facts;
  const bound = (one: E): number | undefined => {
    const x = exprs[one];
    return x.k === 'ref' && x.r[0] === 'b' ? x.r[1] : x.k === 'cast' ? bound(x.e) : undefined;
  };
  const name = textOf(file, e);
  const tests = new Set(partsOf(guard).flatMap(holding));
  const found: Val[] = [];
  for (let at = by; at >= 0; at = callables[at].up)
    for (const [value, c, isClass] of callables[at].cmp ?? [])
      if (isClass && textOf(file, value) === name && bound(value) === bound(e) && tests.has(`${name} instanceof ${textOf(file, c)}`))
        found.push(...evaluator.expr(file, c));
  return found;
}

/** Tests that hold where a part of a guard does. */
function holding(part: string): string[] {
  if (!part.startsWith(ELSE)) return part.split(' && ');
  return part
    .slice(ELSE.length)
    .split(' || ')
    .flatMap((one) => NOT.exec(one)?.[1] ?? []);
}
