import type { E, Expr } from '../extract/facts.js';
import type { Site } from './sites.js';
import type { File } from './values.js';

/** An expression as a person would name it: `this.bus.publish`, `new Worker`. */
export function textOf(file: File, e: E, depth = 0): string {
  const x = file.facts.exprs[e];
  if (depth > 8) return '…';
  switch (x.k) {
    case 'this':
      return 'this';
    case 'super':
      return 'super';
    case 'mem':
      return `${textOf(file, x.o, depth + 1)}.${x.n}`;
    case 'call':
      return `${textOf(file, x.f, depth + 1)}()`;
    case 'new':
      return `new ${textOf(file, x.f, depth + 1)}`;
    case 'ref': {
      const { facts } = file;
      const [k, i] = x.r;
      if (k === 'b') return facts.bindings[i].n;
      if (k === 'c') return facts.classes[i].n;
      if (k === 'f') return facts.callables[i].s;
      if (k === 'e') return facts.enums[i].n;
      if (k === 'i') return facts.imports[i].local;
      if (k === 'n') return facts.namespaces[i].n;
      return typeof i === 'string' ? i : '…';
    }
    case 'idx':
      return `${textOf(file, x.o, depth + 1)}[…]`;
    case 'await':
    case 'cast':
      return textOf(file, x.e, depth + 1);
    case 'any':
      return textOf(file, x.e[0], depth + 1);
    default:
      return '…';
  }
}

/** What is called at a site, as written. */
export function calleeText({ file, e }: Site): string {
  const x = file.facts.exprs[e];
  if (x.k === 'call') return `${x.d ? '@' : ''}${textOf(file, x.f)}`;
  // What a table is given, `this.handlers[name] = handler`, is given to that.
  return textOf(file, x.k === 'put' ? x.o : e);
}

export function lineOf({ file, e }: Site): number {
  return lineIn(file, e) ?? handing(file, e)?.l ?? 1;
}

/** The call that is given an expression, such as a plain name, which carries no place of its own. */
export function handing({ facts: { exprs, calls } }: File, e: E): Extract<Expr, { k: 'call' | 'new' }> | undefined {
  return calls
    .map((call) => exprs[call])
    .find((x): x is Extract<Expr, { k: 'call' | 'new' }> => (x.k === 'call' || x.k === 'new') && x.a.includes(e));
}

/** Where an expression stands, as far as it or something in it says. */
export function lineIn(file: File, e: E): number | undefined {
  const x = file.facts.exprs[e];
  if ('l' in x) return x.l;
  if (x.k === 'fn') return file.facts.callables[x.f].l;
  const lines = x.k === 'obj' ? x.p.map(({ v, l }) => lineIn(file, v) ?? l) : x.k === 'arr' ? x.e.map((one) => lineIn(file, one)) : [];
  return lines.find((l) => l !== undefined);
}
