import { both } from '../extract/guards.js';
import { type Caller, type Calls, methodAround, receiverOf, type Site } from './calls.js';
import type { Evaluator } from './evaluate.js';
import type { Cls, Fn, Val } from './values.js';

/** How many methods of one object may call each other on the way. */
const DEEPEST = 6;

/**
 * Template methods (Gamma et al., "Design Patterns"): a method of a base class calls, on its own object, what each heir fills in.
 * Whoever calls it on an object of one heir has the part of that one run, and of no other.
 */
export class Templates {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
    /** Whether a function is run from outside: on which object nobody says. */
    private readonly begins: (fn: Fn) => boolean,
  ) {}

  /**
   * Who has `fn`, the part of an heir, run by way of a call of it in a base class's method.
   * @param member the method around the call
   * @param guard the condition of the call there
   * @returns undefined where it is no such call, or where the class of the object is not known of everybody who calls the method
   */
  callers(site: Site, member: Fn, guard: string, fn: Fn): Caller[] | undefined {
    const { hierarchy } = this.evaluator;
    if (fn.facts.c === undefined || !this.isOwn(site) || this.calls.targets(site).length < 2) return undefined;
    const base = this.classOf(member);
    const heir = fn.file.classes[fn.facts.c];
    return base && heir !== base && hierarchy.chain(heir).includes(base) ? this.above(member, base, guard, fn, 0) : undefined;
  }

  private above(member: Fn, base: Cls, guard: string, fn: Fn, depth: number): Caller[] | undefined {
    const callers = this.calls.callers(member);
    if (!callers.length || depth > DEEPEST || this.begins(member)) return undefined;
    const found: Caller[] = [];
    for (const caller of callers) {
      const vals = this.receiver(caller);
      if (!caller.args || !vals.length) return undefined;
      const use = both(caller.use, guard);
      if (vals.every((v) => v.t === 'inst' && (v.exact || !this.isOf(base, v.c)))) {
        const parts = new Set(vals.flatMap((v) => this.parts(v, fn.facts.s)));
        if (parts.has(fn)) found.push({ ...caller, use, oneOf: caller.oneOf || parts.size > 1 });
        continue;
      }
      // Another method of the same object: who calls that on what?
      const { file, e } = caller;
      const x = file.facts.exprs[e];
      const outer = this.isOwn(caller) ? methodAround(caller) : undefined;
      const more = outer && this.above(outer, base, both('g' in x ? file.facts.guards[x.g] : '', use), fn, depth + 1);
      if (!more) return undefined;
      found.push(...more);
    }
    return found;
  }

  /** Whether the class is the other one or extends it. */
  private isOf(c: Cls, other: Cls): boolean {
    return this.evaluator.hierarchy.chain(c).includes(other);
  }

  /** What objects of a value's class have as the part. */
  private parts(v: Val, n: string): Fn[] {
    if (v.t !== 'inst') return [];
    const { hierarchy } = this.evaluator;
    const classes = v.exact ? [v.c] : [v.c, ...hierarchy.descendants(v.c)].filter((c) => !c.facts.abstract);
    return classes.flatMap((c) => hierarchy.find(c, n, false)?.fn ?? []);
  }

  /** What a method is called on; `super` is an object of the class that says so. */
  private receiver(site: Site): Val[] {
    const { file } = site;
    const e = receiverOf(site) ?? 0;
    const of = file.facts.exprs[e];
    if (of.k === 'super') return of.c < 0 ? [] : [{ t: 'inst', c: file.classes[of.c], exact: false }];
    return this.evaluator.expr(file, e);
  }

  /** Whether it is a call on the object itself. */
  private isOwn(site: Site): boolean {
    const of = site.file.facts.exprs[receiverOf(site) ?? 0];
    return of.k === 'this' && of.o === undefined && !of.static;
  }

  private classOf({ file, facts: { k, c, static: isStatic } }: Fn): Cls | undefined {
    return k === 'method' && !isStatic && c !== undefined ? file.classes[c] : undefined;
  }
}
