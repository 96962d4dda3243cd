import type { E } from '../../extract/facts.js';
import { isQuestion } from '../asked.js';
import type { Evaluator } from '../evaluate.js';
import { callsWithin } from '../sites.js';
import type { Fn } from '../values.js';
import { isOnlyAwaited, LOGS } from './answers.js';
import { type Run, written } from './stores.js';
import type { Filter } from './streams.js';

/** How a function tells apart what it is given. */
export interface Asked extends Filter {
  /** Position of the parameter that is the name itself. */
  at?: number;
  /** What that is called. */
  called?: string;
}

/** The names that a function compares a parameter of its own with: `(event, data) => { if (event === 'order.placed') … }`. */
export function byArgument(evaluator: Evaluator, { file, index, facts }: Fn): Asked[] {
  const { exprs, bindings } = file.facts;
  const compared = (subject: E, key: E): Asked[] => {
    const x = exprs[written(file, subject)];
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    if (b?.k !== 'param' || b.f !== index || b.i === undefined || b.path?.length) return [];
    const keys = evaluator.expr(file, key).filter((v) => v.t === 'str');
    return keys.length ? [{ by: 'name', keys, at: b.i, called: b.n }] : [];
  };
  return (facts.cmp ?? []).flatMap(([a, b, isClass]) => (isClass ? [] : [...compared(a, b), ...compared(b, a)]));
}

/** Whether all that a function does, beside what it logs, it does where it has asked what its parameter is: `if (kind !== 'email') return;`. */
export function asksFirst(fn: Fn, at: number): boolean {
  const { exprs, guards } = fn.file.facts;
  const name = fn.facts.p[at]?.n;
  const all = callsWithin(fn);
  const isLog = (e: E): boolean => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    return callee?.k === 'mem' && LOGS.test(callee.n);
  };
  const does = all.every(isLog) ? all : all.filter((e) => !isLog(e));
  const isAsked = (e: E): boolean => {
    const x = exprs[e];
    const words: readonly string[] = ('g' in x && guards[x.g].match(/[\w$]+/g)) || [];
    return words.includes(name!);
  };
  return name !== undefined && does.length > 0 && does.every(isAsked);
}

/** What answers a question about what it is given is no listener: `rules.every((rule) => rule(x))`, `parser.supports(x)`. */
export function isAsking({ site: { file, e }, path }: Run): boolean {
  const x = file.facts.exprs[e];
  const [around] = (x.k === 'call' && file.facts.callables[x.by].arg) || [];
  // Somebody waits for what it says.
  const isIt = (init: E | undefined): boolean => {
    const given = file.facts.exprs[init ?? 0];
    return init === e || (given.k === 'await' && given.e === e);
  };
  if (file.facts.bindings.some(({ init, set }) => isIt(init) || set.some(isIt)) && !isOnlyAwaited({ file, e })) return true;
  const loop = around === undefined ? undefined : file.facts.exprs[around];
  const callee = loop?.k === 'call' ? file.facts.exprs[loop.f] : undefined;
  if (callee?.k === 'mem' && /^(every|some|find|findIndex|findLast|filter|reduce|sort)$/.test(callee.n)) return true;
  return asks(path);
}

/** Whether what is run is a question: it answers, and does nothing with what it is given. */
export const asks = (path: readonly string[]): boolean => isQuestion(path[path.length - 1] ?? '');

/** Objects of which code runs one method here and another there, beside questions, are things that it keeps by a key, no listeners. */
export function areThings(runs: readonly Run[]): boolean {
  const ways = new Map<string, Set<string>>();
  for (const { key, path, site } of runs) {
    const x = site.file.facts.exprs[site.e];
    if (key === undefined || asks(path)) continue;
    const by = `${site.file.index}.${'by' in x ? x.by : 0}`;
    ways.set(by, (ways.get(by) ?? new Set()).add(path.join('.')));
  }
  const all = new Set([...ways.values()].flatMap((each) => [...each]));
  return all.size > 1 && ![...ways.values()].some((each) => each.size === all.size);
}
