import type { E, Field } from '../extract/facts.js';
import { keepIn, type Pending } from './circles.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { ofOtherModules, type Project } from './project.js';
import type { Cls, Decl, File, Fn, TypeArgs, Val, ValOf } from './values.js';

export interface Member {
  in: Cls;
  fn?: Fn;
  field?: Field;
}

/** Longest chain of base classes. */
const LONGEST = 32;

type Members = Record<'static' | 'instance', Map<string, Member>>;

/** Classes and interfaces: who extends and implements whom, and where a member is found. */
export class Hierarchy {
  private readonly bases = new Map<Cls, Val | null | Pending<Val | null>>();
  /** What is above a class that extends what mixins make: what they were given, the outermost's first. */
  private readonly mixed = new Map<Cls, Val[]>();
  private children: Map<Cls, Cls[]> | undefined;
  private implementing: Map<Decl, Cls[]> | undefined;
  private readonly below = new Map<Cls, Cls[]>();
  /** Which classes extend which is known of all: asked for before, while that is found, it is known of some. */
  private isIndexed = false;
  private readonly ownMembers = new Map<Cls, Members>();
  private readonly heirsByMember = { static: new Map<Cls, Map<string, Cls[]>>(), instance: new Map<Cls, Map<string, Cls[]>>() };

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** The base class as a value: an instance of an own or an external class. */
  base(c: Cls): Val | undefined {
    const { circles } = this.evaluator;
    const known = this.bases.get(c);
    if (known !== undefined) return circles.held(known) ?? undefined;
    const found = circles.evaluate<Val | null>(
      null,
      (held) => keepIn(this.bases, c, held),
      () => this.findBase(c),
    );
    const given = found?.t === 'inst' && c.facts.ext && isMixed(found.c) ? this.given(c.file, c.facts.ext.e, found.c) : [];
    if (given.length) this.mixed.set(c, given);
    return found ?? undefined;
  }

  /** What the call that made a class by a mixin gave it to extend, and what is above that: `class Orders extends Timed(EventEmitter)`. */
  private given(file: File, e: E, made: Cls, depth = 0): Val[] {
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const at = depth < LONGEST ? baseParameter(made) : undefined;
    if (x.k === 'ref' && x.r[0] === 'b' && at !== undefined) {
      const { init, k } = bindings[x.r[1]];
      return k === 'var' && init !== undefined ? this.given(file, init, made, depth + 1) : [];
    }
    if (x.k === 'ref' && x.r[0] === 'i' && at !== undefined) {
      const target = this.project.import(file, x.r[1]);
      const init = target?.t === 'ref' && target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]].init : undefined;
      return target?.t === 'ref' && init !== undefined ? this.given(target.file, init, made, depth + 1) : [];
    }
    const arg = x.k === 'call' && at !== undefined ? x.a[at] : undefined;
    if (arg === undefined) return [];
    const [val, ...more] = this.evaluator.expr(file, arg).filter((v) => v.t === 'class' || v.t === 'ext');
    if (!val || more.length) return [];
    if (val.t === 'ext') return [{ t: 'extInst', pkg: val.pkg, n: val.n, args: [] }];
    const base: Val = { t: 'inst', c: val.c, exact: false };
    return [base, ...(isMixed(val.c) ? this.given(file, arg, val.c, depth + 1) : [])];
  }

  private findBase(c: Cls): Val | null {
    const { ext } = c.facts;
    if (!ext) return this.mixedIn(c);
    // Asked for only where they count: what they are may ask who extends what.
    const args = (): Val[][] => ext.a.map((a) => this.evaluator.types.type(c.file, a));
    for (const val of this.evaluator.expr(c.file, ext.e)) {
      if (val.t === 'class' && val.c !== c) return { t: 'inst', c: val.c, exact: false };
      if (val.t === 'ext') return { t: 'extInst', pkg: val.pkg, n: val.n, args: args() };
      // A mixin: an external function that makes a class.
      if (val.t === 'extInst') return val;
    }
    const call = c.file.facts.exprs[ext.e];
    if (call.k === 'call')
      for (const a of call.a)
        for (const val of this.evaluator.expr(c.file, a))
          if (val.t === 'class' && val.c !== c) return { t: 'inst', c: val.c, exact: false };
    return null;
  }

  /**
   * What a class has by an interface of its name that is merged with it: what that extends, or the class whose members code puts into this
   * one: `interface Stock extends EventEmitter {}`, `applyMixins(Stock, [EventEmitter])`.
   */
  private mixedIn(c: Cls): Val | null {
    const { file } = c;
    const merged = file.typeDecls.find(({ facts }) => facts.k === 'interface' && facts.n === c.facts.n);
    if (!merged || ofOtherModules(file).has(merged.index)) return null;
    const extended = merged.facts.ext.flatMap((t) => this.evaluator.types.type(file, t));
    const mixed = file.facts.calls.flatMap((e): Val[] => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || file.facts.callables[x.by].k !== 'module' || x.a.length < 2) return [];
      const [to, ...from] = x.a.map((a) => this.evaluator.expr(file, a));
      if (!to.some((v) => v.t === 'class' && v.c === c)) return [];
      return from.flat().flatMap((v) => (v.t === 'arr' ? v.of : [v]));
    });
    const made = mixed.flatMap((v): Val[] => {
      if (v.t === 'class' && v.c !== c) return [{ t: 'inst', c: v.c, exact: false }];
      return v.t === 'ext' ? [{ t: 'extInst', pkg: v.pkg, n: v.n, args: [] }] : [];
    });
    const all = [...extended, ...made];
    return all.find((v) => v.t === 'extInst') ?? all.find((v) => v.t === 'inst' && v.c !== c) ?? null;
  }

  /** The class of an object as a value. */
  classOf({ c, exact }: ValOf<'inst'>): ValOf<'class'> {
    return { t: 'class', c, ...(!exact && this.descendants(c).length > 0 && { open: true }) };
  }

  baseClass(c: Cls): Cls | undefined {
    const base = this.base(c);
    return base?.t === 'inst' ? base.c : undefined;
  }

  /** The class and its own bases, nearest first. */
  chain(c: Cls): Cls[] {
    return this.above(c).chain;
  }

  /** The external class at the top of the chain. */
  externalBase(c: Cls): ValOf<'extInst'> | undefined {
    const { top } = this.above(c);
    return top?.t === 'extInst' ? top : undefined;
  }

  /** The class and its own bases, and what is above those. */
  private above(c: Cls): { chain: Cls[]; top?: Val | undefined } {
    const chain = [c];
    const given: Val[] = [];
    for (;;) {
      const last = chain[chain.length - 1];
      const base = this.base(last);
      given.unshift(...(this.mixed.get(last) ?? []));
      const up = base ?? given.shift();
      if (up?.t !== 'inst' || chain.includes(up.c) || chain.length >= LONGEST) return { chain, top: up };
      chain.push(up.c);
    }
  }

  /** All classes that extend this one, at any depth. */
  descendants(c: Cls): Cls[] {
    let list = this.below.get(c);
    if (list) return list;
    this.index();
    const found = new Set<Cls>();
    const open = [...(this.children!.get(c) ?? [])];
    // Classes that extend each other in a circle are wrong, and are no reason to hang.
    for (let next = open.shift(); next; next = open.shift()) {
      if (next === c || found.has(next)) continue;
      found.add(next);
      open.push(...(this.children!.get(next) ?? []));
    }
    list = [...found];
    if (this.isIndexed) this.below.set(c, list);
    return list;
  }

  /** Classes that implement an interface, by themselves or by an interface or class that extends it. */
  implementers(d: Decl): Cls[] {
    this.index();
    return this.implementing!.get(d) ?? [];
  }

  private index(): void {
    if (this.children) return;
    this.children = new Map();
    this.implementing = new Map();
    const direct: [Cls, Decl][] = [];
    const extended = new Map<Decl, Decl[]>();
    for (const file of this.project.files) {
      for (const c of file.classes) {
        const base = this.base(c);
        for (const up of base ? [base, ...(this.mixed.get(c) ?? [])] : []) if (up.t === 'inst') push(this.children, up.c, c);
        for (const t of c.facts.impl ?? []) {
          for (const val of this.evaluator.types.type(file, t)) {
            if (val.t === 'decl') direct.push([c, val.decl]);
            // `implements SomeClass`: as good as extending it.
            else if (val.t === 'inst' && val.c !== c) push(this.children, val.c, c);
          }
        }
      }
      for (const d of file.typeDecls) {
        if (d.facts.k !== 'interface') continue;
        for (const t of d.facts.ext)
          for (const val of this.evaluator.types.type(file, t)) if (val.t === 'decl') push(extended, d, val.decl);
      }
    }
    this.isIndexed = true;
    const up = (d: Decl, seen: Set<Decl>): Set<Decl> => {
      if (seen.has(d)) return seen;
      seen.add(d);
      for (const base of extended.get(d) ?? []) up(base, seen);
      return seen;
    };
    const found = new Map<Decl, Set<Cls>>();
    for (const [c, d] of direct) {
      for (const each of up(d, new Set())) {
        let set = found.get(each);
        if (!set) found.set(each, (set = new Set()));
        set.add(c);
      }
    }
    for (const [d, set] of found) {
      const all = new Set<Cls>();
      for (const c of set) for (const each of [c, ...this.descendants(c)]) all.add(each);
      this.implementing.set(d, [...all]);
    }
  }

  /** A member that the class itself declares. */
  own(c: Cls, n: string, isStatic: boolean): Member | undefined {
    return this.members(c)[isStatic ? 'static' : 'instance'].get(n);
  }

  private members(c: Cls): Members {
    let members = this.ownMembers.get(c);
    if (!members) {
      this.ownMembers.set(c, (members = { static: new Map(), instance: new Map() }));
      for (const field of c.facts.fields) members[field.static ? 'static' : 'instance'].set(field.n, { in: c, field });
      for (const index of c.facts.methods) {
        const fn = c.file.fns[index];
        const named = members[fn.facts.static ? 'static' : 'instance'];
        if (fn.facts.k !== 'setter' || !named.has(fn.facts.s)) named.set(fn.facts.s, { in: c, fn });
      }
    }
    return members;
  }

  /** The classes below one that declare a member of the name themselves. */
  heirsWith(c: Cls, n: string, isStatic: boolean): readonly Cls[] {
    const kind = isStatic ? 'static' : 'instance';
    let byName = this.heirsByMember[kind].get(c);
    if (!byName) {
      byName = new Map();
      if (this.isIndexed) this.heirsByMember[kind].set(c, byName);
      for (const heir of this.descendants(c)) for (const name of this.members(heir)[kind].keys()) push(byName, name, heir);
    }
    return byName.get(n) ?? [];
  }

  /** The nearest member of the name, in the class or its bases. */
  find(c: Cls, n: string, isStatic: boolean): Member | undefined {
    for (const each of this.chain(c)) {
      const own = this.own(each, n, isStatic);
      if (own) return own;
    }
    return undefined;
  }

  setter(c: Cls, n: string): Fn | undefined {
    for (const each of this.chain(c))
      for (const index of each.facts.methods)
        if (each.file.fns[index].facts.k === 'setter' && each.file.fns[index].facts.s === n) return each.file.fns[index];
    return undefined;
  }

  /** The constructor that `new` of the class runs: its own or an inherited one. */
  constructorOf(c: Cls): Fn | undefined {
    for (const each of this.chain(c)) if (each.facts.ctor !== undefined) return each.file.fns[each.facts.ctor];
    return undefined;
  }

  /** What the type parameters of `at`, a base of the instance's class, are for this instance. */
  argsAt(self: ValOf<'inst'>, at: Cls): TypeArgs | undefined {
    let args = self.args;
    let c: Cls | undefined = self.c;
    for (let i = 0; c && c !== at && i < LONGEST; i++) {
      const base: Cls | undefined = this.baseClass(c);
      const given: Val[][] = (c.facts.ext?.a ?? []).map((t) => this.evaluator.types.type(c!.file, t, args));
      args = base?.facts.tp && given.length ? new Map(base.facts.tp.map((p, k): [string, Val[]] => [p.n, given[k] ?? []])) : undefined;
      c = base;
    }
    return c === at ? args : undefined;
  }
}

/** The parameter of the function around a class that the class extends. */
export function baseParameter({ file, facts }: Cls): number | undefined {
  const x = facts.ext && file.facts.exprs[facts.ext.e];
  const b = x?.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && !b.path?.length ? b.i : undefined;
}

/** Whether a function made the class of what that was given to extend. */
const isMixed = (c: Cls): boolean => baseParameter(c) !== undefined;
