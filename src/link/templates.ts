import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { type Caller, methodAround, receiverOf, type Site } from './sites.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** How many methods of one object may call each other on the way. */
const DEEPEST = 6;

/** Most callers of a method on whichever heir. */
const MOST_OF_ANY = 4;

/**
 * Template methods (Gamma et al., "Design Patterns"): a method of a base class calls, on its own object or class, what each heir fills in.
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
    if (!base || heir === base || !hierarchy.chain(heir).includes(base)) return undefined;
    const selves = this.selves(member, base).filter((c) => this.parts(this.receiver(site, c), fn.facts.s).includes(fn));
    return this.above(member, base, new Set(selves), guard, 0);
  }

  /** @param selves the classes on whose objects the method runs the part */
  private above(member: Fn, base: Cls, selves: ReadonlySet<Cls>, guard: string, depth: number): Caller[] | undefined {
    const callers = this.calls.callers(member);
    if (!callers.length || depth > DEEPEST || this.begins(member)) return undefined;
    const found: Caller[] = [];
    let ofAny = 0;
    for (const caller of callers) {
      const given = this.receiver(caller);
      // What callers give is what a type says of it, as far as nobody is seen to give another one.
      const vals = given.filter((v) => v.t !== 'param' || given.every((other) => other.t === 'param'));
      const use = both(caller.use, guard);
      // Who calls it on nobody knows what may have any part run.
      if (!caller.args || !vals.length) {
        found.push({ ...caller, use, oneOf: true });
        continue;
      }
      const isOwn = this.isOwn(caller);
      if (vals.every((v) => isOneOf(v) && (isExact(v) || !isOwn || !this.isOf(base, v.c)))) {
        const classes = this.classes(vals);
        // Each of many who may have any heir would have the parts of all run: then the method does, for all of them.
        if (!vals.every((v) => isOneOf(v) && (isExact(v) || !this.isOf(base, v.c))) && ++ofAny > MOST_OF_ANY) return undefined;
        if (classes.some((c) => selves.has(c))) found.push({ ...caller, use, oneOf: caller.oneOf || !classes.every((c) => selves.has(c)) });
        continue;
      }
      // Another method of the same object: who calls that on what?
      const { file, e } = caller;
      const x = file.facts.exprs[e];
      const outer = isOwn ? methodAround(caller) : undefined;
      const around = outer && this.classOf(outer);
      if (!outer || !around) return undefined;
      const outside = this.selves(outer, around).filter((c) => this.classes(this.receiver(caller, c)).some((d) => selves.has(d)));
      const more = this.above(outer, around, new Set(outside), both('g' in x ? file.facts.guards[x.g] : '', use), depth + 1);
      if (!more) return undefined;
      found.push(...more);
    }
    return found;
  }

  /** Whether the class is the other one or extends it. */
  private isOf(c: Cls, other: Cls): boolean {
    return this.evaluator.hierarchy.chain(c).includes(other);
  }

  /** Classes of which `this` may be an object in a method of a class, or which it may be. */
  private selves({ facts }: Fn, base: Cls): Cls[] {
    return [base, ...this.evaluator.hierarchy.descendants(base)].filter((c) => facts.static || !c.facts.abstract);
  }

  /** Classes that values are objects of, or that they are. */
  private classes(vals: Val[]): Cls[] {
    return vals.flatMap((v) => {
      if (!isOneOf(v)) return [];
      if (isExact(v)) return [v.c];
      return [v.c, ...this.evaluator.hierarchy.descendants(v.c)].filter((c) => v.t === 'class' || !c.facts.abstract);
    });
  }

  /** What objects of the values' classes, or these themselves, have as the part. */
  private parts(vals: Val[], n: string): Fn[] {
    return vals.flatMap((v) => this.classes([v]).flatMap((c) => this.evaluator.hierarchy.find(c, n, v.t === 'class')?.fn ?? []));
  }

  /**
   * What a method is called on; `super` is an object of the class that says so.
   * @param c the class that `this` is an object of there, or that it is
   */
  private receiver(site: Site, c?: Cls): Val[] {
    const { file } = site;
    const e = receiverOf(site) ?? 0;
    const of = file.facts.exprs[e];
    const self: ValOf<'inst'> | undefined = c && { t: 'inst', c, exact: true };
    if (of.k === 'super') return self ? [self] : of.c < 0 ? [] : [{ t: 'inst', c: file.classes[of.c], exact: false }];
    return this.evaluator.expr(file, e, self);
  }

  /** Whether it is a call on the object or class itself, or on what is made of it: `this.constructor`, `new this()`. */
  private isOwn({ file, e }: Site): boolean {
    return isOfThis(file, receiverOf({ file, e }) ?? 0);
  }

  private classOf({ file, facts: { k, c } }: Fn): Cls | undefined {
    return k === 'method' && c !== undefined ? file.classes[c] : undefined;
  }
}

const isOneOf = (v: Val): v is ValOf<'inst'> | ValOf<'class'> => v.t === 'inst' || v.t === 'class';
const isExact = (v: ValOf<'inst'> | ValOf<'class'>): boolean => (v.t === 'class' ? !v.open : v.exact);

function isOfThis(file: File, e: E, depth = 0): boolean {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  if (depth > DEEPEST) return false;
  switch (x.k) {
    case 'this':
      return x.o === undefined;
    case 'mem':
      return x.n === 'constructor' && isOfThis(file, x.o, depth + 1);
    case 'new':
      return isOfThis(file, x.f, depth + 1);
    case 'cast':
    case 'await':
      return isOfThis(file, x.e, depth + 1);
    case 'ref': {
      const b = x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      return b?.k === 'var' && b.init !== undefined && !b.set.length && !b.path?.length && isOfThis(file, b.init, depth + 1);
    }
    default:
      return false;
  }
}
