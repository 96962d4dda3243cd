import type { E } from '../../extract/facts.js';
import type { Calls } from '../calls.js';
import { callsWithin, isWithin, type Site } from '../sites.js';
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

/** Methods of texts and lists that only give something. */
const MAKES =
  /^(map|flatMap|filter|find|some|every|includes|forEach|reduce|slice|concat|push|entries|keys|values|at|join|split|replace|replaceAll|trim|trimEnd|trimStart|repeat|pad(Start|End)|indexOf|startsWith|endsWith|match|test|sort|reverse|to(String|LowerCase|UpperCase|Fixed|ISOString|Locale\w*String))$/;
/** What every platform has that only gives something. */
const OF_THE_PLATFORM = /^(String|Number|Boolean|Array|Object|JSON|Math|Date|parseInt|parseFloat|escape|encodeURI|encodeURIComponent)$/;

/**
 * Whether some places run what gives an answer that code works with: the loader of a library, a converter, a way to draw. Whoever tells that something happened
 * asks for nothing.
 */
export function areAskedForAnswers(sites: readonly Site[]): boolean {
  const fates = sites.map((site) => fateOf(site));
  return fates.includes('used') && !fates.includes('told');
}

/**
 * Whether some places run functions that all give something, some of them a text, do nothing else, and hand that back: ways to write down what comes,
 * `renderers[node.type](node)`.
 * @param around the functions that those places stand in, which what is written down may go through again
 */
export function writeDown(calls: Calls, sites: readonly Site[], fns: readonly Fn[], around: readonly Fn[]): boolean {
  const given = fns.map(({ file, facts }) => facts.returns.map((e) => file.facts.exprs[written(file, e)]));
  const isText = given.every((all) => all.length) && given.flat().some(({ k }) => k === 'tpl' || k === 'str');
  return isText && sites.every((site) => fateOf(site) === 'returned') && fns.every((fn) => onlyMakes(calls, fn, new Set(around)));
}

/** Whether a function only makes what it gives: nothing is waited for, assigned elsewhere, or asked of a package. */
function onlyMakes(calls: Calls, fn: Fn, seen: Set<Fn>): boolean {
  if (seen.has(fn)) return true;
  seen.add(fn);
  const { file, facts } = fn;
  const { exprs, writes, imports } = file.facts;
  const isIn = (e: E): boolean => {
    const x = exprs[e];
    return 'by' in x && isWithin(file, x.by, fn);
  };
  if (facts.async || writes.some(([target]) => isIn(target))) return false;
  return callsWithin(fn).every((e) => {
    const targets = calls.targets({ file, e });
    if (targets.length) return targets.every((target) => onlyMakes(calls, target, seen));
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? exprs[callee.o] : callee;
    if (of?.k === 'ref' && of.r[0] === 'g') return OF_THE_PLATFORM.test(of.r[1]);
    return callee?.k === 'mem' && MAKES.test(callee.n) && !(of?.k === 'ref' && of.r[0] === 'i' && !imports[of.r[1]].from.startsWith('.'));
  });
}

/** How a call is left: whether what it gives is waited for or handed back, and whether that, or nothing, is done with it. */
export function waysOf(file: File, e: E): { isWaited: boolean; isLeft: boolean } {
  const { exprs, callables, bindings } = file.facts;
  const held = holding(file, e);
  const isIt = (one: E | undefined): boolean => one !== undefined && held.has(one);
  const isWaited = exprs.some((x) => x.k === 'await' && isIt(x.e)) || callables.some(({ returns }) => returns.some(isIt));
  const isAsked = exprs.some((x) => ((x.k === 'call' || x.k === 'new') && x.a.some(isIt)) || (x.k === 'tpl' && x.x.some(isIt)));
  return { isWaited, isLeft: isWaited || !(isAsked || bindings.some(({ init }) => isIt(init))) };
}

/** Whether a variable that holds what a call gives is looked at for nothing but when that is done or fails: `if (done instanceof Promise) done.catch(report)`. */
export function isOnlyAwaited({ file, e }: Site): boolean {
  const { exprs, callables } = file.facts;
  const held = holding(file, e);
  const parts = exprs.flatMap((x, at) => (x.k === 'mem' && held.has(x.o) ? [{ at, n: x.n }] : []));
  // `found.then((rows) => show(rows))`
  const isAnswer = exprs.some((x) => {
    const then = x.k === 'call' && parts.some(({ at, n }) => at === x.f && n === 'then') ? exprs[x.a[0] ?? 0] : undefined;
    return then?.k === 'fn' && callables[then.f].p.length > 0;
  });
  return parts.length > 0 && parts.every(({ n }) => /^(then|catch|finally)$/.test(n)) && !isAnswer && fateOf({ file, e }) === 'told';
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
