import type { E } from '../../extract/facts.js';
import { partsOf } from '../../extract/guards.js';
import type { File } from '../values.js';
import { written } from './stores.js';

/** How deep in a condition names are looked for. */
const DEEPEST = 5;

/**
 * What the name of an entry has to fit before what the entry holds is run, and whether that may be more than to be the same:
 * `for (const [name, listeners] of this.listeners) if (toRegExp(name).test(event)) for (const listener of listeners) listener(data)`.
 * None where what is run is all that does not fit: `if (name !== sender) listener(data)`.
 */
export function testedName(file: File, run: E, callee: E): { key: E; isPattern: boolean } | undefined {
  const entry = entryOf(file, callee);
  if (!entry) return undefined;
  const { exprs, calls, bindings, callables } = file.facts;
  const guards = guardsAround(file, run, entry.f);
  const isMet = (key: E): boolean => {
    const names = [entry.name, bindingOf(file, key)!];
    return guards.some((guard) => meets(file, entry.f, names, guard));
  };
  const among = (list: readonly E[]): { key: E } | undefined => {
    const refs = list.flatMap((one) => refsIn(file, one));
    if (!refs.some((one) => bindingOf(file, one) === entry.name)) return undefined;
    const [key, ...more] = refs.filter((one) => {
      const b = bindings[bindingOf(file, one) ?? -1];
      return b?.k === 'param' && b.f === entry.f;
    });
    return key !== undefined && !more.length && isMet(key) ? { key } : undefined;
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

/** The conditions under which a place in a function runs, with those of the closures around it. */
export function guardsAround({ facts }: File, e: E, f: number): string[] {
  const x = facts.exprs[e];
  const found: string[] = 'g' in x ? [facts.guards[x.g]] : [];
  let at = 'by' in x ? x.by : f;
  for (; at !== f && at >= 0; at = facts.callables[at].up) found.push(facts.guards[facts.callables[at].g]);
  return found.flatMap((guard) => partsOf(guard));
}

/** Whether a condition asks that two names fit each other, and not that they do not. */
function meets(file: File, f: number, names: readonly number[], text: string, isNegated = false, depth = 0): boolean {
  const inner = (one: string, negated = isNegated): boolean => meets(file, f, names, one, negated, depth + 1);
  if (depth > DEEPEST) return false;
  if (text.startsWith('else of ')) {
    const of = text.slice('else of '.length);
    // Several together say not which of them does not hold.
    return partsOf(bare(of)).length === 1 && inner(of, !isNegated);
  }
  const whole = bare(text);
  if (whole !== text) return inner(whole);
  const { bindings } = file.facts;
  const speaksOf = (one: string, name: number): boolean => new RegExp(`(?<![\\w$.])${escaped(bindings[name].n)}(?![\\w$])`).test(one);
  const [all, any] = isNegated ? [' || ', ' && '] : [' && ', ' || '];
  const every = partsOf(text, all);
  if (every.length > 1) return every.some((one) => inner(one));
  const some = partsOf(text, any);
  // `name === event || name === '*'`: the others are of the entry's name as well.
  if (some.length > 1)
    return some.some((one) => inner(one)) && some.every((one) => inner(one) || (speaksOf(one, names[0]) && !one.includes('!')));
  if (/^!(?!=)/.test(text)) return inner(text.slice(1), !isNegated);
  if (/^[\w$]+$/.test(text)) {
    const kept = bindings.find((b) => b.k === 'var' && b.f === f && b.n === text);
    if (kept?.when !== undefined) return inner(kept.when);
    const refs = kept?.init === undefined ? [] : refsIn(file, kept.init).map((e) => bindingOf(file, e));
    return !isNegated && names.every((name) => refs.includes(name));
  }
  if (!names.every((name) => speaksOf(text, name))) return false;
  const [left, right, ...more] = text.split(/ *[!=]==? */);
  if (more.length || /&&|\|\|/.test(text)) return false;
  if (right === undefined) return !isNegated && !/!(?![.)\]])/.test(text);
  // `event.match(name) !== null`
  const literal = [left, right].find((one) => /^(null|undefined|true|false|-?\d+)$/.test(one));
  const isUnequal = /!==?/.test(text);
  if (literal !== undefined && !/^(null|undefined|false|-1|true|0)$/.test(literal)) return false;
  const isNothing = literal !== undefined && /^(null|undefined|false|-1)$/.test(literal);
  return (isUnequal !== isNothing) === isNegated;
}

/** Without the brackets around the whole. */
function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return text;
  }
  return text.slice(1, -1).trim();
}

const escaped = (name: string): string => name.replace(/\$/g, '\\$');

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
