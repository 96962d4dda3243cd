import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import { decide, type Known, type Names } from './conditions.js';
import type { Evaluator } from './evaluate.js';
import { argsOf, isWithin, ofThis } from './sites.js';
import { type Cls, type File, type Fn, isSymbolic, keyOf, type Origin, unique, type Val, type ValOf, type Via } from './values.js';

/** Most calls of functions in each other that make an object. */
const DEEPEST = 3;

/**
 * What objects were made with: the arguments of their construction, and of the functions around it that make one of what they are given
 * (`createQueue('mail')`). Each call makes another one; this follows Smaragdakis et al., "Pick Your Contexts Well": objects are told apart by their
 * place of construction and the calls around it.
 */
export class Makings {
  constructor(private readonly evaluator: Evaluator) {}

  /**
   * What a call of a function gives, told apart from what other calls give where it is made of what the call gives.
   * @param self what `this` is at the call, where that is known
   */
  madeBy(val: Val, f: Fn, file: File, e: E, self?: ValOf<'inst'>): Val {
    if (val.t === 'arr' && val.of.some((v) => v.t === 'obj')) {
      const made = (v: Val): Val => (v.t === 'obj' ? this.madeBy(v, f, file, e, self) : v);
      return { ...val, of: val.of.map(made), ...(val.at && { at: val.at.map((vals) => vals.map(made)) }) };
    }
    if (!f.facts.p.length || (val.t !== 'obj' && val.t !== 'fn' && val.t !== 'inst' && val.t !== 'extInst')) return val;
    const known = val.t === 'obj' || val.t === 'fn' ? val.via : val.origin?.via;
    // A function of such an object makes another one: of what it is given, and of what that object was made with.
    const isOfObject = known && f !== known.f && known.f.file === f.file && isWithin(f.file, f.index, known.f);
    const by: Via = { file, e, f, ...(self?.exact && argsOf({ file, e }).some((a) => ofThis(file, a)) && { self }) };
    const made = (outer?: Via): Via | undefined => (this.isMadeIn(val, f) ? { ...by, ...(outer && { outer }) } : undefined);
    const via = known ? (this.around(known, f, by) ?? (isOfObject ? made(known) : undefined)) : made();
    if (!via) return val;
    return val.t === 'obj' || val.t === 'fn' ? { ...val, via } : { ...val, origin: { ...val.origin!, via } };
  }

  /** What a function gives that another function made of what it was given, by itself or in an object: made of that as well. */
  givenBy(val: Val, { f, self, via: own }: ValOf<'fn'>): Val {
    const via = own ?? (self?.t === 'obj' ? self.via : undefined);
    const isPart = via && val.t === 'obj' && !val.via && val.file === f.file && via.f.file === f.file && isWithin(f.file, f.index, via.f);
    return isPart ? { ...val, via } : val;
  }

  /** What an object that a call made has in it: an object that is written there is made by that call too, `{ topics: { created: `${name}-created` } }`. */
  partOf(val: Val, of: ValOf<'obj'>): Val {
    if (val.t === 'arr') {
      const part = (v: Val): Val => this.partOf(v, of);
      return { ...val, of: val.of.map(part), ...(val.at && { at: val.at.map((vals) => vals.map(part)) }) };
    }
    if (val.t !== 'obj' || val.file !== of.file || val.via || val.self?.origin || !this.holds(of.file, of.e, val.e)) return val;
    return of.via ? { ...val, via: of.via } : of.self ? { ...val, self: of.self } : val;
  }

  /** Whether an object is written in a constructor, of what that is given. */
  isOfConstruct({ file, e, via, self }: ValOf<'obj'>, c: Cls): boolean {
    if (via || self) return false;
    const ctors = this.evaluator.hierarchy.chain(c).flatMap((one) => (one.file === file ? (one.facts.ctor ?? []) : []));
    const isGiven = (v: Val): boolean => ctors.some((f) => isSymbolic(v, file.fns[f]));
    const isOf = (at: E, depth: number): boolean => {
      const x = file.facts.exprs[at];
      if (x.k === 'obj') return depth < DEEPEST && x.p.some((p) => isOf(p.v, depth + 1));
      return this.evaluator.expr(file, at).some(isGiven);
    };
    return ctors.length > 0 && isOf(e, 0);
  }

  /** A call with the one around it, where it hands on what its function is given. */
  private around(via: Via, f: Fn, outer: Via, depth = 0): Via | undefined {
    if (depth > DEEPEST) return undefined;
    if (via.outer) {
      const more = this.around(via.outer, f, outer, depth + 1);
      return more && { ...via, outer: more };
    }
    return via.file === f.file && this.isOf(f, via.e) ? { ...via, outer } : undefined;
  }

  /** Whether a function makes an object of what it is given: another one at each call. */
  isMadeIn(val: ValOf<'obj' | 'fn' | 'inst' | 'extInst'>, f: Fn, depth = 0): boolean {
    if (val.t === 'fn')
      return val.f !== f && ['closure', 'function'].includes(val.f.facts.k) && val.f.file === f.file && isWithin(f.file, val.f.index, f);
    if (val.t === 'obj') return val.file === f.file && f.facts.returns.some((r) => this.holds(f.file, r, val.e));
    return val.origin?.made !== undefined && val.origin.file === f.file && this.isOf(f, val.origin.made, depth);
  }

  /** Whether a call or construction stands in a function and is given something of its parameters. */
  private isOf(f: Fn, e: E, depth = 0): boolean {
    const x = f.file.facts.exprs[e];
    if (depth > DEEPEST || (x.k !== 'new' && x.k !== 'call') || !isWithin(f.file, x.by, f)) return false;
    const isGiven = (v: Val) => isSymbolic(v, f) || (v.t === 'extInst' && this.isMadeIn(v, f, depth + 1)) || isPart(v);
    // A part of an object that is written for it: `createQueue({ name: options.name })`.
    const isPart = (v: Val) => {
      const written = v.t === 'obj' && v.file === f.file ? f.file.facts.exprs[v.e] : undefined;
      return written?.k === 'obj' && written.p.some((p) => this.evaluator.expr(f.file, p.v).some((part) => isSymbolic(part, f)));
    };
    return x.a.some((a) => this.evaluator.expr(f.file, a).some(isGiven));
  }

  /** Whether the constructor of a class, or of one above it, makes an object of what it is given. */
  isOfGiven({ file, made, via }: Origin, c: Cls): boolean {
    let outer = via;
    while (outer?.outer) outer = outer.outer;
    const at = outer ?? { file, e: made };
    return this.evaluator.hierarchy.chain(c).some((one) => {
      const ctor = one.file === at.file && one.facts.ctor !== undefined ? one.file.fns[one.facts.ctor] : undefined;
      return ctor !== undefined && at.e !== undefined && this.isOf(ctor, at.e);
    });
  }

  /** Whether an expression is an object written there, or has it in it, after names and branches: `{ all: Object.freeze([{ … }]) }`. */
  private holds(file: File, e: E, object: E, depth = 0): boolean {
    if (e === object) return true;
    const x = file.facts.exprs[e];
    const any = (...list: E[]): boolean => depth < DEEPEST && list.some((one) => this.holds(file, one, object, depth + 1));
    if (x.k === 'obj') return any(...x.p.map((p) => p.v));
    if (x.k === 'arr') return any(...x.e);
    if (x.k === 'call') return any(...x.a);
    if (x.k === 'cond') return any(x.a, x.b);
    if (x.k === 'if' || x.k === 'cast' || x.k === 'await') return any(x.e);
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    return b?.k === 'var' && b.init !== undefined && any(b.init);
  }

  /**
   * What the construction of an object was given, as the calls of the functions around it give it.
   * @param ctor whose default counts where it was left out
   * @param property of what it was given there, as `told` has it
   */
  constructedOf({ file, made, via, self, turn }: Origin, i: number, ctor?: Fn, property?: string): Val[] {
    const x = made === undefined ? undefined : file.facts.exprs[made];
    if (x?.k !== 'new' && x?.k !== 'call') return [];
    const given = (): Val[] => (ctor ? this.evaluator.passed(ctor, i, file, x.a, self) : this.evaluator.argument(file, x.a, i, self));
    const part = (): Val[] => (property === undefined ? given() : this.evaluator.members.told(given(), property));
    return this.evaluator.during(turn, () => this.of(this.byCalls(part(), via), self));
  }

  /** Values that stand beside a construction, in the function that makes the object, as the calls around it and the object around give them. */
  besides(vals: Val[], { via, self }: Origin): Val[] {
    return this.of(this.byCalls(vals, via), self);
  }

  /** What an object of a package is called that a function made of what it was given, as long as callers say that: its name. */
  named(val: Val): Val[] {
    const { origin } = val.t === 'extInst' ? val : {};
    const names = origin?.via ? this.constructedOf(origin, 0).filter((v) => v.t === 'join' || v.t === 'param') : [];
    return names.length ? names : [val];
  }

  /** Values of a function as its call, and those around it, give them. */
  private byCalls(vals: Val[], via: Via | undefined): Val[] {
    let now = vals;
    for (let at = via; at; at = at.outer) {
      const { file, e, f, self } = at;
      const call = file.facts.exprs[e];
      if (call.k !== 'call') return now;
      now = this.evaluator.invocations
        .substitute(givenTo(now, f), f, (n) =>
          n === 'rest' ? call.a.flatMap((a) => this.evaluator.expr(file, a, self)) : this.evaluator.passed(f, n, file, call.a, self),
        )
        .map((v) => this.madeBy(v, f, file, e, self));
    }
    return now;
  }

  /** Values that an object holds or gives, where they are what it, or its class, was made with. */
  of(vals: Val[], object: Val | undefined): Val[] {
    // What objects hold that were made with each other is asked of few.
    if (this.depth >= DEEPEST || !vals.some((v) => isSymbolic(v) || (v.t === 'extInst' && v.origin))) return vals;
    this.depth++;
    try {
      if (object?.t === 'obj' && object.via) return this.evaluator.during(object.turn, () => this.byCalls(vals, object.via));
      if (object?.t === 'fn' && object.via) return this.byCalls(vals, object.via);
      if (object?.t === 'obj' && object.self?.origin) return this.ofObject(vals, object.self);
      return object?.t === 'inst' ? this.ofObject(vals, object) : vals;
    } finally {
      this.depth--;
    }
  }
  private depth = 0;

  /** What a base class was given when an object of class `c` was made, as the constructors below it give it: other heirs give theirs. */
  bySuper(vals: Val[], c: Cls): Val[] {
    const { hierarchy } = this.evaluator;
    const isGiven = (v: Val, f?: Fn): boolean =>
      v.t === 'join'
        ? v.parts.flat().some((part) => isGiven(part, f))
        : v.t === 'param' && v.f.facts.k === 'constructor' && (!f || v.f === f);
    if (!hierarchy.chain(c)[1] || !vals.some((v) => isGiven(v))) return vals;
    return this.evaluator.once(`b${c.file.index}.${c.index}:${vals.map((v) => keyOf(v)).join()}`, () =>
      this.givenBySuper(vals, c, isGiven),
    );
  }

  private givenBySuper(vals: Val[], c: Cls, isGiven: (v: Val, f?: Fn) => boolean): Val[] {
    const { hierarchy } = this.evaluator;
    const heirs = [...hierarchy.chain(c)].reverse();
    return heirs.slice(1).reduce((now, heir, i) => {
      const base = hierarchy.constructorOf(heirs[i]);
      const call = heir.facts.ctor === undefined ? undefined : this.superCall(heir);
      if (!base || !call || !now.some((v) => isGiven(v, base))) return now;
      return this.withGiven(now, c, base, (n) => (n === 'rest' ? [] : this.evaluator.passed(base, n, heir.file, call)));
    }, vals);
  }

  /** What the class of a package that an object's own class extends was given: `super('closed')`. */
  toldAbove(object: ValOf<'inst'>, i: number): Val[] {
    const chain = this.evaluator.hierarchy.chain(object.c);
    const top = chain[chain.length - 1];
    const call = top.facts.ctor === undefined ? undefined : this.superCall(top);
    return call ? this.of(this.evaluator.argument(top.file, call, i), object) : [];
  }

  private ofObject(vals: Val[], { c, exact, origin }: ValOf<'inst'>): Val[] {
    const own = this.bySuper(
      this.classMakings(c).reduce((now, via) => this.byCalls(now, via), vals),
      c,
    );
    const ctor = exact && origin?.made !== undefined ? this.evaluator.hierarchy.constructorOf(c) : undefined;
    if (!origin || !ctor || !own.some((v) => isSymbolic(v, ctor))) return own;
    return this.withGiven(givenTo(own, ctor), c, ctor, (i) => (i === 'rest' ? [] : this.constructedOf(origin, i, ctor)));
  }

  /** Values of an object of a class with what its constructor is given. */
  private withGiven(vals: Val[], c: Cls, ctor: Fn, arg: (i: number | 'rest') => Val[], depth = 0): Val[] {
    return this.evaluator.invocations.substitute(this.meant(vals, c, ctor, arg, depth), ctor, arg);
  }

  /** Of values of an object of a class those that are meant, as far as what its constructor is given says that: `this.scope === 'items' ? …`. */
  meant(vals: Val[], c: Cls, ctor: Fn, arg: (i: number | 'rest') => Val[], depth = 0): Val[] {
    const isAsked = (v: Val): boolean =>
      v.g?.includes('this.') || (v.t === 'join' ? v.parts.flat().some(isAsked) : v.t === 'arr' && v.of.some(isAsked));
    if (!vals.some(isAsked)) return vals;
    const { members } = this.evaluator;
    const known = new Map<string, Known | undefined>();
    const field = (n: string): Known | undefined => {
      if (!known.has(n)) {
        known.set(n, undefined);
        const of = depth < DEEPEST ? members.member({ t: 'inst', c, exact: true }, n) : [];
        // What its type says beside says less.
        const told = of.some((v) => isSymbolic(v, ctor)) ? of.filter((v) => isSymbolic(v, ctor) || v.t === 'str') : of;
        const [only, ...more] = unique(this.withGiven(told, c, ctor, arg, depth + 1));
        known.set(n, only?.t === 'str' && !only.g && !more.length ? { is: only.v } : undefined);
      }
      return known.get(n);
    };
    const names = (name: string): Known | undefined => (name === 'this' ? { properties: field } : undefined);
    const those = (list: Val[]): Val[] =>
      list.flatMap((v): Val[] => {
        const g = v.g?.includes('this.') ? left(v.g, names) : (v.g ?? '');
        if (g === null) return [];
        const own: Val = v.g ? { ...v, g } : v;
        if (own.t === 'join') return [{ ...own, parts: own.parts.map(those) }];
        return [own.t === 'arr' ? { ...own, of: those(own.of), ...(own.at && { at: own.at.map(those) }) } : own];
      });
    return those(vals);
  }

  /** The calls of functions that make what a class, or one above it, extends: `class Orders extends ListenerOf('orders')`. */
  classMakings(c: Cls): Via[] {
    let found = this.ofClasses.get(c);
    if (!found) {
      this.ofClasses.set(c, []);
      found = this.evaluator.hierarchy.chain(c).flatMap(({ file, facts }) => (facts.ext ? this.makingsAt(file, facts.ext.e) : []));
      this.ofClasses.set(c, found);
    }
    return found;
  }
  private readonly ofClasses = new Map<Cls, Via[]>();

  /** The function in which a class is declared. */
  maker(c: Cls): Fn | undefined {
    const { ctor, methods } = c.facts;
    const member = c.file.facts.callables[ctor ?? methods[0] ?? 0];
    const around = member.up < 0 ? undefined : c.file.fns[member.up];
    return around && around.facts.k !== 'module' ? around : undefined;
  }

  /** Values of a function that makes a class, or of one around it, as a call of it gives them, and the call that gave the function. */
  givenAt(vals: Val[], maker: Fn, { file, e }: { file: File; e: E }): Val[] {
    const { facts } = file;
    const written = (at: E): E => {
      const x = facts.exprs[at];
      const init = x.k === 'ref' && x.r[0] === 'b' ? facts.bindings[x.r[1]].init : undefined;
      return init ?? at;
    };
    let now = vals;
    let call = facts.exprs[e];
    for (let f: Fn | undefined = maker; f && call.k === 'call'; f = outerOf(f)) {
      const { a } = call;
      const rest = f.facts.p.findIndex((p) => p.rest);
      now = this.evaluator.invocations.substitute(givenTo(now, f), f, (i) =>
        i === 'rest' ? a.slice(Math.max(rest, 0)).flatMap((each) => this.evaluator.expr(file, each)) : this.evaluator.argument(file, a, i),
      );
      call = facts.exprs[written(call.f)];
    }
    return now;
  }

  private makingsAt(file: File, e: E, depth = 0): Via[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || depth > DEEPEST) return [];
    const fns = this.evaluator.expr(file, x.f).flatMap((v) => (v.t === 'fn' ? [{ file, e, f: v.f }] : []));
    // A function that a call gives is told what that call was given: `ListenerOf('orders')<Order>()`.
    return [...fns, ...[x.f, ...x.a].flatMap((a) => this.makingsAt(file, a, depth + 1))];
  }

  /**
   * The function by which `fn`, or the code around it, is run on an object that `f` makes: the method of a class of which `f` is the constructor,
   * or that `f` makes; a function of an object that `f` gives, or one that it gives.
   */
  runOn(fn: Fn, f: Fn): Fn | undefined {
    const { file } = fn;
    if (f.facts.k !== 'constructor') {
      let found: Fn | undefined;
      for (let at = fn; at !== f; at = file.fns[at.facts.up]) {
        const isGiven = at.facts.up === f.index && (this.gives(f, at) || this.holding(f, at).length > 0);
        if (at.facts.prop || at.facts.k === 'method' || isGiven) found = at;
        if (at.facts.up < 0) return undefined;
      }
      return found;
    }
    let at = fn;
    while (at.facts.k === 'closure' && at.facts.up >= 0) at = file.fns[at.facts.up];
    if (at.facts.k !== 'method' || at.facts.static || at.facts.c === undefined) return undefined;
    const [made, own] = [f.file.classes[f.facts.c!], file.classes[at.facts.c]];
    const { hierarchy } = this.evaluator;
    return hierarchy.chain(made).includes(own) || hierarchy.chain(own).includes(made) ? at : undefined;
  }

  /** Whether a function gives one that is made in it. */
  gives({ file, facts }: Fn, made: Fn): boolean {
    return facts.returns.some((e) => this.evaluator.expr(file, e).some((v) => v.t === 'fn' && v.f === made));
  }

  /** The objects that `f` gives which have a function of it: written there, or by its name. */
  holding(f: Fn, fn: Fn): E[] {
    if (fn.facts.prop) return [fn.facts.prop[0]];
    let found = this.holders.get(fn);
    if (!found) {
      const { file } = f;
      const isIt = (e: E): boolean => this.evaluator.expr(file, e).some((v) => v.t === 'fn' && v.f === fn);
      this.holders.set(fn, []);
      found = f.facts.returns.flatMap((r) =>
        this.evaluator.expr(file, r).flatMap((v) => {
          const x = v.t === 'obj' && v.file === file ? file.facts.exprs[v.e] : undefined;
          return v.t === 'obj' && x?.k === 'obj' && x.p.some((p) => isIt(p.v)) ? [v.e] : [];
        }),
      );
      this.holders.set(fn, found);
    }
    return found;
  }
  private readonly holders = new Map<Fn, E[]>();

  /** The objects, or functions, among the values that `f` made with something known, for a function that is run on them: see `runOn`. */
  among(vals: Val[], f: Fn, run: Fn): Val[] {
    const { hierarchy } = this.evaluator;
    return unique(
      vals.filter((v) => {
        if (v.t === 'inst' && f.facts.k !== 'constructor') return this.classMakings(v.c).some((via) => via.f === f);
        if (v.t === 'inst')
          return v.exact && v.origin?.made !== undefined && hierarchy.chain(v.c).some((c) => hierarchy.constructorOf(c) === f);
        if (v.t === 'fn') return v.via !== undefined && v.f === run;
        return v.t === 'obj' && v.via !== undefined && v.file === run.file && this.holding(f, run).includes(v.e);
      }),
    );
  }

  /** Asked for each value that such an object holds, so it is looked for once. */
  private superCall(c: Cls): E[] | undefined {
    if (!this.superCalls.has(c)) this.superCalls.set(c, superCall(c));
    return this.superCalls.get(c);
  }
  private readonly superCalls = new Map<Cls, E[] | undefined>();
}

/** What is left of a guard where some of it is decided; null where it does not hold. */
function left(guard: string, names: Names): string | null {
  const parts: string[] = [];
  for (const part of partsOf(guard)) {
    const isElse = part.startsWith('else of ');
    const holds = decide(isElse ? part.slice('else of '.length) : part, names);
    if (holds === undefined) parts.push(part);
    else if (holds === isElse) return null;
  }
  return parts.join(' and ');
}

/** The function around a function. */
export const outerOf = ({ file, facts }: Fn): Fn | undefined =>
  facts.up >= 0 && file.fns[facts.up].facts.k !== 'module' ? file.fns[facts.up] : undefined;

/** The arguments of the one call of `super(…)` in a class's constructor. */
function superCall({ file, facts }: Cls): E[] | undefined {
  const found = file.facts.calls.flatMap((e) => {
    const x = file.facts.exprs[e];
    return x.k === 'call' && x.by === facts.ctor && file.facts.exprs[x.f].k === 'super' ? [x.a] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What callers of `f` give, where they give something, and not what its types say of that. */
export const givenTo = (vals: Val[], f: Fn): Val[] =>
  vals.some((v) => isSymbolic(v, f)) ? vals.filter((v) => !v.d || isSymbolic(v, f)) : vals;
