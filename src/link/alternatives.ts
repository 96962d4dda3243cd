import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { type File, isSymbolic, type Val, type ValOf } from './values.js';

/** What counts of several of which the first counts that is something: `a ?? b`, `a || b`. */
export class Alternatives {
  private written: ReadonlySet<string> | undefined;

  constructor(private readonly evaluator: Evaluator) {}

  /** What is meant where a class says for itself whether the first is something: `this.topic ?? this.name` of `static topic = 'orders'`. */
  certain(file: File, [first, ...others]: readonly E[], each: readonly Val[][], self?: ValOf<'inst'>): Val[] | undefined {
    const says = this.saysStatically(file, first, self);
    if (says === undefined) return undefined;
    return says ? each[0] : others.length === 1 ? each[1] : undefined;
  }

  /** The same values, those after the first with a mark, where an expression is made of several: what callers give for the first is not known yet. */
  inTurn(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    const of = b?.k === 'var' && b.init !== undefined && !b.set.length && !b.path?.length ? exprs[b.init] : x;
    const vals = this.evaluator.expr(file, e, self);
    if (of.k !== 'any' || !of.or || !vals.some((v) => isSymbolic(v))) return vals;
    const [first, ...others] = of.e.map((one) => this.evaluator.expr(file, one, self));
    // What is given by itself may be a field that is set later, or nothing of a list; what options have is written there.
    return first.some((v) => isSymbolic(v) && (v.t !== 'param' || v.path.length)) && first.every((v) => !v.g)
      ? [...first, ...others.flat().map((v): Val => ({ ...v, or: true }))]
      : vals;
  }

  /** Whether a static field of one class holds a text, or is never given anything; undefined where that is not known. */
  private saysStatically(file: File, e: E, self: ValOf<'inst'> | undefined): boolean | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'mem') return undefined;
    const [of, ...more] = this.evaluator.expr(file, x.o, self);
    if (of?.t !== 'class' || of.open || more.length) return undefined;
    const field = this.evaluator.hierarchy.find(of.c, x.n, true)?.field;
    if (!field || field.set.length || field.d || this.isWritten(x.n)) return undefined;
    if (field.init === undefined) return false;
    const vals = this.evaluator.members.staticMember(of.c, x.n);
    return vals.length > 0 && vals.every((v) => v.t === 'str' && v.v !== '' && !v.g) ? true : undefined;
  }

  /** Whether something is written to a property of the name anywhere. */
  private isWritten(n: string): boolean {
    this.written ??= new Set(
      this.evaluator.project.files.flatMap(({ facts: { writes, exprs } }) =>
        writes.flatMap(([target]) => {
          const x = exprs[target];
          return x.k === 'mem' ? [x.n] : [];
        }),
      ),
    );
    return this.written.has(n);
  }
}

/** What counts of values of which some only do where those before them are nothing. */
export function first(part: Val[]): Val[] {
  if (!part.some((v) => v.or)) return part;
  const before = part.filter((v) => !v.or);
  return before.length && before.every((v) => v.t === 'str' && v.v !== '' && !v.g && !v.d) ? before : part;
}
