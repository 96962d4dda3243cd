import type { E } from '../../extract/facts.js';
import type { File } from '../values.js';
import { written } from './stores.js';

/** How deep in a condition names are looked for. */
const DEEPEST = 5;

/**
 * What the name of an entry is tested with before what the entry holds is run, and whether that may be more than to be the same:
 * `for (const [name, listeners] of this.listeners) if (toRegExp(name).test(event)) for (const listener of listeners) listener(data)`.
 */
export function testedName(file: File, callee: E): { key: E; isPattern: boolean } | undefined {
  const entry = entryOf(file, callee);
  if (!entry) return undefined;
  const { exprs, calls, bindings, callables } = file.facts;
  const among = (list: readonly E[]): { key: E } | undefined => {
    const refs = list.flatMap((one) => refsIn(file, one));
    if (!refs.some((one) => bindingOf(file, one) === entry.name)) return undefined;
    const [key, ...more] = refs.filter((one) => {
      const b = bindings[bindingOf(file, one) ?? -1];
      return b?.k === 'param' && b.f === entry.f;
    });
    return key !== undefined && !more.length ? { key } : undefined;
  };
  for (const [a, b, isClass] of callables[entry.f].cmp ?? []) {
    const found = isClass ? undefined : among([a, b]);
    if (found) return { ...found, isPattern: false };
  }
  for (const e of calls) {
    const x = exprs[e];
    if (x.k !== 'call' || x.by !== entry.f || !TESTS.test(nameOf(file, x.f))) continue;
    const found = among([e]);
    if (found) return { ...found, isPattern: true };
  }
  return undefined;
}

/** Functions that say whether a name is meant by another. */
const TESTS = /^(test|match|matches|isMatch|minimatch|micromatch|fits|covers|accepts|startsWith)$|[a-z]Match(es)?$|^match[A-Z]/;

function nameOf(file: File, callee: E): string {
  const x = file.facts.exprs[callee];
  if (x.k === 'mem') return x.n;
  if (x.k !== 'ref') return '';
  const { r } = x;
  if (r[0] === 'b') return file.facts.bindings[r[1]].n;
  if (r[0] === 'f') return file.facts.callables[r[1]].s;
  return r[0] === 'i' ? file.facts.imports[r[1]].n : '';
}

/** The variable for the name of the entry whose value, or a part of it, an expression is; and the function that goes through the entries. */
function entryOf(file: File, e: E, depth = 0): { name: number; f: number } | undefined {
  const index = bindingOf(file, written(file, e));
  const b = file.facts.bindings[index ?? -1];
  if (b?.k !== 'each' || b.init === undefined || depth > DEEPEST) return undefined;
  if (!b.path?.length) return entryOf(file, b.init, depth + 1);
  if (b.path.length > 1 || b.path[0] !== '1') return undefined;
  const name = file.facts.bindings.findIndex(
    (one) => one.k === 'each' && one.init === b.init && one.path?.length === 1 && one.path[0] === '0',
  );
  return name < 0 ? undefined : { name, f: b.f };
}

function bindingOf(file: File, e: E): number | undefined {
  const x = file.facts.exprs[e];
  return x.k === 'ref' && x.r[0] === 'b' ? x.r[1] : undefined;
}

/** The names of variables and parameters that a condition is made of. */
function refsIn(file: File, e: E, depth = 0): E[] {
  const x = file.facts.exprs[e];
  if (depth > DEEPEST) return [];
  if (x.k === 'ref') return x.r[0] === 'b' ? [e] : [];
  if (x.k === 'call' || x.k === 'new') return [x.f, ...x.a].flatMap((one) => refsIn(file, one, depth + 1));
  if (x.k === 'mem') return refsIn(file, x.o, depth + 1);
  if (x.k === 'cast' || x.k === 'await') return refsIn(file, x.e, depth + 1);
  return [];
}
