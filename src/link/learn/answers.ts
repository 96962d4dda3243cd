import type { E } from '../../extract/facts.js';
import type { Site } from '../sites.js';
import type { File, Fn } from '../values.js';
import { written } from './stores.js';

/** What is done with what a call gives: it is worked with, handed back, or nobody asks for it. */
type Fate = 'used' | 'returned' | 'told';

/** Calls in each other around one that are looked at. */
const DEEPEST = 2;
/** What tells how something went. */
export const LOGS = /^(log|debug|info|warn|error|trace|verbose)$/;
/** What waits for promises. */
const COLLECTS = /^(push|add|race|all|allSettled|any|resolve)$/;

/**
 * Whether some places run what gives an answer that code works with: the loader of a library, a converter, a way to draw. Whoever tells that something happened
 * asks for nothing.
 */
export function areAskedForAnswers(sites: readonly Site[]): boolean {
  const fates = sites.map((site) => fateOf(site));
  return fates.includes('used') && !fates.includes('told');
}

/** Whether some places run functions that all give something, some of them a text, and hand that back: ways to write down what comes, `renderers[node.type](node)`. */
export function writeDown(sites: readonly Site[], fns: readonly Fn[]): boolean {
  const given = fns.map(({ file, facts }) => facts.returns.map((e) => file.facts.exprs[written(file, e)]));
  const isText = given.every((all) => all.length) && given.flat().some(({ k }) => k === 'tpl' || k === 'str');
  return isText && sites.every((site) => fateOf(site) === 'returned');
}

function fateOf({ file, e }: Site, depth = 0): Fate {
  const { exprs, callables, writes } = file.facts;
  const held = holding(file, e);
  const isIt = (one: E | undefined): boolean => one !== undefined && held.has(one);
  for (const [at, x] of exprs.entries()) {
    switch (x.k) {
      case 'call':
      case 'new': {
        const callee = exprs[x.f];
        if (!x.a.some(isIt) || (callee.k === 'mem' && (COLLECTS.test(callee.n) || LOGS.test(callee.n)))) break;
        // What waits for it with a limit of time, or measures that, goes on as it would.
        if (depth < DEEPEST && x.a.includes(e) && fateOf({ file, e: at }, depth + 1) === 'told') break;
        return 'used';
      }
      case 'idx':
        if (isIt(x.o)) return 'used';
        break;
      case 'obj':
        if (x.p.some(({ v }) => isIt(v))) return 'used';
        break;
      case 'tpl':
        if (x.x.some(isIt)) return 'used';
        break;
      case 'spread':
        if (isIt(x.e)) return 'used';
        break;
    }
  }
  if (writes.some(([target, value]) => isIt(value) && exprs[target].k !== 'ref')) return 'used';
  return callables.some(({ returns }) => returns.some(isIt)) ? 'returned' : 'told';
}

/** Expressions that are what a call gives, by themselves or by a variable that holds it. */
function holding(file: File, e: E): Set<E> {
  const { exprs, bindings } = file.facts;
  const held = new Set([e]);
  for (let size = 0; size !== held.size; ) {
    size = held.size;
    for (const [at, x] of exprs.entries()) {
      if (held.has(at)) continue;
      const of = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      const parts =
        x.k === 'await' || x.k === 'cast' || x.k === 'if'
          ? [x.e]
          : x.k === 'any'
            ? x.e
            : x.k === 'cond'
              ? [x.a, x.b]
              : of?.k === 'var'
                ? [of.init, ...of.set]
                : [];
      if (parts.some((part) => part !== undefined && held.has(part))) held.add(at);
    }
  }
  return held;
}
