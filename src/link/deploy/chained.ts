import type { E } from '../../extract/facts.js';
import type { Evaluator } from '../evaluate.js';
import { receiverOf, type Site } from '../sites.js';
import type { File } from '../values.js';

/** More expressions than this are no chain that anybody wrote. */
const MOST = 2_000;

/**
 * The constructions that an expression is chained of, with what is called on their names elsewhere in the file: `check.next(choice.when(ok, charge))`,
 * `choice.otherwise(refund)`.
 * @param isEnd whether one is a thing, or stands for one
 */
export function madeWithin(evaluator: Evaluator, from: Site, isEnd: (site: Site) => boolean): Site[] {
  const found: Site[] = [];
  const seen = new Set<string>();
  const look = (file: File, e: E | undefined): void => {
    if (e === undefined || seen.size > MOST || seen.has(`${file.index}.${e}`)) return;
    seen.add(`${file.index}.${e}`);
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const all = (es: readonly E[]): void => {
      for (const one of es) look(file, one);
    };
    if (x.k === 'new') {
      found.push({ file, e });
      // What it stands in is no part of it, and what a thing is made of no part of the chain.
      if (!isEnd({ file, e })) all(x.a.slice(1));
    } else if (x.k === 'call') {
      const callee = exprs[x.f];
      if (callee.k === 'mem') look(file, callee.o);
      all(x.a);
      for (const v of evaluator.expr(file, x.f)) if (v.t === 'fn') for (const given of v.f.facts.returns) look(v.f.file, given);
    } else if (x.k === 'ref' && x.r[0] === 'b') {
      const { init, set } = bindings[x.r[1]];
      all([...(init === undefined ? [] : [init]), ...set]);
      for (const call of callsOn(file, e)) look(file, call);
    } else if (x.k === 'mem' && exprs[x.o].k === 'this') {
      for (const { facts } of file.classes)
        for (const f of facts.fields) if (f.n === x.n) all([...(f.init === undefined ? [] : [f.init]), ...f.set]);
      for (const call of callsOn(file, e)) look(file, call);
    } else if (x.k === 'obj') all(x.p.map(({ v }) => v));
    else if (x.k === 'arr' || x.k === 'any') all(x.e);
    else if (x.k === 'cast' || x.k === 'await' || x.k === 'spread' || x.k === 'if') look(file, x.e);
    else if (x.k === 'cond') all([x.a, x.b]);
  };
  look(from.file, from.e);
  return found;
}

/** Calls of methods on what a name means, be they chained. */
function callsOn(file: File, name: E): E[] {
  const { calls, exprs } = file.facts;
  const text = JSON.stringify(exprs[name].k === 'mem' ? nameOf(file, name) : exprs[name]);
  const isIt = (e: E | undefined, depth = 0): boolean => {
    if (e === undefined || depth > 32) return false;
    const x = exprs[e];
    if (x.k === 'call') return isIt(receiverOf({ file, e }), depth + 1);
    return JSON.stringify(x.k === 'mem' ? nameOf(file, e) : x) === text;
  };
  return calls.filter((e) => exprs[e].k === 'call' && isIt(receiverOf({ file, e })));
}

/** A property of `this`, without where it is read. */
function nameOf({ facts: { exprs } }: File, e: E): unknown {
  const x = exprs[e];
  const of = x.k === 'mem' ? exprs[x.o] : x;
  return x.k === 'mem' && of.k === 'this' ? ['this', of.c, x.n] : e;
}
