import type { Expr } from '../extract/facts.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { instanceOf } from './invocations.js';
import type { Project } from './project.js';
import type { Site } from './sites.js';
import type { Cls, File, Fn, Val } from './values.js';

/** Deepest nesting of decorators made of decorators. */
const DEEPEST = 3;

/** Where decorators of the code base's own stand on methods, and the functions that they put around those. */
export class Decorated {
  private standing: Map<Fn, { c: Cls; site: Site }[]> | undefined;
  private within: Map<Fn, Set<Cls>> | undefined;
  private readonly around = new Map<Fn, boolean>();

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** Calls of a decorator that runs when the method does on which it stands, by that method. */
  runs(fn: Fn): readonly Site[] {
    const found = this.on().get(fn) ?? [];
    return found.length && this.wraps(fn, 0) ? found.map(({ site }) => site) : [];
  }

  /** What `this` has under a name in a function that a decorator puts around a method. */
  member({ file, index }: Fn, n: string): Val[] {
    const { callables } = file.facts;
    for (let at = index; at >= 0; at = callables[at].up) {
      const classes = this.classes().get(file.fns[at]);
      if (!classes) continue;
      const own = [...classes].flatMap((c) => this.evaluator.members.member({ t: 'inst', c, exact: false }, n));
      return own.length ? own : this.injected(file, at, n);
    }
    return [];
  }

  private on(): Map<Fn, { c: Cls; site: Site }[]> {
    if (!this.standing) {
      this.standing = new Map();
      for (const file of this.project.files)
        for (const c of file.classes)
          for (const m of c.facts.methods)
            for (const { f, x } of file.facts.callables[m].d ?? [])
              for (const v of x === undefined ? [] : this.evaluator.expr(file, f))
                if (v.t === 'fn') push(this.standing, v.f, { c, site: { file, e: x! } });
    }
    return this.standing;
  }

  /** The classes on whose methods a decorator stands, by itself or in another one. */
  private classes(): Map<Fn, Set<Cls>> {
    if (!this.within) {
      this.within = new Map();
      const add = (fn: Fn, c: Cls, depth: number): void => {
        const known = this.within!.get(fn) ?? new Set();
        if (known.has(c) || depth > DEEPEST) return;
        this.within!.set(fn, known.add(c));
        for (const inner of this.called(fn)) add(inner, c, depth + 1);
      };
      for (const [fn, places] of this.on()) for (const { c } of places) add(fn, c, 0);
    }
    return this.within;
  }

  /** Whether a decorator puts a function around what it stands on: one that runs that on its own object. */
  private wraps(fn: Fn, depth: number): boolean {
    let known = this.around.get(fn);
    if (known === undefined) {
      this.around.set(fn, false);
      const { exprs } = fn.file.facts;
      known =
        this.calls(fn).some((x) => {
          const callee = exprs[x.f];
          const isApplied = callee.k === 'mem' && (callee.n === 'apply' || callee.n === 'call');
          const on = exprs[x.on ?? (isApplied ? x.a[0] : undefined) ?? 0];
          return on.k === 'this' && on.c < 0;
        }) ||
        (depth < DEEPEST && this.called(fn).some((inner) => this.wraps(inner, depth + 1)));
      this.around.set(fn, known);
    }
    return known;
  }

  /** Calls in a function and in those inside it. */
  private calls({ file, index }: Fn): Extract<Expr, { k: 'call' }>[] {
    const { exprs, calls, callables } = file.facts;
    return calls.flatMap((e) => {
      const x = exprs[e];
      if (x.k !== 'call') return [];
      for (let at = x.by; at >= 0; at = callables[at].up) if (at === index) return [x];
      return [];
    });
  }

  /** Functions of the code base that a function calls by their names. */
  private called(fn: Fn): Fn[] {
    return this.calls(fn).flatMap((x) =>
      fn.file.facts.exprs[x.f].k === 'ref'
        ? this.evaluator.expr(fn.file, x.f).flatMap((v) => (v.t === 'fn' && v.f !== fn ? [v.f] : []))
        : [],
    );
  }

  /** What a decorator has injected into the object of its method: `Inject(Bus)(target, 'bus')`. */
  private injected(file: File, index: number, n: string): Val[] {
    const { exprs, bindings } = file.facts;
    const inject = (e: number): Extract<Expr, { k: 'call' }> | undefined => {
      const x = exprs[e];
      if (x.k === 'ref' && x.r[0] === 'b') return inject(bindings[x.r[1]].init ?? 0);
      const isIt = x.k === 'call' && this.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && v.n === 'Inject');
      return isIt ? x : undefined;
    };
    return this.calls(file.fns[index]).flatMap((x) => {
      const name = exprs[x.a[1] ?? 0];
      const token = name.k === 'str' && name.v === n ? inject(x.f)?.a[0] : undefined;
      if (token === undefined) return [];
      const given = this.evaluator.providers.resolved(file, token);
      return given.length ? given : this.evaluator.expr(file, token).flatMap(instanceOf);
    });
  }
}
