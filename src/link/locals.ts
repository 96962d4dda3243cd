import type { Binding, E } from '../extract/facts.js';
import { push } from './collections.js';
import type { File, Fn } from './values.js';

const DEEPEST = 5;
/** Texts, which hold no names, and names that are no property's. */
const NAMES = /(["'])(?:\\.|(?!\1)[^\\])*\1|(?<![\p{L}\p{N}_$.])[\p{L}_$][\p{L}\p{N}_$]*/gu;

const byName = new WeakMap<File, Map<string, number[]>>();

/**
 * What the local names in a guard stand for, in words that stay when the name is another: "parameter 0", "this.api.check()".
 * @param owners the callables whose code the guard stands in
 * @returns by name; undefined when there is none
 */
export function localsIn(guard: string, owners: readonly Fn[]): Record<string, string> | undefined {
  if (!guard) return undefined;
  const found = new Map<string, string>();
  for (const [name, quote] of guard.matchAll(NAMES)) {
    if (quote || found.has(name)) continue;
    const stands = owners.flatMap((fn) => bindingsOf(fn.file, name).flatMap((b) => (b.f === fn.index ? [whatIs(fn.file, b, 0)] : [])));
    if (stands.length) found.set(name, [...new Set(stands)].join(' | '));
  }
  return found.size ? Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
}

function bindingsOf(file: File, name: string): Binding[] {
  let names = byName.get(file);
  if (!names) {
    byName.set(file, (names = new Map()));
    for (const [i, { n }] of file.facts.bindings.entries()) push(names, n, i);
  }
  return (names.get(name) ?? []).map((i) => file.facts.bindings[i]);
}

function whatIs(file: File, binding: Binding, depth: number): string {
  const { bindings, callables } = file.facts;
  const part = (binding.path ?? []).map((p) => `.${p}`).join('');
  if (binding.k === 'param') {
    const { k, s } = callables[binding.f];
    return `parameter ${binding.i}${k === 'closure' ? ' of a closure' : ` of ${s}`}${part}`;
  }
  const from = binding.init === undefined ? null : textOf(file, binding.init, depth + 1);
  if (from !== null) return `${binding.k === 'each' ? 'each of ' : ''}${from}${part}`;
  // Of what can't be said in words, which one it is.
  const same = bindings.filter((b) => b.f === binding.f && b.k === binding.k);
  return `${binding.k} ${same.indexOf(binding)}${part}`;
}

/** An expression without the names of local things; null for what is more than a way to a value. */
function textOf(file: File, e: E, depth: number): string | null {
  if (depth > DEEPEST) return null;
  const x = file.facts.exprs[e];
  const rest = (of: E): string | null => textOf(file, of, depth + 1);
  switch (x.k) {
    case 'this':
      return 'this';
    case 'str':
      return JSON.stringify(x.v);
    case 'num':
      return x.v;
    case 'bool':
      return String(x.v);
    case 'await':
    case 'cast':
      return rest(x.e);
    case 'mem': {
      const of = rest(x.o);
      return of === null ? null : `${of}.${x.n}`;
    }
    case 'call':
    case 'new': {
      const [callee, ...args] = [x.f, ...x.a].map(rest);
      return callee === null ? null : `${x.k === 'new' ? 'new ' : ''}${callee}(${args.map((a) => a ?? '…').join(', ')})`;
    }
    case 'ref': {
      const [k, i] = x.r;
      if (k === 'b') return whatIs(file, file.facts.bindings[i], depth + 1);
      if (k === 'i') return file.facts.imports[i].n;
      if (k === 'c') return file.facts.classes[i].n;
      if (k === 'f') return file.facts.callables[i].s;
      return k === 'g' ? i : null;
    }
    default:
      return null;
  }
}
