import { callbackUse } from '../extract/callbacks.js';
import type { Binding, Decorator, E, Expr, Field, Ref, T } from '../extract/facts.js';
import { both, otherwise } from '../extract/guards.js';
import { Hierarchy } from './hierarchy.js';
import { type Project, plainValue, type Target } from './project.js';
import { Providers } from './providers.js';
import {
  argsKey,
  type Cls,
  type Decl,
  type File,
  type Fn,
  isSymbolic,
  keyOf,
  type TypeArgs,
  unique,
  type Val,
  type ValOf,
} from './values.js';

/** Deepest chain of evaluations; real code stays far below, generated code may not. */
const DEEPEST = 60;
/** Most combinations of a template's parts. */
const MOST = 64;
/** External calls that give an instance of the class they are given. */
const INSTANCE_OF_ARGUMENT = new Set('get resolve inject create plainToInstance plainToClass getInstance make container.get'.split(' '));

/** What vocabularies know of values of packages. */
export interface ValueRules {
  call(pkg: string, name: string): { gives: 'argument' | 'instance' | 'class'; arg: number } | undefined;
  property(pkg: string, type: string, name: string): number | undefined;
}

/**
 * What expressions and types may be, as far as the sources say: an abstract interpretation without order of execution.
 * Promises are transparent (`await` and `.then` give what they carry). Parameters stay symbolic until a caller is asked.
 */
export class Evaluator {
  readonly hierarchy: Hierarchy;
  readonly providers: Providers;
  private readonly exprs = new Map<File, (Val[] | undefined)[]>();
  private readonly types = new Map<File, (Val[] | undefined)[]>();
  private readonly returnsOf = new Map<Fn, Val[] | null>();
  private readonly bindings = new Map<File, (Val[] | null | undefined)[]>();
  private readonly memo = new Map<string, Val[]>();
  private depth = 0;

  constructor(
    readonly project: Project,
    private readonly rules: ValueRules,
  ) {
    this.hierarchy = new Hierarchy(project, this);
    this.providers = new Providers(project, this);
  }

  /**
   * @param self what `this` is, when the caller knows better than the enclosing class
   */
  expr(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    if (e === 0 || this.depth > DEEPEST) return [];
    if (self) return this.once(`e${file.index}.${e}:${selfKey(self)}`, () => this.compute(file, e, self));
    let memo = this.exprs.get(file);
    if (!memo) this.exprs.set(file, (memo = []));
    const known = memo[e];
    if (known) return known;
    memo[e] = [];
    return (memo[e] = this.compute(file, e, undefined));
  }

  /** Evaluates what depends on more than its place once for each such thing; what comes back to itself on the way is nothing. */
  private once(key: string, evaluate: () => Val[]): Val[] {
    const known = this.memo.get(key);
    if (known) return known;
    this.memo.set(key, []);
    const vals = unique(evaluate());
    this.memo.set(key, vals);
    return vals;
  }

  private compute(file: File, e: E, self: ValOf<'inst'> | undefined): Val[] {
    this.depth++;
    try {
      return unique(this.value(file, e, file.facts.exprs[e], self));
    } finally {
      this.depth--;
    }
  }

  private value(file: File, e: E, x: Expr, self: ValOf<'inst'> | undefined): Val[] {
    switch (x.k) {
      case 'str':
        return [{ t: 'str', v: x.v }];
      case 'tpl':
        return this.template(
          x.s,
          x.x.map((part) => this.expr(file, part, self)),
        );
      case 'num':
        return [{ t: 'str', v: x.v }];
      case 'ref':
        return this.ref(file, x.r, self);
      case 'this':
        if (x.o !== undefined) return [{ t: 'obj', file, e: x.o }];
        if (x.static && x.c >= 0) return [{ t: 'class', c: file.classes[x.c] }];
        return x.c < 0 ? [] : [self ?? { t: 'inst', c: file.classes[x.c], exact: false }];
      case 'super': {
        const base = x.c < 0 ? undefined : this.hierarchy.base(file.classes[x.c]);
        return base ? [base] : [];
      }
      case 'mem':
        return this.expr(file, x.o, self).flatMap((of) => this.member(of, x.n));
      case 'idx':
        return this.indexed(this.expr(file, x.o, self), this.expr(file, x.i, self));
      case 'call':
        return this.call(file, x, self);
      case 'new':
        return this.construct(file, e, x, self);
      case 'obj':
        return [{ t: 'obj', file, e }];
      case 'arr':
        return [this.list(file, x.e, self)];
      case 'cond':
        return [...this.branch(file, x.a, x.when, self), ...this.branch(file, x.b, otherwise(x.when), self)];
      case 'if':
        return this.branch(file, x.e, file.facts.guards[x.g], self).filter((v) => v.t !== '?');
      case 'any': {
        const each = x.e.map((one) => this.expr(file, one, self));
        return each.some((vals) => vals.length === 0) && each.some((vals) => vals.length) ? [...each.flat(), { t: '?' }] : each.flat();
      }
      case 'fn':
        return [{ t: 'fn', f: file.fns[x.f] }];
      case 'await':
        return this.expr(file, x.e, self);
      case 'cast': {
        const inner = this.expr(file, x.e, self);
        if (
          inner.some(
            (v) => v.t === 'str' || v.t === 'class' || v.t === 'fn' || v.t === 'arr' || v.t === 'obj' || (v.t === 'inst' && v.exact),
          )
        )
          return inner;
        const typed = this.type(file, x.t);
        const symbols = inner.filter((v) => v.t === 'param');
        return typed.length ? [...typed, ...symbols] : inner;
      }
      default:
        return [];
    }
  }

  private list(file: File, items: E[], self: ValOf<'inst'> | undefined): Val {
    const at = items.map((item) => this.pushed(file, item, self));
    const of = unique(at.flat());
    return items.some((item) => file.facts.exprs[item].k === 'spread') ? { t: 'arr', of } : { t: 'arr', of, at };
  }

  /** What stands at position `i` of the arguments of a call, spreads followed. */
  argument(file: File, args: readonly E[], i: number, self?: ValOf<'inst'>): Val[] {
    const before = args.slice(0, i + 1).findIndex((a) => file.facts.exprs[a].k === 'spread');
    if (before < 0) return args[i] === undefined ? [] : this.expr(file, args[i], self);
    const x = file.facts.exprs[args[before]];
    return x.k === 'spread' ? this.position(this.expr(file, x.e, self), i - before) : [];
  }

  /** What a list has at a position. */
  private position(vals: Val[], i: number): Val[] {
    return vals.flatMap((v): Val[] => {
      if (v.t === 'arr' && v.at) return v.at[i] ?? [];
      const [only] = v.t === 'arr' ? v.of : [];
      // The rest of the caller's own arguments, handed on.
      if (v.t === 'arr' && v.of.length === 1 && only?.t === 'param' && only.path[0] === '*' && only.path.length === 1)
        return [{ ...only, path: ['*', String(i)] }];
      return this.elements([v]);
    });
  }

  private branch(file: File, e: E, when: string, self: ValOf<'inst'> | undefined): Val[] {
    const vals = this.expr(file, e, self);
    if (!vals.length) return file.facts.exprs[e].k === 'nil' ? [] : [{ t: '?' }];
    return vals.map((val) => ({ ...val, g: both(when, val.g ?? '') }));
  }

  private template(s: string[], parts: Val[][]): Val[] {
    if (parts.some((part) => part.some((v) => isSymbolic(v)))) return [{ t: 'join', s, parts }];
    let made: { v: string; g: string; each?: boolean }[] = [{ v: s[0], g: '' }];
    for (const [i, part] of parts.entries()) {
      const texts = part.filter((v): v is ValOf<'str'> => v.t === 'str');
      if (!texts.length || texts.length < part.length) return [];
      if (made.length * texts.length > MOST) return [];
      made = made.flatMap((m) =>
        texts.map((t) => ({ v: m.v + t.v + s[i + 1], g: both(m.g, t.g ?? ''), ...((m.each || t.each) && { each: true }) })),
      );
    }
    return made.map(({ v, g, each }) => ({ t: 'str', v, ...(g && { g }), ...(each && { each }) }));
  }

  // ── names ──

  ref(file: File, r: Ref, self?: ValOf<'inst'>): Val[] {
    switch (r[0]) {
      case 'b':
        return this.binding(file, r[1], self);
      case 'i': {
        const target = this.project.import(file, r[1]);
        return target ? this.target(target) : [];
      }
      case 't':
      case 'p':
        return [];
      default: {
        const val = plainValue({ t: 'ref', file, r });
        return val ? [val] : [];
      }
    }
  }

  target(target: Target): Val[] {
    if (target.t === 'expr') return this.expr(target.file, target.e);
    if (target.t === 'ref' && target.r[0] === 'b') return this.binding(target.file, target.r[1]);
    const val = plainValue(target);
    return val ? [val] : [];
  }

  binding(file: File, index: number, self?: ValOf<'inst'>): Val[] {
    if (self) return this.bindingValue(file, index, self);
    let memo = this.bindings.get(file);
    if (!memo) this.bindings.set(file, (memo = []));
    const known = memo[index];
    if (known !== undefined) return known ?? [];
    memo[index] = null;
    return (memo[index] = unique(this.bindingValue(file, index)));
  }

  private bindingValue(file: File, index: number, self?: ValOf<'inst'>): Val[] {
    const binding = file.facts.bindings[index];
    const path = binding.path ?? [];
    if (binding.k === 'param') return this.parameter(file, binding, path, self);
    if (binding.k === 'catch') return [];
    if (binding.k === 'each') return this.walk(this.each(this.expr(file, binding.init ?? 0, self)), path);
    const given = [binding.init, ...binding.set]
      .filter((e): e is E => e !== undefined)
      .map((e) => ({ e, vals: this.walk(this.expr(file, e, self), path) }));
    const values = given.flatMap(({ vals }) => vals);
    const typed = binding.t ? this.walk(this.type(file, binding.t), path) : [];
    const missing = given.some(({ e, vals }) => !vals.length && file.facts.exprs[e].k !== 'nil');
    return this.withPushed(this.prefer(values, typed, missing || !given.length), file, binding.push, self);
  }

  /** A list with what is put into it; `add` of something that is no list is no such thing. */
  private withPushed(known: Val[], file: File, push: E[], self?: ValOf<'inst'>): Val[] {
    if (!push.length || known.some((v) => v.t === 'inst' || v.t === 'decl' || v.t === 'ext' || (v.t === 'extInst' && v.pkg !== '')))
      return known;
    const pushed = push.flatMap((e) => this.pushed(file, e, self));
    return pushed.length
      ? [...known.filter((v) => v.t !== 'arr'), { t: 'arr', of: unique([...this.elements(known.filter((v) => v.t === 'arr')), ...pushed]) }]
      : known;
  }

  private pushed(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    return x.k === 'spread' ? this.elements(this.expr(file, x.e, self)) : this.expr(file, e, self);
  }

  /** What was assigned where that says more than the declared type; the declared type where something assigned is not known. */
  private prefer(values: Val[], typed: Val[], missing: boolean): Val[] {
    const telling = values.filter((v) => v.t !== '?' && v.t !== 'param');
    const symbols = values.filter((v) => v.t === 'param');
    if (!telling.length) return [...typed, ...symbols];
    if (!missing) return values;
    return typed.length ? [...values.filter((v) => v.t !== '?'), ...typed] : [...values, { t: '?' }];
  }

  private parameter(file: File, binding: Binding, path: string[], self?: ValOf<'inst'>): Val[] {
    const fn = file.fns[binding.f];
    const parameter = fn.facts.p[binding.i!];
    const context = fn.facts.arg ? this.contextual(fn, binding.i!, self) : undefined;
    const owner = self && fn.facts.c !== undefined ? this.hierarchy.argsAt(self, file.classes[fn.facts.c]) : undefined;
    const declared = binding.t ? this.type(file, binding.t, owner) : [];
    // Without a type its default says what it is.
    const whole = this.injected(
      file,
      declared.length || binding.init === undefined ? declared : this.expr(file, binding.init, self),
      parameter?.d,
    );
    const typed = this.walk(whole, path).map((v): Val => ({ ...v, d: true }));
    if (context?.length) return this.prefer(this.walk(context, path), typed, false);
    if (self && fn.facts.k === 'constructor') {
      const given = this.givenToBase(fn, binding.i!, self);
      if (given) return this.prefer(this.walk(given, path), typed, !given.length);
    }
    const steps = path[0] === '*' && parameter?.rest ? path.slice(1) : path;
    const symbol: Val = { t: 'param', f: fn, i: binding.i!, path: parameter?.rest ? [...steps] : path };
    return [...typed, parameter?.rest && path[0] === '*' ? { t: 'arr', of: [{ ...symbol, path: ['*', ...steps] }] } : symbol];
  }

  /** What the class of `self`, or one between, passes to its base's constructor with `super(…)`. */
  private givenToBase(ctor: Fn, i: number, self: ValOf<'inst'>): Val[] | undefined {
    const target = ctor.file.classes[ctor.facts.c!];
    for (const c of this.hierarchy.chain(self.c)) {
      if (c === target) return undefined;
      if (this.hierarchy.baseClass(c) !== target || c.facts.ctor === undefined) continue;
      const superCall = c.file.facts.calls
        .map((e) => c.file.facts.exprs[e])
        .find((x) => x.k === 'call' && x.by === c.facts.ctor && c.file.facts.exprs[x.f].k === 'super');
      if (superCall?.k === 'call') return this.argument(c.file, superCall.a, i, self);
    }
    return undefined;
  }

  /** What a callback's parameter is, from the call that it is given to; undefined when that says nothing. */
  private contextual(fn: Fn, i: number, self?: ValOf<'inst'>): Val[] | undefined {
    const [e, position] = fn.facts.arg!;
    const { file } = fn;
    const call = file.facts.exprs[e];
    if (call.k !== 'call' && call.k !== 'new') return undefined;
    const callee = file.facts.exprs[call.f];
    if (callee.k === 'mem') {
      const use = callbackUse(callee.n, position);
      const element = callee.n.startsWith('reduce') ? 1 : 0;
      if (use === 'each' && i === element) return this.each(this.expr(file, callee.o, self));
      if (callee.n === 'then' && position === 0 && i === 0) return this.expr(file, callee.o, self);
    }
    for (const val of this.expr(file, call.f, self)) {
      const types = val.t === 'fn' ? val.f.facts.p[position]?.t : undefined;
      const type = types && val.t === 'fn' ? val.f.file.facts.types[types] : undefined;
      if (type?.k === 'fn' && val.t === 'fn' && type.p[i]) {
        const found = this.type(val.f.file, type.p[i], this.inferred(val, file, call));
        if (found.length) return found;
      }
    }
    return undefined;
  }

  // ── injection ──

  /** A declared type narrowed by what an injection token provides, with the decorators that name its queue. */
  injected(file: File, typed: Val[], decorators: Decorator[] | undefined): Val[] {
    const provided = this.providers.of(file, decorators, typed);
    const vals = provided.length ? provided : typed;
    if (!decorators) return vals;
    return vals.map((v) => (v.t === 'extInst' || v.t === 'inst' ? { ...v, origin: v.origin?.made ? v.origin : { file, decorators } } : v));
  }

  // ── members ──

  walk(vals: Val[], path: string[]): Val[] {
    let now = vals;
    for (const step of path) {
      now =
        step === '*'
          ? now
          : /^\d+$/.test(step)
            ? this.position(now, Number(step))
            : step === '?'
              ? []
              : now.flatMap((v) => this.member(v, step));
    }
    return now;
  }

  /** What property `n` of a value may be; a method is a function with its receiver. */
  member(of: Val, n: string): Val[] {
    if (this.depth > DEEPEST) return [];
    this.depth++;
    try {
      const vals = this.memberValue(of, n);
      return of.g || of.d || of.each ? vals.map((v) => partOf(v, of)) : vals;
    } finally {
      this.depth--;
    }
  }

  private memberValue(of: Val, n: string): Val[] {
    switch (of.t) {
      case 'inst':
        return this.instanceMember(of, n);
      case 'class':
        return this.staticMember(of.c, n);
      case 'decl':
        return this.declMember(of, of.decl, n);
      case 'shape':
        return this.shapeMember(of, n);
      case 'obj':
        return this.property(of, n);
      case 'enum': {
        const found = of.en.m.find(([name]) => name === n);
        if (!found) return [];
        const alias = `${of.en.n}.${n}`;
        const named = this.expr(of.file, found[1]).filter((v) => v.t === 'str' && of.file.facts.exprs[found[1]].k !== 'num');
        return named.length ? named.map((v) => ({ ...v, alias }) as Val) : [{ t: 'str', v: alias }];
      }
      case 'file': {
        const target = this.project.export(of.file, n) ?? (n === 'default' ? null : null);
        return target ? this.target(target) : [];
      }
      case 'space': {
        const found = of.file.facts.namespaces[of.n].m.find(([name]) => name === n);
        return found ? this.ref(of.file, found[1]) : [];
      }
      case 'ext':
        return n === 'prototype' ? [of] : [{ t: 'ext', pkg: of.pkg, n: of.n === '*' ? n : `${of.n}.${n}` }];
      case 'extInst':
        return this.constructed(of, n) ?? of.args.flat();
      case 'fn':
        return n === 'name' ? [{ t: 'str', v: of.f.facts.s }] : [];
      case 'param':
        return of.path.length > 6 ? [] : [{ ...of, path: [...of.path, n] }];
      default:
        return [];
    }
  }

  /** A property of an external object that holds what its constructor was given. */
  private constructed(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const arg = this.rules.property(of.pkg, of.n, n);
    if (arg === undefined || of.origin?.made === undefined) return undefined;
    const x = of.origin.file.facts.exprs[of.origin.made];
    return x.k === 'new' ? this.argument(of.origin.file, x.a, arg) : undefined;
  }

  private instanceMember(of: ValOf<'inst'>, n: string): Val[] {
    const found = this.hierarchy.find(of.c, n, false);
    const vals: Val[] = [];
    if (found?.fn && found.fn.facts.k !== 'getter') return [{ t: 'fn', f: found.fn, self: of }];
    if (found?.fn) {
      if (!found.fn.facts.abstract) vals.push(...this.returns(found.fn, of));
    } else if (found?.field) {
      vals.push(...this.field(found.in, found.field, of));
    }
    if (!of.exact) {
      // A field or getter that subclasses fill or change.
      for (const sub of this.hierarchy.descendants(of.c)) {
        const own = this.hierarchy.own(sub, n, false);
        if (own?.field) vals.push(...this.field(sub, own.field, { t: 'inst', c: sub, exact: false }));
        else if (own?.fn?.facts.k === 'getter') vals.push(...this.returns(own.fn, { t: 'inst', c: sub, exact: false }));
        else if (own?.fn && !found) vals.push({ t: 'fn', f: own.fn, self: { t: 'inst', c: sub, exact: false } });
      }
    }
    if (!found && !vals.length && n === 'constructor') return [{ t: 'class', c: of.c }];
    return vals;
  }

  /** What a field holds: what is assigned to it, or what its type says. */
  field(c: Cls, field: Field, self: ValOf<'inst'>): Val[] {
    const { file } = c;
    const own = this.needsSelf(c, self) ? self : undefined;
    const typed = this.injected(file, field.t ? this.type(file, field.t, this.hierarchy.argsAt(self, c)) : [], field.d);
    const given = [field.init, ...field.set].filter((e): e is E => e !== undefined).map((e) => ({ e, vals: this.expr(file, e, own) }));
    const values = given.flatMap(({ vals }) => vals);
    const missing = !given.length || given.some(({ e, vals }) => !vals.length && file.facts.exprs[e].k !== 'nil');
    return this.withPushed(this.prefer(values, typed, missing), file, field.push, own);
  }

  private needsSelf(c: Cls, self: ValOf<'inst'>): boolean {
    return self.c !== c || self.args !== undefined || this.hierarchy.descendants(c).length > 0;
  }

  private staticMember(c: Cls, n: string): Val[] {
    if (n === 'prototype') return [{ t: 'inst', c, exact: true }];
    const found = this.hierarchy.find(c, n, true);
    if (found?.fn) return found.fn.facts.k === 'getter' ? this.returns(found.fn) : [{ t: 'fn', f: found.fn, self: { t: 'class', c } }];
    if (found?.field) {
      const { file } = found.in;
      const vals = [found.field.init, ...found.field.set].filter((e): e is E => e !== undefined).flatMap((e) => this.expr(file, e));
      const typed = found.field.t ? this.type(file, found.field.t) : [];
      return this.prefer(vals, typed, !vals.length).map((v) => (v.t === 'str' && !v.alias ? { ...v, alias: `${c.facts.n}.${n}` } : v));
    }
    return n === 'name' && c.facts.n ? [{ t: 'str', v: c.facts.n }] : [];
  }

  private declMember(of: ValOf<'decl'>, d: Decl, n: string, depth = 0): Val[] {
    if (depth > 8) return [];
    const found = d.facts.m.find((m) => m.n === n);
    if (found?.method) return [{ t: 'sig', of, n, file: d.file, type: found.t, ...(of.args && { args: of.args }) }];
    if (found) {
      const typed = this.type(d.file, found.t, of.args);
      return typed.length ? typed : this.implementersMember(of, n);
    }
    for (const base of d.facts.ext) {
      for (const val of this.type(d.file, base, of.args)) {
        const inherited = val.t === 'decl' ? this.declMember(val, val.decl, n, depth + 1) : this.member(val, n);
        if (inherited.length) return inherited.map((v) => (v.t === 'sig' ? { ...v, of } : v));
      }
    }
    return [];
  }

  private implementersMember(of: ValOf<'decl'>, n: string): Val[] {
    return this.hierarchy.implementers(of.decl).flatMap((c) => this.member({ t: 'inst', c, exact: true }, n));
  }

  private shapeMember(of: ValOf<'shape'>, n: string): Val[] {
    const type = of.file.facts.types[of.type];
    if (type.k !== 'obj') return [];
    const found = type.m.find((m) => m.n === n);
    if (!found) return [];
    return found.method
      ? [{ t: 'sig', of, n, file: of.file, type: found.t, ...(of.args && { args: of.args }) }]
      : this.type(of.file, found.t, of.args);
  }

  private property(of: ValOf<'obj'>, n: string): Val[] {
    const x = of.file.facts.exprs[of.e];
    if (x.k !== 'obj' || this.depth > DEEPEST) return [];
    // The last one of a name wins, as at run time.
    for (let i = x.p.length - 1; i >= 0; i--) {
      const { n: name, c, v } = x.p[i];
      if (name === n) return this.propertyValue(of, v, n);
      if (name === null && c !== undefined && this.expr(of.file, c).some((k) => k.t === 'str' && k.v === n))
        return this.propertyValue(of, v, n);
      if (name === null && c === undefined) {
        const spread = this.expr(of.file, v).flatMap((s) => this.member(s, n));
        if (spread.length) return spread;
      }
    }
    return [];
  }

  private propertyValue(of: ValOf<'obj'>, v: E, n: string): Val[] {
    const name = this.constantName(of);
    return this.expr(of.file, v).map((val) =>
      val.t === 'str' && !val.alias && name ? { ...val, alias: `${name}.${n}` } : val.t === 'fn' && !val.self ? { ...val, self: of } : val,
    );
  }

  private constantName(of: ValOf<'obj'>): string | undefined {
    return of.file.facts.bindings.find((b) => b.k === 'var' && b.init === of.e)?.n;
  }

  indexed(of: Val[], keys: Val[]): Val[] {
    const names = keys.filter((k): k is ValOf<'str'> => k.t === 'str');
    return of.flatMap((val) => {
      if (val.t === 'arr') return val.of;
      if (names.length && names.length === keys.length)
        return names.flatMap((k) => this.member(val, k.v).map((v) => (k.g ? { ...v, g: both(k.g, v.g ?? '') } : v)));
      if (val.t === 'obj') return this.propertyNames(val).flatMap((n) => this.property(val, n));
      if (val.t === 'enum') return [];
      return val.t === 'extInst' ? val.args.flat() : [];
    });
  }

  propertyNames(of: ValOf<'obj'>, depth = 0): string[] {
    const x = of.file.facts.exprs[of.e];
    // A list of spreads may come back to itself.
    if (x.k !== 'obj' || depth > 4) return [];
    return x.p.flatMap(({ n, c, v }) => {
      if (n !== null) return [n];
      if (c !== undefined) return this.expr(of.file, c).flatMap((k) => (k.t === 'str' ? [k.v] : []));
      return this.expr(of.file, v).flatMap((s) => (s.t === 'obj' ? this.propertyNames(s, depth + 1) : []));
    });
  }

  /** What a loop's variable is in turn: every element of a written list, not one of them. */
  private each(vals: Val[]): Val[] {
    const items = this.elements(vals);
    return vals.every((v) => v.t === 'arr' && v.at) ? items.map((v) => ({ ...v, each: true })) : items;
  }

  /** What an array, or something that carries values as arrays do, has in it. */
  elements(vals: Val[]): Val[] {
    return unique(
      vals.flatMap((val): Val[] => {
        if (val.t === 'arr') return val.g ? val.of.map((v) => ({ ...v, g: both(val.g!, v.g ?? '') })) : val.of;
        if (val.t === 'param') return [{ ...val, path: [...val.path, '0'] }];
        if (val.t === 'extInst') return val.args.flat();
        return val.t === 'inst' || val.t === 'decl' ? [val] : [];
      }),
    );
  }

  // ── calls ──

  private construct(file: File, e: E, x: Extract<Expr, { k: 'new' }>, self: ValOf<'inst'> | undefined): Val[] {
    return this.expr(file, x.f, self).flatMap((val): Val[] => {
      const origin = { file, made: e };
      if (val.t === 'class') {
        const tp = val.c.facts.tp;
        const given = x.t?.map((t) => this.type(file, t));
        const args: TypeArgs | undefined =
          tp && given ? new Map(tp.map((p, i) => [p.n, given[i] ?? []])) : tp ? this.fromConstructor(val.c, file, x, self) : undefined;
        return [{ t: 'inst', c: val.c, exact: true, origin, ...(args && { args }), ...(val.g && { g: val.g }) }];
      }
      if (val.t === 'ext') return [{ t: 'extInst', pkg: val.pkg, n: val.n, args: (x.t ?? []).map((t) => this.type(file, t)), origin }];
      return [];
    });
  }

  /** Type arguments of a generic class from what its constructor is given. */
  private fromConstructor(c: Cls, file: File, x: Extract<Expr, { k: 'new' }>, self?: ValOf<'inst'>): TypeArgs {
    const args = new Map<string, Val[]>();
    const ctor = c.facts.ctor === undefined ? undefined : c.file.fns[c.facts.ctor];
    for (const [i, p] of (ctor?.facts.p ?? []).entries())
      if (p.t && x.a[i] !== undefined) this.match(c.file, p.t, this.expr(file, x.a[i], self), args);
    return args;
  }

  private call(file: File, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'mem') {
      const receivers = this.expr(file, callee.o, self);
      const built = this.builtin(file, x, callee.n, receivers, self);
      if (built) return built;
      const outside = receivers.flatMap((of) => this.outsideResult(of, callee.n, file, x, self));
      if (outside.length) return outside;
    }
    return this.expr(file, x.f, self).flatMap((val) =>
      this.result(val, file, x, self).map((v) => (val.g ? { ...v, g: both(val.g, v.g ?? '') } : v)),
    );
  }

  /** Methods that every promise, function, array or collection has. */
  private builtin(file: File, x: Extract<Expr, { k: 'call' }>, n: string, of: Val[], self: ValOf<'inst'> | undefined): Val[] | null {
    const arg = (i: number): Val[] => (x.a[i] === undefined ? [] : this.expr(file, x.a[i], self));
    const back = (i: number): Val[] =>
      arg(i).flatMap((v) => (v.t === 'fn' ? this.returns(v.f, v.self?.t === 'inst' ? v.self : undefined) : []));
    switch (n) {
      case 'then':
        return back(0);
      case 'catch':
        return [...of, ...back(0)];
      case 'finally':
        return of;
      case 'bind':
        return of.filter((v) => v.t === 'fn');
    }
    const global = of.find((v) => v.t === 'ext' && v.pkg === '');
    if (global?.t === 'ext') {
      if (global.n === 'Promise' && /^(resolve|all|allSettled|race|any)$/.test(n))
        return n === 'resolve' ? arg(0) : n === 'race' || n === 'any' ? this.elements(arg(0)) : arg(0);
      if (global.n === 'Object') {
        if (n === 'values') return [{ t: 'arr', of: unique(arg(0).flatMap((v) => this.valuesOf(v))) }];
        if (n === 'keys')
          return [
            { t: 'arr', of: arg(0).flatMap((v) => (v.t === 'obj' ? this.propertyNames(v).map((k): Val => ({ t: 'str', v: k })) : [])) },
          ];
        if (n === 'freeze' || n === 'seal' || n === 'assign') return arg(0);
      }
      if (global.n === 'Array' && (n === 'from' || n === 'of')) return n === 'of' ? [{ t: 'arr', of: arg(0) }] : arg(0);
      if (global.n === 'Symbol' && n === 'for') return arg(0);
      if (global.n === 'Reflect' && n === 'construct')
        return arg(0).flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: true }] : []));
    }
    const list = of.filter(
      (v) =>
        v.t === 'arr' ||
        v.t === 'param' ||
        (v.t === 'inst' && !this.hierarchy.find(v.c, n, false)) ||
        (v.t === 'extInst' && v.args.length > 0),
    );
    if (!list.length) return null;
    switch (n) {
      case 'map':
      case 'flatMap': {
        const written = list.every((v) => v.t === 'arr' && v.at);
        const made = written ? back(0) : back(0).map((v): Val => ({ ...v, g: both('loop', v.g ?? '') }));
        return [{ t: 'arr', of: n === 'flatMap' ? this.elements(made) : made }];
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
        return [{ t: 'arr', of: unique([...this.elements(list), ...this.elements(arg(0))]) }];
      case 'find':
      case 'findLast':
      case 'at':
      case 'pop':
      case 'shift':
      case 'next':
        return of.some((v) => v.t === 'arr') ? this.elements(list) : null;
    }
    return null;
  }

  private valuesOf(val: Val): Val[] {
    if (val.t === 'obj') return this.propertyNames(val).flatMap((n) => this.property(val, n));
    if (val.t === 'enum') return val.en.m.flatMap(([n]) => this.member(val, n));
    if (val.t === 'class') return val.c.facts.fields.filter((f) => f.static).flatMap((f) => this.staticMember(val.c, f.n));
    return this.elements([val]);
  }

  /** What calling a value gives at this call. */
  private result(val: Val, file: File, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const arg = (i: number): Val[] => this.argument(file, x.a, i, self);
    switch (val.t) {
      case 'fn': {
        return this.overridden(val).flatMap((fn) => {
          const returned = this.returns(fn.f, fn.self?.t === 'inst' ? fn.self : undefined, this.inferred(fn, file, x, self));
          return this.substitute(returned, fn.f, (i) => (i === 'rest' ? x.a.flatMap((a) => this.expr(file, a, self)) : arg(i)));
        });
      }
      case 'sig': {
        const typed = this.type(val.file, val.type, x.t ? new Map([...(val.args ?? [])]) : val.args);
        if (typed.length) return typed;
        const made = val.of.t === 'decl' ? this.hierarchy.implementers(val.of.decl) : [];
        return made
          .flatMap((c) => this.member({ t: 'inst', c, exact: true }, val.n))
          .flatMap((v) => (v.t === 'fn' ? this.returns(v.f) : []));
      }
      case 'shape': {
        const type = val.file.facts.types[val.type];
        return type.k === 'fn' ? this.type(val.file, type.r, val.args) : [];
      }
      case 'ext': {
        const last = val.n.slice(val.n.lastIndexOf('.') + 1);
        const rule = this.rules.call(val.pkg, last);
        if (rule) return this.given(arg(rule.arg), rule.gives);
        if (x.t?.length) return x.t.flatMap((t) => this.type(file, t));
        const classes = arg(0).filter((v) => v.t === 'class' || v.t === 'ext');
        if (classes.length && INSTANCE_OF_ARGUMENT.has(last)) return this.given(classes, 'instance');
        // A function that wraps another gives something that calls it.
        const fns = x.a.flatMap((_, i) => arg(i)).filter((v) => v.t === 'fn');
        if (fns.length === 1 && !val.n.includes('.')) return fns;
        return val.pkg !== '' && last === 'default' ? [] : [];
      }
      case 'extInst':
        return [val];
      default:
        return [];
    }
  }

  /** A method with those that override it, where the receiver may be of a class that does. */
  private overridden(val: ValOf<'fn'>): ValOf<'fn'>[] {
    const { self } = val;
    if (self?.t !== 'inst' || self.exact || val.f.facts.k !== 'method' || val.f.facts.static) return [val];
    const others = this.hierarchy.descendants(self.c).flatMap((c): ValOf<'fn'>[] => {
      const own = this.hierarchy.own(c, val.f.facts.s, false)?.fn;
      return own && own !== val.f ? [{ t: 'fn', f: own, self: { t: 'inst', c, exact: false } }] : [];
    });
    return val.f.facts.abstract && others.length ? others : [val, ...others];
  }

  private given(vals: Val[], gives: 'argument' | 'instance' | 'class'): Val[] {
    return gives === 'instance' ? vals.flatMap(instanceOf) : vals;
  }

  /** Result of a method that stands outside the sources: by a known rule, by its type argument, else what its object is generic over. */
  private outsideResult(of: Val, n: string, file: File, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const outer =
      of.t === 'extInst' ? of : of.t === 'inst' && !this.hierarchy.find(of.c, n, false) ? this.hierarchy.externalBase(of.c) : undefined;
    if (!outer) return [];
    const arg = (i: number): Val[] => (x.a[i] === undefined ? [] : this.expr(file, x.a[i], self));
    const rule = this.rules.call(outer.pkg, n);
    if (rule) return this.given(arg(rule.arg), rule.gives);
    if (x.t?.length) return x.t.flatMap((t) => this.type(file, t));
    const classes = arg(0).filter((v) => v.t === 'class' || v.t === 'ext');
    if (classes.length && INSTANCE_OF_ARGUMENT.has(n)) return this.given(classes, 'instance');
    return outer.args.flat();
  }

  /** What a function returns, parameters symbolic. */
  returns(fn: Fn, self?: ValOf<'inst'>, args?: TypeArgs): Val[] {
    if (this.depth > DEEPEST) return [];
    const c = fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c];
    const own = self && c && this.needsSelf(c, self) ? self : undefined;
    if (own || args)
      return this.once(`r${fn.file.index}.${fn.index}:${own ? selfKey(own) : ''}:${argsKey(args)}`, () => this.returned(fn, own, args));
    const known = this.returnsOf.get(fn);
    if (known !== undefined) return known ?? [];
    this.returnsOf.set(fn, null);
    const vals = unique(this.returned(fn));
    this.returnsOf.set(fn, vals);
    return vals;
  }

  private returned(fn: Fn, self?: ValOf<'inst'>, args?: TypeArgs): Val[] {
    this.depth++;
    try {
      const { file, facts } = fn;
      const c = facts.c === undefined ? undefined : file.classes[facts.c];
      const bound = c && self ? this.hierarchy.argsAt(self, c) : undefined;
      const env: TypeArgs | undefined = bound || args ? new Map([...(bound ?? []), ...(args ?? [])]) : undefined;
      const typed = facts.ret ? this.type(file, facts.ret, env) : [];
      const each = facts.returns.map((e) => ({ e, vals: this.expr(file, e, self) }));
      const telling = each.flatMap(({ vals }) => vals);
      const missing = facts.abstract || !each.length || each.some(({ e, vals }) => !vals.length && file.facts.exprs[e].k !== 'nil');
      const concrete = telling.some(
        (v) =>
          (v.t === 'inst' && v.exact) ||
          v.t === 'str' ||
          v.t === 'class' ||
          v.t === 'obj' ||
          v.t === 'fn' ||
          v.t === 'arr' ||
          v.t === 'param',
      );
      if (typed.length && !concrete) return [...typed, ...telling.filter((v) => v.t === 'extInst' && v.origin)];
      return this.prefer(telling, typed, missing);
    } finally {
      this.depth--;
    }
  }

  /** Symbolic parameters of `fn` replaced by what a call gives. */
  substitute(vals: Val[], fn: Fn, arg: (i: number | 'rest') => Val[]): Val[] {
    return vals.flatMap((val): Val[] => {
      if (!isSymbolic(val, fn)) return [val];
      if (val.t === 'arr') {
        const at = val.at?.map((v) => this.substitute(v, fn, arg));
        return [{ t: 'arr', of: unique(this.substitute(val.of, fn, arg)), ...(at && { at }), ...(val.g && { g: val.g }) }];
      }
      if (val.t === 'join') {
        const parts = val.parts.map((part) =>
          this.substitute(part.some((v) => isSymbolic(v, fn)) ? part.filter((v) => !v.d) : part, fn, arg),
        );
        const made = this.template(val.s, parts);
        return val.g ? made.map((v) => ({ ...v, g: both(val.g!, v.g ?? '') })) : made;
      }
      if (val.t !== 'param') return [val];
      const [first, second, ...more] = val.path;
      const given =
        first !== '*'
          ? this.walk(arg(val.i), val.path)
          : second !== undefined && /^\d+$/.test(second)
            ? this.walk(arg(val.i + Number(second)), more)
            : this.walk(arg('rest'), val.path.slice(1));
      return val.g ? given.map((v) => ({ ...v, g: both(val.g!, v.g ?? '') })) : given;
    });
  }

  /** Type parameters of a generic function, from its arguments at a call. */
  private inferred(val: ValOf<'fn'>, file: File, x: Extract<Expr, { k: 'call' | 'new' }>, self?: ValOf<'inst'>): TypeArgs | undefined {
    const { tp, p } = val.f.facts;
    if (!tp) return undefined;
    const args = new Map<string, Val[]>();
    tp.forEach((t, i) => {
      if (x.t?.[i] !== undefined) args.set(t.n, this.type(file, x.t[i]));
    });
    if (!args.size)
      for (const [i, parameter] of p.entries())
        if (parameter.t && x.a[i] !== undefined) this.match(val.f.file, parameter.t, this.expr(file, x.a[i], self), args);
    return args;
  }

  /** Finds what the type parameters in `type` must be for `vals` to fit it. */
  private match(file: File, type: T, vals: Val[], into: Map<string, Val[]>): void {
    const x = file.facts.types[type];
    if (x.k === 'ref' && x.r[0] === 'p') {
      into.set(x.r[1], [...(into.get(x.r[1]) ?? []), ...vals]);
    } else if (x.k === 'arr') {
      this.match(file, x.e, this.elements(vals), into);
    } else if (x.k === 'union') {
      for (const o of x.o) this.match(file, o, vals, into);
    } else if (x.k === 'fn') {
      this.match(
        file,
        x.r,
        vals.flatMap((v) => (v.t === 'fn' ? this.returns(v.f) : [])),
        into,
      );
    } else if (x.k === 'ctor' || (x.k === 'ref' && x.a?.length === 1 && vals.some((v) => v.t === 'class'))) {
      const made = vals.flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: false }] : []));
      this.match(file, x.k === 'ctor' ? x.r : x.a![0], made, into);
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

  // ── types ──

  type(file: File, t: T, args?: TypeArgs): Val[] {
    if (!t || this.depth > DEEPEST) return [];
    if (args?.size) return this.once(`t${file.index}.${t}:${argsKey(args)}`, () => this.typeValue(file, t, args));
    let memo = this.types.get(file);
    if (!memo) this.types.set(file, (memo = []));
    const known = memo[t];
    if (known) return known;
    memo[t] = [];
    return (memo[t] = unique(this.typeValue(file, t)));
  }

  private typeValue(file: File, t: T, args?: TypeArgs): Val[] {
    this.depth++;
    try {
      const x = file.facts.types[t];
      switch (x.k) {
        case 'ref':
          return this.namedType(
            file,
            x.r,
            x.q,
            (x.a ?? []).map((a) => this.type(file, a, args)),
            args,
          );
        case 'union':
          return x.o.flatMap((o) => this.type(file, o, args));
        case 'arr':
          return [{ t: 'arr', of: this.type(file, x.e, args) }];
        case 'lit':
          return [{ t: 'str', v: x.v }];
        case 'fn':
        case 'obj':
          return [{ t: 'shape', file, type: t, ...(args && { args }) }];
        case 'typeof':
          return (x.q ?? []).reduce((vals, n) => vals.flatMap((v) => this.member(v, n)), this.ref(file, x.r));
        case 'index':
          return this.indexed(this.type(file, x.o, args), this.type(file, x.i, args));
        default:
          return [];
      }
    } finally {
      this.depth--;
    }
  }

  private namedType(file: File, r: Ref, q: string[] | undefined, given: Val[][], args?: TypeArgs): Val[] {
    switch (r[0]) {
      case 'p':
        return args?.get(r[1]) ?? this.constraint(file, r[1]);
      case 'i': {
        const target = this.project.import(file, r[1]);
        return target ? this.targetType(target, q, given) : [];
      }
      default:
        return this.targetType({ t: 'ref', file, r }, q, given);
    }
  }

  /** A type parameter that nobody filled is at least its constraint. */
  private constraint(file: File, name: string): Val[] {
    const { callables, classes, typeDecls } = file.facts;
    for (const { tp } of [...callables, ...classes, ...typeDecls]) {
      const found = tp?.find((p) => p.n === name && p.c);
      if (found) return this.type(file, found.c!);
    }
    return [];
  }

  private targetType(target: Target, q: string[] | undefined, given: Val[][]): Val[] {
    if (target.t === 'ext') return [{ t: 'extInst', pkg: target.pkg, n: [target.n, ...(q ?? [])].join('.'), args: given }];
    if (target.t === 'file') {
      const [head, ...rest] = q ?? [];
      const inner = head && this.project.export(target.file, head);
      return inner ? this.targetType(inner, rest.length ? rest : undefined, given) : [];
    }
    if (target.t === 'expr')
      return this.expr(target.file, target.e).flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: false }] : []));
    const { file, r } = target;
    switch (r[0]) {
      case 'c': {
        const c = file.classes[r[1]];
        const tp = c.facts.tp;
        return [{ t: 'inst', c, exact: false, ...(tp && given.length && { args: new Map(tp.map((p, i) => [p.n, given[i] ?? []])) }) }];
      }
      case 't':
        return this.declType(file.typeDecls[r[1]], given);
      case 'e': {
        if (!q) return [];
        return this.member({ t: 'enum', file, en: file.facts.enums[r[1]] }, q[0]);
      }
      case 'n': {
        const [head, ...rest] = q ?? [];
        const found = file.facts.namespaces[r[1]].m.find(([n]) => n === head);
        return found ? this.targetType({ t: 'ref', file, r: found[1] }, rest.length ? rest : undefined, given) : [];
      }
      case 'g':
        if (this.project.global(r[1])) return this.targetType(this.project.global(r[1])!, q, given);
        if (r[1] === 'Promise' || r[1] === 'PromiseLike') return given[0] ?? [];
        if (r[1] === 'Record') return [{ t: 'extInst', pkg: '', n: 'Record', args: [given[1] ?? []] }];
        if (r[1] === 'ReturnType') return (given[0] ?? []).flatMap((v) => (v.t === 'fn' ? this.returns(v.f) : []));
        return [{ t: 'extInst', pkg: '', n: [r[1], ...(q ?? [])].join('.'), args: given }];
      case 'b':
        return [];
      default:
        return [];
    }
  }

  private declType(d: Decl, given: Val[][]): Val[] {
    const { tp } = d.facts;
    const args: TypeArgs | undefined = tp && given.length ? new Map(tp.map((p, i) => [p.n, given[i] ?? []])) : undefined;
    if (d.facts.k === 'alias') return d.facts.ext.flatMap((t) => this.type(d.file, t, args));
    return [{ t: 'decl', decl: d, ...(args && { args }) }];
  }

  /** A key for what a name is, whatever way it was imported; undefined for what has no identity. */
  identity(file: File, e: E): string | undefined {
    const x = file.facts.exprs[e];
    if (x.k === 'ref') {
      const target: Target | null = x.r[0] === 'i' ? this.project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
      const vals = target ? this.target(target) : [];
      if (vals.length === 1 && (vals[0].t === 'str' || vals[0].t === 'class')) return keyOf({ ...vals[0], g: undefined });
      return target?.t === 'ref'
        ? `r:${target.file.index}.${target.r.join('.')}`
        : target?.t === 'ext'
          ? `e:${target.pkg}#${target.n}`
          : undefined;
    }
    const vals = this.expr(file, e);
    if (vals.length === 1 && (vals[0].t === 'str' || vals[0].t === 'class'))
      return keyOf({ ...vals[0], g: undefined, ...(vals[0].t === 'str' && { alias: undefined }) } as Val);
    if (x.k === 'mem') {
      const of = this.identity(file, x.o);
      return of && `${of}.${x.n}`;
    }
    return undefined;
  }
}

/** A value that comes out of another one holds as that one does. */
const partOf = (v: Val, of: Val): Val => ({
  ...v,
  ...(of.g && { g: both(of.g, v.g ?? '') }),
  ...(of.d && v.t !== 'param' && { d: true }),
  ...(of.each && { each: true }),
});

const selfKey = (self: ValOf<'inst'>): string => `${self.c.file.index}.${self.c.index}.${self.exact}${argsKey(self.args)}`;

/** What a class as a value gives when something makes an object of it. */
const instanceOf = (v: Val): Val[] =>
  v.t === 'class' ? [{ t: 'inst', c: v.c, exact: true }] : v.t === 'ext' ? [{ t: 'extInst', pkg: v.pkg, n: v.n, args: [] }] : [];
