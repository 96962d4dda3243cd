import type { Binding, E, Expr } from '../extract/facts.js';
import { both, partsOf } from '../extract/guards.js';
import { decide, type Known } from './conditions.js';
import type { Evaluator } from './evaluate.js';
import { listsIn, runsThrough } from './loops.js';
import { type Caller, isWithin } from './sites.js';
import { textOf } from './text.js';
import type { File, Fn, Val } from './values.js';

/** Deepest chain of constants that conditions are made of. */
const DEEPEST = 4;

/** What of an expression is known, as written or as a constant. */
type KnownOf = (file: File, e: E) => Known | undefined;

/**
 * What is left of a guard of `fn` at one call of it: conditions that the call's arguments decide (given or not, a constant) are gone.
 * @param guard conditions joined by " and ", outermost first; those behind the function's own are left alone
 * @param owns guards that are the function's own; by default all that stand in its file
 * @returns null when the call can't lead there
 */
export function decided(
  evaluator: Evaluator,
  fn: Fn,
  guard: string,
  { file, args }: Pick<Caller, 'file' | 'args'>,
  owns: readonly string[] = fn.file.facts.guards,
): string | null {
  if (!guard || !args || args.some((a) => file.facts.exprs[a].k === 'spread')) return guard;
  const own = ownPart(owns, guard);
  if (!own) return guard;
  const knownOf: KnownOf = (of, e) => known(evaluator, of, e);
  const names = (name: string): Known | undefined => named(fn, name, file, args, 0, knownOf) ?? constant(evaluator, fn, name);
  const left: string[] = [];
  for (const part of partsOf(own)) {
    const holds = decidedPart(fn, part, names);
    if (holds === false) return null;
    if (holds === undefined) left.push(part);
  }
  return both(left.join(' and '), guard.slice(own.length).replace(/^ and /, ''));
}

/** Whether a condition rules a place in a loop out in the turn that it is: `if (route.method === 'get') app.get(route.path, …)`. */
export function isRuledOutInTurn(evaluator: Evaluator, fn: Fn, guard: string): boolean {
  return isRuledOut(evaluator, fn, guard, (name) => inTurn(evaluator, fn, guard, name));
}

/** The same for one of several things that a variable may be there. */
export function isRuledOutFor(evaluator: Evaluator, fn: Fn, guard: string, { binding, thing }: { binding: number; thing: Val }): boolean {
  const { n, set } = fn.file.facts.bindings[binding];
  return !set.length && isRuledOut(evaluator, fn, guard, (name) => (name === n ? asOne(evaluator, fn.file, binding, [thing]) : undefined));
}

function isRuledOut(evaluator: Evaluator, fn: Fn, guard: string, named: (name: string) => Known | undefined): boolean {
  const names = (name: string): Known | undefined => named(name) ?? constant(evaluator, fn, name);
  return guard !== '' && partsOf(guard).some((part) => !WITH_NUMBERS.test(part) && decidedPart(fn, part, names) === false);
}

/** A comparison with a number, which what is compared may be by the name that an enum gives it. */
const WITH_NUMBERS = /([=!]=|\bcase)\s*-?\d|\d\s*[=!]==?/;

/** What a name that runs through a list is in this turn. */
function inTurn(evaluator: Evaluator, { file, index }: Fn, guard: string, name: string): Known | undefined {
  const { bindings } = file.facts;
  const isIt = (i: number): boolean => {
    const list = runsThrough(file, i);
    return list !== undefined && isWithin(file, index, file.fns[bindings[i].f]) && evaluator.isTurnOf(file, [list]);
  };
  const at = bindings.findIndex((b, i) => b.n === name && isIt(i));
  const list = at < 0 ? undefined : runsThrough(file, at);
  if (list === undefined || bindings[at].set.length) return undefined;
  // In a loop in another over the same list, which of both has its turn is not told.
  const said = new Set(guard.match(/[\w$]+/g));
  if (bindings.some((b, i) => b.n !== name && said.has(b.n) && `${b.path}` === `${bindings[at].path}` && runsThrough(file, i) === list))
    return undefined;
  return asOne(evaluator, file, at, evaluator.members.walk(evaluator.each(file, list), bindings[at].path ?? []));
}

/** What a variable holds, or what that has but for what is set there, where it is known to be that one. Numbers are known as texts, and not compared. */
function asOne({ members }: Evaluator, file: File, binding: number, vals: readonly Val[]): Known | undefined {
  const [whole, ...others] = vals;
  const said = (known: Known | undefined): Known | undefined =>
    known && 'is' in known && /^[-\d]/.test(String(known.is)) ? undefined : known;
  if (whole?.t !== 'obj' || others.length) return said(only([...vals]));
  const { exprs, writes } = whole.file.facts;
  const x = exprs[whole.e];
  // What is spread into it, or set anywhere beside it, may say something else.
  const isOpen = x.k !== 'obj' || x.p.some((p) => p.n === null);
  const isSet = (n: string): boolean =>
    writes.some(([target]) => {
      const to = exprs[target];
      return to.k === 'mem' && to.n === n && exprs[to.o].k !== 'this';
    });
  return asLeft(file, binding, { properties: (n) => (isOpen || isSet(n) ? undefined : said(only(members.member(whole, n)))) });
}

function decidedPart(fn: Fn, part: string, names: (name: string) => Known | undefined): boolean | undefined {
  if (part.startsWith('else of ')) {
    const rest = part.slice('else of '.length);
    const inner = rest.startsWith('(') && rest.endsWith(')') ? partsOf(rest.slice(1, -1)) : [rest];
    const each = inner.length > 1 ? inner.map((p) => decidedPart(fn, p, names)) : [decidedPart(fn, rest, names)];
    return each.includes(false) ? true : each.every((holds) => holds === true) ? false : undefined;
  }
  return part.startsWith('case ') || part === 'default' ? caseOf(fn, part.split(', '), names) : decide(part, names);
}

/** The longest beginning of a guard that is a function's own: what helpers add speaks of their names. */
export function ownPart(owns: readonly string[], guard: string): string {
  let longest = '';
  for (const g of owns) if (g.length > longest.length && (guard === g || guard.startsWith(`${g} and `))) longest = g;
  return longest;
}

/** `case 'x'`, `case Kind.X`, several of them or `default` of a switch over something known. */
function caseOf(fn: Fn, labels: readonly string[], names: (name: string) => Known | undefined): boolean | undefined {
  const { exprs, bindings } = fn.file.facts;
  const cases = (fn.facts.cmp ?? []).flatMap(([a, b]) => {
    const [subject, value] = [exprs[a], exprs[b]];
    const written = value.k === 'str' ? `'${value.v}'` : textOf(fn.file, b);
    if (subject.k === 'mem') return [{ subject: textOf(fn.file, a), written }];
    return subject.k === 'ref' && subject.r[0] === 'b' ? [{ subject: bindings[subject.r[1]].n, written }] : [];
  });
  const holds = (label: string): boolean | undefined => {
    if (label === 'default') {
      // Of several things that are compared which one the switch is about is not told: all must agree.
      const subjects = [...new Set(cases.map((c) => c.subject))];
      const isOther = subjects.map((subject) => {
        const each = cases.flatMap((c) => (c.subject === subject ? [decide(`${subject} === ${c.written}`, names)] : []));
        return each.includes(true) ? false : each.every((one) => one === false) || undefined;
      });
      return isOther.every((one) => one === isOther[0]) ? isOther[0] : undefined;
    }
    const written = label.slice('case '.length).replace(/^"(.*)"$/, "'$1'");
    // What is compared with it elsewhere too (`params.type`, and `type` of it) may be another thing: all must agree.
    const subjects = [...new Set(cases.flatMap((c) => (c.written === written ? [c.subject] : [])))];
    const [first, ...others] = subjects.map((subject) => decide(`${subject} === ${written}`, names));
    return others.every((one) => one === first) ? first : undefined;
  };
  const each = labels.map(holds);
  return each.includes(true) ? true : each.every((one) => one === false) ? false : undefined;
}

/** What a name of the function's file is wherever it is called from: an enum, an object of constants. */
function constant(evaluator: Evaluator, fn: Fn, name: string): Known | undefined {
  const { imports, enums, bindings } = fn.file.facts;
  if (bindings.some((b) => b.n === name && b.f !== 0)) return undefined;
  const at = (list: readonly { n?: string; local?: string }[]): number => list.findIndex((one) => (one.local ?? one.n) === name);
  const [i, e, b] = [at(imports), at(enums), at(bindings)];
  const vals =
    i >= 0 ? evaluator.ref(fn.file, ['i', i]) : e >= 0 ? evaluator.ref(fn.file, ['e', e]) : b >= 0 ? evaluator.binding(fn.file, b) : [];
  const [only] = vals;
  return vals.length === 1 && (only.t === 'enum' || only.t === 'obj')
    ? { properties: (n) => text(evaluator.members.member(only, n)) }
    : undefined;
}

/** A constant with a name of its own (a member of an enum or of an object) as what it is; numbers are not compared with texts. */
function text(vals: readonly Val[]): Known | undefined {
  const [only] = vals;
  const says = vals.length === 1 && only.t === 'str' && !only.g && only.alias !== undefined && only.alias !== only.v;
  return says && !/^\d/.test(only.v) ? { is: only.v } : undefined;
}

/** Whether something is a part of the one object that is meant: of a loop over several, that whose turn it is. */
function isOfOne(evaluator: Evaluator, file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  const [of, ...more] = x.k === 'mem' ? evaluator.expr(file, x.o) : [];
  return (of?.t === 'obj' && !more.length) || evaluator.isTurnOf(file, listsIn(file, e));
}

/** The only text that values say, without a condition. */
function only([first, ...others]: Val[]): Known | undefined {
  return first?.t === 'str' && !first.g && !others.length ? { is: first.v } : undefined;
}

/** What a name of the function is at the call: a parameter by its argument, a constant by its condition. */
function named(fn: Fn, name: string, file: File, args: readonly E[], depth: number, knownOf: KnownOf): Known | undefined {
  if (depth > DEEPEST) return undefined;
  const { bindings } = fn.file.facts;
  const binding = bindings.find((b) => b.n === name && b.f === fn.index);
  if (!binding || binding.set.length) return undefined;
  if (binding.k === 'var' && binding.when !== undefined) {
    const holds = decide(binding.when, (n) => (n === name ? undefined : named(fn, n, file, args, depth + 1, knownOf)));
    return holds === undefined ? undefined : { is: holds };
  }
  // `const { type } = command`
  const of = binding.k === 'var' && binding.path?.length && binding.init !== undefined ? fn.file.facts.exprs[binding.init] : undefined;
  if (of?.k === 'ref' && of.r[0] === 'b') {
    let whole = named(fn, bindings[of.r[1]].n, file, args, depth + 1, knownOf);
    for (const step of binding.path ?? []) whole = whole && 'properties' in whole ? whole.properties(step) : undefined;
    return withDefault(whole, fn.file, binding, knownOf);
  }
  if (binding.k !== 'param' || binding.i === undefined) return undefined;
  const parameter = fn.facts.p[binding.i];
  if (!parameter || parameter.rest) return undefined;
  const missing = (): Known | undefined => (parameter.init === undefined ? { is: undefined } : knownOf(fn.file, parameter.init));
  let value = args[binding.i] === undefined ? missing() : knownOf(file, args[binding.i]);
  for (const step of binding.path ?? []) value = value && 'properties' in value ? value.properties(step) : undefined;
  value = binding.path?.length ? withDefault(value, fn.file, binding, knownOf) : value;
  return value && 'properties' in value ? asLeft(fn.file, bindings.indexOf(binding), value) : value;
}

/** What a name taken out of something is: its default where that has nothing under it. */
function withDefault(value: Known | undefined, file: File, { or }: Binding, knownOf: KnownOf): Known | undefined {
  if (or === undefined || !value) return value;
  if ('nothing' in value) return undefined;
  return 'is' in value && value.is === undefined ? knownOf(file, or) : value;
}

/** What an object that is given is known to have, but for what is set there: `options.driver = 'smtp'`. */
function asLeft(file: File, binding: number, whole: Extract<Known, { properties: unknown }>): Known {
  const { exprs, writes } = file.facts;
  const isSet = (n: string): boolean =>
    writes.some(([target]) => {
      const x = exprs[target];
      const of = x.k === 'mem' && x.n === n ? exprs[x.o] : undefined;
      return of?.k === 'ref' && of.r[0] === 'b' && of.r[1] === binding;
    });
  return writes.length ? { properties: (n) => (isSet(n) ? undefined : whole.properties(n)) } : whole;
}

/** What an expression is, as written. */
function known(evaluator: Evaluator, file: File, e: E, depth = 0): Known | undefined {
  const x = file.facts.exprs[e];
  switch (x.k) {
    case 'str':
      return { is: x.v };
    case 'num':
      return { is: Number(x.v.replaceAll('_', '')) };
    case 'bool':
      return { is: x.v };
    case 'tpl': {
      const [begins, ends] = [x.s[0], x.s[x.s.length - 1]];
      return begins || ends ? { begins, ends } : undefined;
    }
    case 'nil':
      return { nothing: true };
    case 'new':
    case 'fn':
    case 'arr':
      return { given: true };
    case 'obj':
      return { properties: (n) => property(evaluator, file, x, n) };
    case 'cast':
      return known(evaluator, file, x.e, depth);
    case 'mem': {
      const vals = evaluator.expr(file, e);
      return text(vals) ?? (isOfOne(evaluator, file, e) ? only(vals) : undefined);
    }
    case 'call':
      return depth > DEEPEST ? undefined : literal(evaluator, file, e, depth);
    case 'ref': {
      if (depth > DEEPEST) return undefined;
      if (x.r[0] === 'i') return literal(evaluator, file, e, depth);
      if (x.r[0] !== 'b') return undefined;
      const { k, init, set, path, f, i } = file.facts.bindings[x.r[1]];
      const isWhole = k === 'param' && i !== undefined && !path?.length && !set.length;
      const { given } = evaluator;
      if (isWhole && given?.fn === file.fns[f] && given.caller.args && !given.caller.args.some((a) => isSpread(given.caller.file, a))) {
        const arg = given.caller.args[i];
        return evaluator.givenAt(undefined, () =>
          arg !== undefined
            ? known(evaluator, given.caller.file, arg, depth + 1)
            : init === undefined
              ? { is: undefined }
              : known(evaluator, file, init, depth + 1),
        );
      }
      if (isWhole && evaluator.isLeftOut(file.fns[f], i))
        return init === undefined ? { is: undefined } : known(evaluator, file, init, depth + 1);
      // In a turn of the loop around it is the one whose turn it is.
      if (k === 'each') return evaluator.isTurnOf(file, listsIn(file, e)) ? only(evaluator.expr(file, e)) : undefined;
      const made = k === 'var' && init !== undefined && !set.length && !path?.length ? known(evaluator, file, init, depth + 1) : undefined;
      return made ?? typed(evaluator, file, e);
    }
    default:
      return undefined;
  }
}

const isSpread = ({ facts: { exprs } }: File, e: E): boolean => exprs[e].k === 'spread';

/** What a property of an object literal is: where it is written last, there or in what is spread into it. */
function property(evaluator: Evaluator, file: File, { p }: Extract<Expr, { k: 'obj' }>, n: string): Known | undefined {
  for (const { n: name, c, v } of p.toReversed()) {
    if (name === n) return known(evaluator, file, v);
    if (c !== undefined) return undefined;
    if (name !== null) continue;
    const x = file.facts.exprs[v];
    const spread = known(evaluator, file, x.k === 'spread' ? x.e : v);
    if (spread && ('nothing' in spread || ('is' in spread && (spread.is === undefined || spread.is === null)))) continue;
    const found = spread && 'properties' in spread ? spread.properties(n) : undefined;
    if (!found || !('is' in found) || found.is !== undefined) return found;
  }
  return { is: undefined };
}

/** The one object literal that an expression stands for, be it written elsewhere or what a function gives. */
function literal(evaluator: Evaluator, file: File, e: E, depth: number): Known | undefined {
  const [only, ...more] = evaluator.expr(file, e);
  return only?.t === 'obj' && !more.length ? known(evaluator, only.file, only.e, depth + 1) : undefined;
}

/** What the type of an expression says of its properties: one whose type leaves no choice is that text. */
function typed(evaluator: Evaluator, file: File, e: E): Known | undefined {
  const vals = evaluator.expr(file, e).filter((v) => v.t !== 'param');
  if (!vals.length || !vals.every((v) => v.t === 'decl' || v.t === 'shape')) return undefined;
  return {
    properties: (n) => {
      const said = vals.map((v) => evaluator.members.member(v, n));
      const [first] = said[0];
      const isOne = first?.t === 'str' && said.every((one) => one.length === 1 && one[0].t === 'str' && one[0].lit && one[0].v === first.v);
      return isOne ? { is: first.v } : undefined;
    },
  };
}
