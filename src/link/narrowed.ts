import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import type { Evaluator } from './evaluate.js';
import { instanceOf } from './invocations.js';
import { callsWithin } from './sites.js';
import { textOf } from './text.js';
import type { File, Val, ValOf } from './values.js';

const ELSE = 'else of ';
const NOT = /^!\((.+)\)$/;

/**
 * What something is at a place that runs only where it is an object of a class: `if (event instanceof OrderPlaced) event.ship()`,
 * `if (!(event instanceof OrderPlaced)) return;`.
 * @param e the expression, a name or a property of one
 * @param at a call that has its condition, and its function those around
 */
export function narrowed(evaluator: Evaluator, file: File, e: E, { by, g }: { by: number; g: number }): Val[] {
  const vals = evaluator.expr(file, e);
  const { callables, guards } = file.facts;
  const classes: Val[] = [];
  for (let at = by, guard = guards[g]; ; guard = guards[callables[at].g], at = callables[at].up) {
    if (guard.includes(' instanceof ')) classes.push(...said(evaluator, file, e, guard, by));
    if (callables[at].k !== 'closure' || classes.length) break;
  }
  const made = classes.flatMap((v) => (v.t === 'class' ? instanceOf({ ...v, open: true }) : []));
  if (!made.length) return vals;
  // Of those that it may be of itself, the ones that are of the class.
  const { hierarchy } = evaluator;
  const own = vals.filter((v) => v.t === 'inst' && made.some((m) => m.t === 'inst' && hierarchy.chain(v.c).includes(m.c)));
  return own.length ? own : made.map((v) => (v.t === 'inst' ? { ...v, exact: false } : v));
}

/** The classes of which a condition says that the expression is one. */
function said(evaluator: Evaluator, file: File, e: E, guard: string, by: number): Val[] {
  const { exprs, callables } = file.facts;
  const bound = (one: E): number | undefined => {
    const x = exprs[one];
    return x.k === 'ref' && x.r[0] === 'b' ? x.r[1] : x.k === 'cast' ? bound(x.e) : undefined;
  };
  const name = textOf(file, e);
  const tests = new Set(partsOf(guard).flatMap(holding));
  const found: Val[] = [];
  for (let at = by; at >= 0; at = callables[at].up)
    for (const [value, c, isClass] of callables[at].cmp ?? [])
      if (isClass && textOf(file, value) === name && bound(value) === bound(e) && tests.has(`${name} instanceof ${textOf(file, c)}`))
        found.push(...evaluator.expr(file, c));
  return found;
}

/** Tests that hold where a part of a guard does. */
function holding(part: string): string[] {
  if (!part.startsWith(ELSE)) return part.split(' && ');
  return part
    .slice(ELSE.length)
    .split(' || ')
    .flatMap((one) => NOT.exec(one)?.[1] ?? []);
}

/**
 * The names that an expression may be at a place which runs only where it is one of them: `if (type === 'placed') emit(type)`, `case 'placed': emit(type)`,
 * `if (!NAMES.includes(type)) return;`.
 * @param e the expression, a name or a property of one
 * @param property one that the name has under it
 * @param at a call that has its condition, and its function those around
 * @returns nothing where no condition says it
 */
export function namedThere(
  evaluator: Evaluator,
  file: File,
  e: E,
  property: string | undefined,
  { by, g }: { by: number; g: number },
): (ValOf<'str'> & Val)[] {
  const { callables, guards } = file.facts;
  const asked = { text: `${textOf(file, e)}${property === undefined ? '' : `.${property}`}`, root: rootOf(file, e) };
  if (asked.text.includes('…')) return [];
  for (let at = by, guard = guards[g]; at >= 0; guard = guards[callables[at].g], at = callables[at].up) {
    const tests = guard ? testsOf(evaluator, file, asked, by) : undefined;
    for (const part of tests?.size ? partsOf(guard).reverse() : []) {
      const found = namesIn(tests!, part);
      if (found.length) return found;
    }
    if (callables[at].k !== 'closure') break;
  }
  return [];
}

type Tests = ReadonlyMap<string, readonly Val[]>;

/** The name with which an expression begins: another one may be written the same. */
function rootOf(file: File, e: E): number | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'mem') return rootOf(file, x.o);
  if (x.k === 'cast') return rootOf(file, x.e);
  return x.k === 'ref' && x.r[0] === 'b' ? x.r[1] : undefined;
}

/** What is asked of an expression around a place, as written, and which values it then has. */
function testsOf(evaluator: Evaluator, file: File, { text, root }: { text: string; root: number | undefined }, by: number): Tests {
  const { callables, exprs } = file.facts;
  const tests = new Map<string, readonly Val[]>();
  for (let at = by; at >= 0; at = callables[at].up) {
    for (const [a, b, isClass] of callables[at].cmp ?? [])
      for (const [asked, with_] of isClass
        ? []
        : [
            [a, b],
            [b, a],
          ]) {
        if (textOf(file, asked) !== text || rootOf(file, asked) !== root) continue;
        const said = exprs[with_];
        const written = said.k === 'str' ? `'${said.v}'` : textOf(file, with_);
        const vals = evaluator.expr(file, with_);
        for (const one of [`${text} === ${written}`, `${text} == ${written}`, `${written} === ${text}`, `case ${written}`])
          tests.set(one, vals);
      }
    for (const e of callsWithin(file.fns[at])) {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || x.a.length !== 1 || !/^(includes|has)$/.test(callee.n)) continue;
      if (textOf(file, x.a[0]) !== text || rootOf(file, x.a[0]) !== root) continue;
      const list = evaluator.members.elements(evaluator.expr(file, callee.o));
      if (list.length && list.every((v) => v.t === 'str')) tests.set(`.${callee.n}(${text})`, list);
    }
    if (callables[at].k !== 'closure') break;
  }
  return tests;
}

/** The names of which a part of a guard says that it is one; nothing where it may be another. */
function namesIn(tests: Tests, part: string): (ValOf<'str'> & Val)[] {
  const isElse = part.startsWith(ELSE);
  const bare = (isElse ? part.slice(ELSE.length) : part).replace(/"/g, "'");
  const conditions = partsOf(bare, isElse ? ' || ' : ' && ');
  for (const condition of conditions) {
    // What is asked to be otherwise holds where it goes on.
    const asked = isElse ? opposite(condition) : condition;
    const ways = asked === undefined ? [] : asked.startsWith('case ') ? asked.split(/, (?=case )/) : partsOf(unbracketed(asked), ' || ');
    const said = ways.map((way) => tests.get(way) ?? [...tests].find(([test]) => test.startsWith('.') && isCallOf(way, test))?.[1]);
    const names = said.every((vals) => vals?.length) ? said.flatMap((vals) => vals!) : [];
    if (names.length && names.every((v): v is ValOf<'str'> & Val => v.t === 'str'))
      return names.length > 1 ? names.map((v) => ({ ...v, g: part })) : names;
  }
  return [];
}

const isCallOf = (way: string, test: string): boolean => way.endsWith(test) && /^(\[[^\]]*\]|[\w$.]+)$/.test(way.slice(0, -test.length));

const unbracketed = (text: string): string => (text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text);

/** What holds where a condition does not, as far as that is one test. */
function opposite(condition: string): string | undefined {
  if (condition.includes(' !== ')) return condition.replace(' !== ', ' === ');
  if (condition.includes(' != ')) return condition.replace(' != ', ' == ');
  return condition.startsWith('!') && !condition.startsWith('!(') ? condition.slice(1) : undefined;
}
