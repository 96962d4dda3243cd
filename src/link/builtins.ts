import type { E, Expr } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import { isOfEnvironment } from './environment.js';
import type { Evaluator } from './evaluate.js';
import { putBehind } from './recorded.js';
import { partOf, replacedBy, spellingOf } from './spelling.js';
import { type File, type Fn, unique, type Val, type ValOf } from './values.js';

type Entries = 'keys' | 'values' | 'entries';

const isEntries = (n: string): n is Entries => n === 'values' || n === 'keys' || n === 'entries';

/** What methods give that the language has: of promises, functions, lists, collections and `Object`. */
export class Builtins {
  constructor(private readonly evaluator: Evaluator) {}

  /** What a method gives that every promise, function, array or collection has; null where it is none. */
  call(file: File, x: Extract<Expr, { k: 'call' }>, n: string, of: Val[], self: ValOf<'inst'> | undefined): Val[] | null {
    const arg = (i: number): Val[] => (x.a[i] === undefined ? [] : this.evaluator.expr(file, x.a[i], self));
    const back = (i: number): Val[] =>
      arg(i).flatMap((v) => (v.t === 'fn' ? this.evaluator.invocations.returns(v.f, v.self?.t === 'inst' ? v.self : undefined) : []));
    switch (n) {
      case 'then':
        return back(0);
      case 'catch':
        return [...of, ...back(0)];
      case 'finally':
        return of;
      case 'bind':
        // Of an object of a package it may be a method of its own.
        if (of.some((v) => v.t === 'extInst')) return null;
        return of.flatMap((v): Val[] => {
          if (v.t === 'fn' && x.a.length > 1) return [{ ...v, bound: { file, a: x.a.slice(1) } }];
          return v.t === 'fn' || v.t === 'param' || (v.t === 'sig' && x.a.length < 2) ? [v] : [];
        });
    }
    const numbers = x.a.flatMap((a) => {
      const given = file.facts.exprs[a];
      return given.k === 'num' ? [given.v] : [''];
    });
    const how = x.a.length ? (partOf(n, numbers) ?? this.replacing(file, x, n, arg)) : spellingOf(undefined, n);
    if (how && of.some((v) => v.t === 'str' || v.t === 'join' || v.t === 'param' || isOfEnvironment(v)))
      return this.evaluator.members.spelt(of, how);
    if (n === 'split' && x.a.length === 1) return parted(of, arg(0));
    const global = of.find((v) => v.t === 'ext' && v.pkg === '');
    if (global?.t === 'ext') {
      if (global.n === 'Promise' && /^(resolve|all|allSettled|race|any)$/.test(n))
        return n === 'resolve' ? arg(0) : n === 'race' || n === 'any' ? this.evaluator.members.elements(arg(0)) : arg(0);
      if (global.n === 'Object') {
        if (isEntries(n)) return [this.entriesOf(arg(0), n)];
        if (n === 'freeze' || n === 'seal' || n === 'assign') return arg(0);
      }
      if (global.n === 'Array' && n === 'of') return [{ t: 'arr', of: arg(0) }];
      if (global.n === 'Array' && n === 'from') return x.a.length > 1 ? [{ t: 'arr', of: loop(back(1)) }] : arg(0);
      if (global.n === 'Symbol' && n === 'for') return arg(0);
      if (global.n === 'Reflect' && n === 'construct')
        return arg(0).flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: true }] : []));
    }
    const list = of.filter(
      (v) =>
        v.t === 'arr' ||
        v.t === 'param' ||
        (v.t === 'inst' && !this.evaluator.hierarchy.find(v.c, n, false)) ||
        (v.t === 'extInst' && v.args.length > 0),
    );
    // What came from outside and is gone through is a list.
    const isUnknown = (n === 'map' || n === 'flatMap') && of.every((v) => v.t === '?') && arg(0).some((v) => v.t === 'fn');
    if (!list.length && !isUnknown) return null;
    const callee = file.facts.exprs[x.f];
    const added = (a: E, vals: Val[]): Val[] => (callee.k === 'mem' ? putBehind(file, callee.o, a, vals) : vals);
    switch (n) {
      case 'map':
      case 'flatMap': {
        const written = list.length > 0 && list.every((v) => v.t === 'arr' && v.at);
        const made = written ? back(0) : loop(back(0));
        const [only] = list;
        const each =
          n === 'map' && list.length === 1 && only.t === 'arr' && only.at && callee.k === 'mem'
            ? this.evaluator.mapped(file, callee.o, only.at, made)
            : undefined;
        if (each) return [{ t: 'arr', of: each.flat(), at: each }];
        return [{ t: 'arr', of: n === 'flatMap' ? this.evaluator.members.elements(made) : made }];
      }
      case 'filter':
      case 'slice':
      case 'reverse':
      case 'sort':
      case 'splice':
      case 'toSorted':
      case 'flat':
      case 'values':
        return list;
      case 'concat':
        return [
          { t: 'arr', of: unique([...this.evaluator.members.elements(list), ...x.a.flatMap((a, i) => added(a, this.joined(arg(i))))]) },
        ];
      case 'find':
      case 'findLast':
      case 'at':
      case 'pop':
      case 'shift':
      case 'next':
        return of.some((v) => v.t === 'arr') ? this.evaluator.members.elements(list) : null;
      case 'get': {
        // What was made and put there says more than the type of the map.
        const put = this.evaluator.members.elements(of.filter((v) => v.t === 'arr')).filter((v) => v.t === 'extInst' && v.origin);
        return put.length ? put : null;
      }
    }
    return null;
  }

  /** How `replace` and `replaceAll` spell a text, where it is written what they put in place of what. */
  private replacing(file: File, { a }: Extract<Expr, { k: 'call' }>, n: string, arg: (i: number) => Val[]): string | undefined {
    if (a.length !== 2 || (n !== 'replace' && n !== 'replaceAll')) return undefined;
    const [by, ...others] = arg(1);
    if (by?.t !== 'str' || others.length) return undefined;
    const pattern = file.facts.exprs[a[0]];
    if (pattern.k === 're') return replacedBy(n, { written: pattern.v }, by.v);
    const [text, ...more] = arg(0);
    return text?.t === 'str' && !more.length ? replacedBy(n, { text: text.v }, by.v) : undefined;
  }

  /** What `concat` adds: of a list what is in it, of all else that itself. */
  private joined(vals: Val[]): Val[] {
    return vals.flatMap((v): Val[] => {
      const isOne = v.t === 'param' ? this.isNoList(v) : v.t !== 'arr' && v.t !== 'extInst';
      return isOne ? [v] : this.evaluator.members.elements([v]);
    });
  }

  /** Whether a parameter is declared as something that is no list. */
  private isNoList({ f, i, path }: ValOf<'param'>): boolean {
    const t = path.length ? undefined : f.facts.p[i]?.t;
    if (t === undefined || f.file.facts.types[t].k === '?') return false;
    return !this.evaluator.types.type(f.file, t).some((v) => v.t === 'arr' || v.t === 'extInst');
  }

  /** Of a function that only gives one of these of a parameter, to say their types: which one, and of which. */
  entriesGivenBy({ file, facts: { returns, p } }: Fn): { n: Entries; i: number } | undefined {
    if (returns.length !== 1 || !p.length) return undefined;
    const { exprs, bindings } = file.facts;
    const bare = (e: E): Expr => {
      const x = exprs[e];
      return x.k === 'cast' ? bare(x.e) : x;
    };
    const x = bare(returns[0]);
    const callee = x.k === 'call' && x.a.length === 1 ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' && isEntries(callee.n) ? exprs[callee.o] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || !isEntries(callee.n) || of?.k !== 'ref' || of.r[0] !== 'g' || of.r[1] !== 'Object')
      return undefined;
    const given = bare(x.a[0]);
    const b = given.k === 'ref' && given.r[0] === 'b' ? bindings[given.r[1]] : undefined;
    return b?.k === 'param' && b.i !== undefined && !b.path?.length ? { n: callee.n, i: b.i } : undefined;
  }

  /** `Object.keys`, `Object.values` and `Object.entries` as lists, in their order where all is written. */
  entriesOf(vals: Val[], n: Entries): ValOf<'arr'> {
    const { members } = this.evaluator;
    const [only] = vals;
    if (n === 'values' && vals.length === 1 && only.t === 'enum') {
      const each = only.en.m.map(([name]) => members.member(only, name));
      return { t: 'arr', of: unique(each.flat()), at: each };
    }
    // What a module exports beside its default is in no order that counts.
    if (n === 'values' && vals.length === 1 && only.t === 'file') {
      const each = this.evaluator.project.exportNames(only.file).map((name) => members.member(only, name));
      return { t: 'arr', of: unique(each.flat()), at: each };
    }
    if (n === 'values' && !vals.every((v) => v.t === 'obj')) return { t: 'arr', of: unique(vals.flatMap((v) => this.valuesOf(v))) };
    const open = n === 'entries' ? vals.filter((v) => v.t !== 'obj').flatMap((v) => this.valuesOf(v)) : [];
    if (open.length) {
      const held = unique([...open, ...vals.flatMap((v) => (v.t === 'obj' ? this.valuesOf(v) : []))]);
      return { t: 'arr', of: [{ t: 'arr', of: held, at: [[{ t: '?' }], held] }] };
    }
    const at = vals.flatMap((v): Val[][] => {
      if (v.t !== 'obj') return [];
      return members.propertyNames(v).map((key): Val[] => {
        const name: Val = { t: 'str', v: key };
        if (n === 'keys') return [name];
        const held = members.property(v, key);
        return n === 'values' ? held : [{ t: 'arr', of: [name, ...held], at: [[name], held] }];
      });
    });
    return { t: 'arr', of: n === 'values' ? unique(at.flat()) : at.flat(), at };
  }

  private valuesOf(val: Val): Val[] {
    if (val.t === 'obj') return this.evaluator.members.propertyNames(val).flatMap((n) => this.evaluator.members.property(val, n));
    if (val.t === 'enum') return val.en.m.flatMap(([n]) => this.evaluator.members.member(val, n));
    if (val.t === 'class')
      return val.c.facts.fields.filter((f) => f.static).flatMap((f) => this.evaluator.members.staticMember(val.c, f.n));
    return this.evaluator.members.elements([val]);
  }
}

/** What each turn of a loop makes. */
const loop = (vals: Val[]): Val[] => vals.map((v): Val => ({ ...v, g: both('loop', v.g ?? '') }));

/** The parts of a text that is known, or of the default where the environment may say another. */
function parted(of: readonly Val[], by: readonly Val[]): Val[] | null {
  const [between, ...others] = by;
  const texts = of.filter((v) => v.t === 'str');
  if (between?.t !== 'str' || others.length || texts.length !== 1 || !of.every((v) => v.t === 'str' || isOfEnvironment(v))) return null;
  const parts = texts[0].v.split(between.v).map((v): Val => ({ t: 'str', v }));
  return texts.length < of.length
    ? [{ t: 'arr', of: unique([...parts, { t: '?' }]) }]
    : [{ t: 'arr', of: unique(parts), at: parts.map((part) => [part]) }];
}
