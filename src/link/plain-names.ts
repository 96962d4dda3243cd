import { callbackUse } from '../extract/callbacks.js';
import type { E, Expr } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { runsThrough } from './loops.js';
import type { Project } from './project.js';
import type { Site } from './sites.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** Functions that are called by a plain name, or handed over by one. */
export class PlainNames {
  private named: Map<Fn, Site[]> | undefined;
  private handed: Map<Fn, { site: Site; use: string }[]> | undefined;
  private kept: Map<Fn, string[]> | undefined;

  /** @param unwrapped what a function stands for that only hands on to one which it was made with */
  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
    private readonly unwrapped: (val: ValOf<'fn'>) => Val[],
  ) {}

  /** Calls by a plain name, `f(x)`, by what the name means. */
  calls(): ReadonlyMap<Fn, Site[]> {
    if (this.named) return this.named;
    this.named = new Map();
    for (const file of this.project.files) {
      const { exprs, calls } = file.facts;
      for (const e of calls) {
        const x = exprs[e];
        if (x.k !== 'call' || exprs[x.f].k !== 'ref') continue;
        for (const fn of this.fnsOfName(file, x.f, true)) push(this.named, fn, { file, e });
      }
    }
    return this.named;
  }

  /** Functions given to others by a plain name, `xs.map(f)`. */
  handedOver(): ReadonlyMap<Fn, { site: Site; use: string }[]> {
    if (this.handed) return this.handed;
    this.handed = new Map();
    for (const file of this.project.files) {
      const { exprs, calls } = file.facts;
      for (const e of calls) {
        const x = exprs[e] as Extract<Expr, { k: 'call' | 'new' }>;
        x.a.forEach((a, i) => {
          if (exprs[a].k !== 'ref') return;
          for (const fn of this.fnsOfName(file, a)) push(this.handed!, fn, { site: { file, e: a }, use: useOf(file, x, i) });
        });
      }
    }
    return this.handed;
  }

  /** Names of the fields and properties that functions are kept under by a plain name: `{ place: placeOrder }`. */
  keptAs(fn: Fn): Iterable<string> {
    if (!this.kept) {
      this.kept = new Map();
      for (const file of this.project.files) {
        const { classes, exprs } = file.facts;
        const keep = (e: E, n: string): void => {
          for (const one of this.fnsOfName(file, e)) if (one.facts.s !== n) push(this.kept!, one, n);
        };
        for (const c of classes) for (const { n, init, set } of c.fields) for (const e of [init ?? 0, ...set]) keep(e, n);
        for (const x of exprs) if (x.k === 'obj') for (const { n, v } of x.p) if (n !== null) keep(v, n);
      }
    }
    return new Set(this.kept.get(fn));
  }

  /** The functions that a name means. @param isCalled it holds a function for certain */
  fnsOfName(file: File, e: E, isCalled = false): Fn[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'ref') return [];
    const { r } = x;
    if (r[0] === 'f') return [file.fns[r[1]]];
    if (r[0] === 'i') {
      if (this.project.leadsAside(file, r[1])) return [];
      const target = this.project.import(file, r[1]);
      if (!target || target.t === 'ext' || target.t === 'file') return [];
      if (target.t === 'ref' && target.r[0] === 'f') return [target.file.fns[target.r[1]]];
      if (target.t === 'ref' && target.r[0] !== 'b') return [];
      const vals = this.evaluator.target(target);
      return isCalled ? this.run(vals) : vals.flatMap((v) => (v.t === 'fn' ? [v.f] : []));
    }
    if (r[0] !== 'b') return [];
    const { k, init, set, path } = file.facts.bindings[r[1]];
    // `for (const step of steps) step(order)` of steps that are written.
    const list = isCalled ? runsThrough(file, r[1]) : undefined;
    if (list !== undefined && this.evaluator.expr(file, list).some((v) => v.t === 'arr' && v.at))
      return this.run(this.evaluator.binding(file, r[1]));
    if (k === 'var' && isCalled && !path && [init, ...set].some((value) => value !== undefined && this.isMade(file, value)))
      return this.run(this.evaluator.binding(file, r[1]));
    // `({ emit }: Services) => emit(order)`: what the type says of it.
    if (k === 'param' && isCalled && path?.length === 1 && !/^[\d*]/.test(path[0]))
      return this.evaluator.binding(file, r[1]).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
    if (k !== 'var' || init === undefined) return [];
    const value = file.facts.exprs[init];
    // What is called holds a function: `const { send } = services`.
    if (path?.length === 1 && isCalled && !/^[\d*]/.test(path[0]))
      return this.evaluator.binding(file, r[1]).flatMap((v) => (v.t === 'fn' ? [v.f] : this.implementing(v)));
    if (value.k === 'fn') return [file.fns[value.f]];
    if (value.k === 'ref') return init === e ? [] : this.fnsOfName(file, init);
    if (value.k === 'cond') return [value.a, value.b].flatMap((branch) => (branch === e ? [] : this.fnsOfName(file, branch)));
    // Only what looks like a function kept under a name is worth evaluating: most variables hold data.
    return this.keepsFunction(file, value, isCalled) ? this.run(this.evaluator.binding(file, r[1])) : [];
  }

  /** The functions that values run when they are called: what a wrapper made of one runs that. */
  private run(vals: readonly Val[]): Fn[] {
    const fns = vals.flatMap((v) => (v.t === 'fn' ? (v.via ? [v, ...this.unwrapped(v)] : [v]) : []));
    return [...new Set([...fns.flatMap((v) => (v.t === 'fn' ? [v.f] : [])), ...vals.flatMap((v) => this.implementing(v))])];
  }

  /** What classes have for a method that is only known by the interface which it is taken out of: `const on = this.messenger.on.bind(this.messenger)`. */
  private implementing(v: Val): Fn[] {
    const { hierarchy } = this.evaluator;
    if (v.t !== 'sig' || v.of.t !== 'decl') return [];
    return hierarchy.implementers(v.of.decl).flatMap((c) => hierarchy.find(c, v.n, false)?.fn ?? []);
  }

  /** What a function gives that makes one: `await senderOf('mails')`. */
  private isMade(file: File, value: E): boolean {
    const x = file.facts.exprs[value];
    if (x.k === 'await' || x.k === 'cast') return this.isMade(file, x.e);
    const makers = x.k === 'call' && file.facts.exprs[x.f].k === 'ref' ? this.fnsOfName(file, x.f) : [];
    return makers.some((fn) => fn.facts.returns.some((e) => functionAt(fn.file, e) !== undefined));
  }

  /** `this.m`, `f.bind(x)`, `wrap(() => …)`, `wrap(this.m)`; of what is called `wrap(m)`. */
  private keepsFunction(file: File, value: Expr, isCalled: boolean): boolean {
    const { exprs } = file.facts;
    const ofThis = (x: Expr): boolean => x.k === 'mem' && exprs[x.o].k === 'this';
    if (value.k === 'mem') return ofThis(value);
    if (value.k !== 'call') return false;
    const callee = exprs[value.f];
    const isGiven = (a: E): boolean => exprs[a].k === 'fn' || ofThis(exprs[a]) || (isCalled && this.isFunction(file, a));
    return (callee.k === 'mem' && callee.n === 'bind') || value.a.some(isGiven);
  }

  /** Whether a name is that of a function, here or in the file that it is imported from. */
  private isFunction(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    if (x.k !== 'ref' || x.r[0] !== 'i') return functionAt(file, e) !== undefined;
    const target = this.project.leadsAside(file, x.r[1]) ? null : this.project.import(file, x.r[1]);
    const b = target?.t === 'ref' && target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]] : undefined;
    if (target?.t !== 'ref') return false;
    return target.r[0] === 'f' || (b?.k === 'var' && b.init !== undefined && target.file.facts.exprs[b.init].k === 'fn');
  }
}

/** The function that an expression is, written there or named. */
export function functionAt(file: File, e: E): number | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'fn') return x.f;
  if (x.k !== 'ref') return undefined;
  if (x.r[0] === 'f') return x.r[1];
  const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  const init = b?.k === 'var' && b.init !== undefined ? file.facts.exprs[b.init] : undefined;
  return init?.k === 'fn' ? init.f : undefined;
}

/** The guard that handing a function to this call adds. */
function useOf(file: File, x: Extract<Expr, { k: 'call' | 'new' }>, i: number): string {
  const callee = file.facts.exprs[x.f];
  const name = callee.k === 'mem' ? callee.n : callee.k === 'ref' ? refName(file, callee.r) : '';
  const use = callbackUse(name, i);
  const own = use === 'each' ? 'loop' : use === 'catch' ? 'catch' : use === 'once' ? '' : `callback of ${name || 'a call'}`;
  return both(file.facts.guards[x.g], own);
}

/** What code calls a name. */
export function refName(file: File, r: Extract<Expr, { k: 'ref' }>['r']): string {
  if (r[0] === 'f') return file.facts.callables[r[1]].s;
  if (r[0] === 'b') return file.facts.bindings[r[1]].n;
  if (r[0] === 'c') return file.facts.classes[r[1]].n;
  if (r[0] === 'i') return file.facts.imports[r[1]].local;
  return r[0] === 'g' ? r[1] : '';
}

/** Names that a function is called by: its own, and those that its file exports it under. */
export function calledAs({ file, index, facts }: Fn): string[] {
  const isIt = (e: E | undefined): boolean => {
    const x = file.facts.exprs[e ?? 0];
    return x.k === 'fn' && x.f === index;
  };
  const exported = file.facts.exports.flatMap(({ n, r, e }) => (n !== null && (isIt(e) || (r?.[0] === 'f' && r[1] === index)) ? [n] : []));
  return [...new Set([facts.s, ...exported])];
}
