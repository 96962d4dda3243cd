import type { E } from '../extract/facts.js';
import { both, partsOf } from '../extract/guards.js';
import type { Caller } from './calls.js';
import { decide, type Known } from './conditions.js';
import type { File, Fn } from './values.js';

/** Deepest chain of constants that conditions are made of. */
const DEEPEST = 4;

/**
 * What is left of a guard of `fn` at one call of it: conditions that the call's arguments decide (given or not, a constant) are gone.
 * @param guard conditions joined by " and ", outermost first; those behind the function's own are left alone
 * @returns null when the call can't lead there
 */
export function decided(fn: Fn, guard: string, { file, args }: Pick<Caller, 'file' | 'args'>): string | null {
  if (!guard || !args || args.some((a) => file.facts.exprs[a].k === 'spread')) return guard;
  const own = ownPart(fn.file, guard);
  if (!own) return guard;
  const names = (name: string): Known | undefined => named(fn, name, file, args, 0);
  const left: string[] = [];
  for (const part of partsOf(own)) {
    const holds = decidedPart(fn, part, names);
    if (holds === false) return null;
    if (holds === undefined) left.push(part);
  }
  return both(left.join(' and '), guard.slice(own.length).replace(/^ and /, ''));
}

function decidedPart(fn: Fn, part: string, names: (name: string) => Known | undefined): boolean | undefined {
  if (part.startsWith('else of ')) {
    const rest = part.slice('else of '.length);
    const inner = rest.startsWith('(') && rest.endsWith(')') ? partsOf(rest.slice(1, -1)) : [rest];
    const each = inner.length > 1 ? inner.map((p) => decidedPart(fn, p, names)) : [decidedPart(fn, rest, names)];
    return each.includes(false) ? true : each.every((holds) => holds === true) ? false : undefined;
  }
  return part.startsWith('case ') ? caseOf(fn, part.slice('case '.length), names) : decide(part, names);
}

/** The longest beginning of a guard that stands in the file itself: what helpers add speaks of their names. */
function ownPart(file: File, guard: string): string {
  let longest = '';
  for (const g of file.facts.guards) if (g.length > longest.length && (guard === g || guard.startsWith(`${g} and `))) longest = g;
  return longest;
}

/** `case 'x'` of a switch over something known. */
function caseOf(fn: Fn, label: string, names: (name: string) => Known | undefined): boolean | undefined {
  const { exprs, bindings } = fn.file.facts;
  const subjects = new Set(
    (fn.facts.cmp ?? []).flatMap(([a, b]) => {
      const [subject, value] = [exprs[a], exprs[b]];
      const says = value.k === 'str' && (label === `'${value.v}'` || label === `"${value.v}"`);
      return says && subject.k === 'ref' && subject.r[0] === 'b' ? [bindings[subject.r[1]].n] : [];
    }),
  );
  const [subject] = subjects;
  return subjects.size === 1 ? decide(`${subject} === ${label}`, names) : undefined;
}

/** What a name of the function is at the call: a parameter by its argument, a constant by its condition. */
function named(fn: Fn, name: string, file: File, args: readonly E[], depth: number): Known | undefined {
  if (depth > DEEPEST) return undefined;
  const { bindings } = fn.file.facts;
  const binding = bindings.find((b) => b.n === name && b.f === fn.index);
  if (!binding || binding.set.length) return undefined;
  if (binding.k === 'var' && binding.when !== undefined) {
    const holds = decide(binding.when, (n) => (n === name ? undefined : named(fn, n, file, args, depth + 1)));
    return holds === undefined ? undefined : { is: holds };
  }
  if (binding.k !== 'param' || binding.i === undefined) return undefined;
  const parameter = fn.facts.p[binding.i];
  if (!parameter || parameter.rest) return undefined;
  const missing = (): Known | undefined => (parameter.init === undefined ? { is: undefined } : known(fn.file, parameter.init));
  let value = args[binding.i] === undefined ? missing() : known(file, args[binding.i]);
  for (const step of binding.path ?? []) value = value && 'properties' in value ? value.properties(step) : undefined;
  if (binding.path?.length && value && 'is' in value && value.is === undefined && binding.or !== undefined)
    return known(fn.file, binding.or);
  return value;
}

/** What an expression is, as written. */
function known(file: File, e: E, depth = 0): Known | undefined {
  const x = file.facts.exprs[e];
  switch (x.k) {
    case 'str':
      return { is: x.v };
    case 'num':
      return { is: Number(x.v.replaceAll('_', '')) };
    case 'bool':
      return { is: x.v };
    case 'nil':
      return { nothing: true };
    case 'new':
    case 'fn':
    case 'arr':
      return { given: true };
    case 'obj':
      return {
        properties: (n) => {
          const found = x.p.find((p) => p.n === n);
          if (found) return known(file, found.v);
          return x.p.some((p) => p.n === null) ? undefined : { is: undefined };
        },
      };
    case 'cast':
      return known(file, x.e, depth);
    case 'ref': {
      if (x.r[0] !== 'b' || depth > DEEPEST) return undefined;
      const { k, init, set, path } = file.facts.bindings[x.r[1]];
      return k === 'var' && init !== undefined && !set.length && !path?.length ? known(file, init, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}
