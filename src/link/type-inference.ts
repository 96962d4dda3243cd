import type { Expr, T } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { type Cls, type File, isSymbolic, type TypeArgs, type Val, type ValOf } from './values.js';

/** What type parameters are, from what is given. */
export class TypeInference {
  constructor(private readonly evaluator: Evaluator) {}

  /** Those of a generic class, from what its constructor is given. */
  ofConstruction(c: Cls, file: File, x: Extract<Expr, { k: 'new' }>, self?: ValOf<'inst'>): TypeArgs {
    const args = new Map<string, Val[]>();
    const ctor = c.facts.ctor === undefined ? undefined : c.file.fns[c.facts.ctor];
    for (const [i, p] of (ctor?.facts.p ?? []).entries()) {
      if (!p.t || x.a[i] === undefined) continue;
      // What callers give is known at their calls alone: here it would be whatever any of them gives.
      const given = this.evaluator.expr(file, x.a[i], self).filter((v) => !isSymbolic(v));
      this.match(c.file, p.t, given, args);
    }
    return args;
  }

  /** Those of a generic function, from its arguments at a call. */
  ofCall(val: ValOf<'fn'>, file: File, x: Extract<Expr, { k: 'call' | 'new' }>, self?: ValOf<'inst'>): TypeArgs | undefined {
    const { tp, p, on } = val.f.facts;
    if (!tp) return undefined;
    const args = new Map<string, Val[]>();
    tp.forEach((t, i) => {
      if (x.t?.[i] !== undefined) args.set(t.n, this.evaluator.types.type(file, x.t[i]));
    });
    if (!args.size)
      for (const [i, parameter] of p.entries())
        if (parameter.t && x.a[i] !== undefined) this.match(val.f.file, parameter.t, this.evaluator.expr(file, x.a[i], self), args);
    // `static make<M extends Model>(this: ModelStatic<M>): Promise<M>`
    const isOpen = tp.some(({ n }) => !args.has(n));
    if (isOpen && on && val.self?.t === 'class') {
      const said = new Map<string, Val[]>();
      this.match(val.f.file, on, [val.self], said);
      for (const [n, vals] of said) if (!args.has(n)) args.set(n, vals);
    }
    for (const { n, d } of tp) if (d && !args.has(n)) args.set(n, this.evaluator.types.type(val.f.file, d, args));
    for (const { n, c } of tp) {
      const own = c && !args.has(n) ? this.ofReceiver(val, c) : undefined;
      if (own) args.set(n, own);
    }
    return args;
  }

  /** An object of the class that a static method is called on, where nothing says more of what it only knows as one of a base: `Order.inBatches((orders) => …)`. */
  private ofReceiver({ f, self }: ValOf<'fn'>, constraint: T): Val[] | undefined {
    if (self?.t !== 'class' || self.open) return undefined;
    const isBase = this.evaluator.types
      .type(f.file, constraint)
      .some((v) => v.t === 'inst' && v.c !== self.c && this.evaluator.hierarchy.chain(self.c).includes(v.c));
    return isBase ? [{ t: 'inst', c: self.c, exact: false }] : undefined;
  }

  /** Finds what the type parameters in `type` must be for `vals` to fit it. */
  private match(file: File, type: T, vals: Val[], into: Map<string, Val[]>): void {
    const x = file.facts.types[type];
    if (x.k === 'ref' && x.r[0] === 'p') {
      into.set(x.r[1], [...(into.get(x.r[1]) ?? []), ...vals]);
    } else if (x.k === 'arr') {
      this.match(file, x.e, this.evaluator.members.elements(vals), into);
    } else if (x.k === 'union') {
      for (const o of x.o) this.match(file, o, vals, into);
    } else if (x.k === 'fn') {
      this.match(
        file,
        x.r,
        vals.flatMap((v) => (v.t === 'fn' ? this.evaluator.invocations.returns(v.f) : [])),
        into,
      );
    } else if (x.k === 'ctor' || (x.k === 'ref' && x.a?.length === 1 && vals.some((v) => v.t === 'class'))) {
      const made = vals.flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: false }] : []));
      this.match(file, x.k === 'ctor' ? x.r : x.a![0], made, into);
    } else if (x.k === 'ref' && x.r[0] === 'g' && x.r[1] === 'Record') {
      this.match(file, x.a?.[1] ?? 0, this.evaluator.members.indexed(vals, []), into);
    } else if (x.k === 'ref' && x.a) {
      const { a } = x;
      for (const val of vals) {
        if (val.t === 'inst' && val.args) {
          const given = [...val.args.values()];
          a.forEach((t, i) => {
            if (given[i]) this.match(file, t, given[i], into);
          });
        } else if (x.r[0] === 'g' && x.r[1] === 'Promise') {
          this.match(file, a[0], [val], into);
        }
      }
    }
  }
}
