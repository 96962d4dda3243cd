import type { E, Expr, Field, T } from '../extract/facts.js';
import { both, partsOf } from '../extract/guards.js';
import { type Assigned, assigned, Elsewhere } from './assigned.js';
import { plainName } from './decorators.js';
import { isEnvironment, isOfEnvironment, ofEnvironment, SETTING, VARIABLE } from './environment.js';
import { anyOf, crowded, type Evaluator, MOST, selfKey } from './evaluate.js';
import { Filled } from './filled.js';
import type { Member } from './hierarchy.js';
import { HOLDER, holding } from './holders.js';
import { instanceOf } from './invocations.js';
import { MarkedClasses } from './marked-classes.js';
import { addedToItself } from './recorded.js';
import { Said } from './said.js';
import { isByLetter, spell } from './spelling.js';
import { thinned } from './thinned.js';
import { type Cls, type Decl, type File, isSymbolic, keyOf, madeIn, says, type TypeArgs, unique, type Val, type ValOf } from './values.js';

/** The step to what a function gives. */
const RESULT = '()';

/** What properties, elements and static members of values may be. */
export class Members {
  private readonly filled: Filled;
  private readonly elsewhere: Elsewhere;
  private readonly marked: MarkedClasses;
  /** What texts say. */
  readonly said: Said;

  constructor(private readonly evaluator: Evaluator) {
    this.filled = new Filled(evaluator);
    this.elsewhere = new Elsewhere(evaluator.project);
    this.marked = new MarkedClasses(evaluator);
    this.said = new Said(evaluator);
  }

  walk(vals: Val[], path: string[]): Val[] {
    return path.reduce((now, step) => (isMany(now) ? this.ofMany(now, step) : this.step(now, step)), vals);
  }

  /** What many values have is asked of the same list again and again: by each call that hands them on. */
  private ofMany(vals: Val[], step: string): Val[] {
    const known = this.many.get(vals) ?? new Map<string, Val[]>();
    const found = known.get(step) ?? this.step(vals, step);
    this.many.set(vals, known.set(step, found));
    return found;
  }
  private readonly many = new WeakMap<Val[], Map<string, Val[]>>();

  private step(now: Val[], step: string): Val[] {
    if (step === '*') return now;
    const taken =
      step === '[]'
        ? this.elements(now)
        : /^\d+$/.test(step)
          ? this.evaluator.position(now, Number(step))
          : step === '?'
            ? []
            : step === 'new'
              ? now.flatMap((v) => (v.t === 'param' ? [{ ...v, path: [...v.path, step] }] : instanceOf(v)))
              : step === '()'
                ? this.called(now)
                : step.startsWith('@')
                  ? this.told(now, step.slice(1))
                  : step.startsWith('~')
                    ? this.spelt(now, step.slice(1))
                    : step.startsWith('%')
                      ? this.said.told(now, step.slice(1).split('|'))
                      : step.startsWith('^')
                        ? this.madeWith(now, Number(step.slice(1)))
                        : step === HOLDER
                          ? holding(this.evaluator, now)
                          : step === SETTING
                            ? this.evaluator.settings.of(now)
                            : step === VARIABLE
                              ? ofEnvironment(now, VARIABLE)
                              : now.flatMap((v) => this.member(v, step));
    return crowded(taken);
  }

  /** The argument with which an object of a package was made; of what a caller gives when the caller is known. */
  madeWith(vals: Val[], at: number): Val[] {
    return vals.flatMap((v): Val[] => {
      if (v.t === 'extInst' && v.origin) return this.evaluator.makings.constructedOf(v.origin, at);
      return v.t === 'param' ? [{ ...v, path: [...v.path, `^${at}`] }] : [];
    });
  }

  /** What calling values without arguments gives; of objects of which some are known, what those were made with. */
  private called(vals: Val[]): Val[] {
    const given = vals.flatMap((v) => this.evaluator.invocations.called(v));
    const known = given.filter((v) => v.t !== 'param' || v.f.facts.k !== 'constructor');
    return known.length ? known : given;
  }

  /** Text as it is spelled anew; what a caller gives is when the caller is known. */
  spelt(vals: Val[], how: string): Val[] {
    return unique(
      vals.flatMap((v): Val[] => {
        if (v.t === 'str') {
          const text = spell(v.v, how);
          return [text === v.v ? v : { ...v, v: text, alias: v.alias ?? v.v }];
        }
        if (v.t === 'param') return [{ ...v, path: [...v.path, `~${how}`] }];
        // Letter by letter, wherever the parts begin.
        if (v.t === 'join' && isByLetter(how))
          return [{ ...v, s: v.s.map((text) => spell(text, how)), parts: v.parts.map((part) => this.spelt(part, how)) }];
        // What a variable of the environment says is known by that, however it is spelled.
        return v.t === '?' || isOfEnvironment(v) ? [v] : [];
      }),
    );
  }

  /**
   * What values hold under a property, each in a list: `a.b` of what they hold under `a`, `a|b` the first that says something.
   * A text stands for itself. What a caller gives is asked for when the caller is known.
   */
  told(vals: Val[], property: string): Val[] {
    const ways = property.split('|').map((way) => way.split('.'));
    return unique(
      vals.flatMap((v): Val[] => {
        if (v.t === 'param') return [{ ...v, path: [...v.path, `@${property}`] }];
        // Each in a list says it in its own way.
        if (v.t === 'arr' && ways.length > 1) {
          const of = this.told(v.of, property);
          return of.length ? [{ t: 'arr', of, ...(v.g && { g: v.g }) }] : [];
        }
        // What is written says more than what is spread beside it.
        const isWritten = ([step]: string[]): boolean => v.t === 'obj' && writesOf(v.file, v.e, step);
        const asked = ways.length > 1 && ways.some(isWritten) ? ways.filter(isWritten) : ways;
        return asked.map((way) => this.toldBy([v], way)).find((found) => says(found)) ?? [];
      }),
    );
  }

  private toldBy(vals: Val[], [step, ...rest]: string[]): Val[] {
    if (step === undefined) return vals;
    return unique(
      vals.flatMap((v): Val[] => {
        if (v.t !== 'arr') return v.t === 'str' ? [v] : this.toldBy(this.member(v, step), rest);
        const of = this.toldBy(v.of, [step, ...rest]);
        return of.length ? [{ t: 'arr', of, ...(v.g && { g: v.g }) }] : [];
      }),
    );
  }

  /** What property `n` of a value may be; a method is a function with its receiver. */
  member(of: Val, n: string): Val[] {
    if (this.evaluator.isTooDeep()) return [];
    this.evaluator.depth++;
    try {
      if (!of.g && !of.d && !of.each && !of.put) return this.memberValue(of, n);
      // What an object has does not depend on when it is one: that is said of what comes out of it.
      const { g: _g, d: _d, each: _each, put: _put, ...bare } = of;
      return this.memberValue(bare as Val, n).map((v) => partOf(v, of));
    } finally {
      this.evaluator.depth--;
    }
  }

  private memberValue(of: Val, n: string): Val[] {
    switch (of.t) {
      case 'inst':
        return this.evaluator.makings.of(this.instanceMember(of, n), of);
      case 'class':
        return this.staticMember(of.c, n, of.open);
      case 'decl':
        return this.declMember(of, of.decl, n);
      case 'shape':
        return this.shapeMember(of, n);
      case 'obj':
        // Objects that were made of each other by a chain of functions are asked many times.
        return of.via ? this.evaluator.once(`v${keyOf(of)}.${n}`, () => this.madeMember(of, n)) : this.madeMember(of, n);
      case 'enum': {
        const found = of.en.m.find(([name]) => name === n);
        if (!found) return [];
        const alias = `${of.en.n}.${n}`;
        const named = this.evaluator.expr(of.file, found[1]).filter((v) => v.t === 'str' && of.file.facts.exprs[found[1]].k !== 'num');
        return named.length ? named.map((v) => ({ ...v, alias }) as Val) : [{ t: 'str', v: alias }];
      }
      case 'file': {
        const target = this.evaluator.project.export(of.file, n) ?? (n === 'default' ? null : null);
        return target ? this.evaluator.target(target) : [];
      }
      case 'space': {
        const found = of.file.facts.namespaces[of.n].m.find(([name]) => name === n);
        return found ? this.evaluator.ref(of.file, found[1]) : [];
      }
      case 'ext':
        if (of.root !== undefined) return this.evaluator.trees.member(of, of.root, n);
        return n === 'prototype'
          ? [of]
          : (this.ofPage(of, n) ?? this.ofGlobal(of, n) ?? [{ t: 'ext', pkg: of.pkg, n: of.n === '*' ? n : `${of.n}.${n}` }]);
      case 'extInst':
        return (
          this.constructed(of, n) ??
          this.evaluator.providers.named(of, n) ??
          this.evaluator.settings.member(of, n) ??
          this.tabled(of, n) ??
          this.marked.class(of, n) ??
          this.held(of, n) ??
          this.evaluator.kept.inside(of, n) ??
          this.ofAdditions(of, n) ??
          // Texts choose among the properties of the rest: `Optional<Order, 'note'>`.
          of.args.flat().filter((v) => v.t !== 'str' || !v.lit)
        );
      case 'fn':
        if (n === RESULT) return this.evaluator.invocations.called(of);
        return n === 'name' ? [{ t: 'str', v: of.f.facts.s }] : [];
      case 'param':
      case 'pick':
        return of.path.length > 6 ? [] : [{ ...of, path: [...of.path, n] }];
      default:
        return [];
    }
  }

  /** What code declares to be on a page's window beside what the platform has there: `declare global { interface Window { api: Api } }`. */
  private ofPage(of: ValOf<'ext'>, n: string): Val[] | undefined {
    const declared = of.pkg === '' && PAGE.has(of.n) ? this.evaluator.project.global('Window') : undefined;
    const found = declared ? this.evaluator.types.targetType(declared).flatMap((v) => this.member(v, n)) : [];
    return found.length ? found : undefined;
  }

  /** What code says that an object of a package has: `declare module 'fastify' { interface FastifyRequest { orders: Orders } }`. */
  private ofAdditions(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const found = this.additions(of.pkg, plainName(of.n)).flatMap((decl) => this.declMember({ t: 'decl', decl }, decl, n));
    return found.length ? found : undefined;
  }

  private additions(pkg: string, type: string): readonly Decl[] {
    const key = `${pkg} ${type}`;
    let known = this.added.get(key);
    if (!known) {
      const { project, rules } = this.evaluator;
      known = [...new Set([pkg, ...rules.addedTo(pkg)])].flatMap((module) => project.additions(module, type));
      this.added.set(key, known);
    }
    return known;
  }
  private readonly added = new Map<string, readonly Decl[]>();

  private ofGlobal(of: ValOf<'ext'>, n: string): Val[] | undefined {
    return of.pkg === '' && (of.n === 'global' || of.n === 'globalThis') ? this.evaluator.kept.global(n) : undefined;
  }

  /** A property of an external object that holds what its constructor was given. */
  private constructed(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const rule = this.evaluator.rules.property(of.pkg, of.n, n);
    if (rule === undefined || of.origin?.made === undefined) return undefined;
    const x = of.origin.file.facts.exprs[of.origin.made];
    const given = x.k === 'new' || x.k === 'call' ? this.evaluator.argument(of.origin.file, x.a, rule.arg) : undefined;
    const { at } = rule;
    const held = at === undefined ? given : given?.flatMap((v) => this.member(v, at));
    // And what it is set to afterwards: `saved.current = callback`.
    const { file, made } = of.origin;
    const later = assigned(file, made, n);
    return later.length ? unique([...(held ?? []), ...later.flatMap(({ value }) => this.evaluator.expr(file, value))]) : held;
  }

  private held(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const told = this.evaluator.rules.told(of.pkg, of.n, n);
    if (told !== undefined) return of.args[told];
    const rule = this.evaluator.rules.holds(of.pkg, of.n, n);
    return rule && [{ t: 'extInst', pkg: of.pkg, n: rule.type, args: [], ...(rule.shown && of.origin && { origin: of.origin }) }];
  }

  /** One of the things that a table made: `{ source: 'Books', events: { 'Add Book': … } }` has `addBook`, which is told "[Books] Add Book". */
  private tabled(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const { origin } = of;
    const x = origin?.made === undefined ? undefined : origin.file.facts.exprs[origin.made];
    if (x?.k !== 'call' || !origin) return undefined;
    const [callee] = this.evaluator.expr(origin.file, x.f);
    const rule = callee?.t === 'ext' ? this.evaluator.rules.table(callee.pkg, callee.n) : undefined;
    if (!rule) return undefined;
    return this.evaluator.argument(origin.file, x.a, 0).flatMap((given): Val[] => {
      const names = this.member(given, rule.table).flatMap((t) => (t.t === 'obj' ? this.propertyNames(t) : []));
      const key = names.find((name) => camelCase(name) === n);
      if (key === undefined) return [];
      const parts = [...rule.text.matchAll(/\{(\w+)\}/g)].map(([, p]): Val[] =>
        p === 'key' ? [{ t: 'str', v: key }] : this.member(given, p),
      );
      const told = this.evaluator.template(rule.text.split(/\{\w+\}/), parts);
      return told.length ? [{ t: 'extInst', pkg: of.pkg, n: rule.type, args: [told] }] : [];
    });
  }

  private instanceMember(of: ValOf<'inst'>, n: string): Val[] {
    const found = this.evaluator.hierarchy.find(of.c, n, false);
    const vals: Val[] = [];
    if (found?.fn && found.fn.facts.k !== 'getter') return [{ t: 'fn', f: found.fn, self: of }];
    if (found?.fn) {
      if (!found.fn.facts.abstract) vals.push(...this.evaluator.invocations.returns(found.fn, of));
    } else if (found?.field) {
      vals.push(...this.field(found.in, found.field, of));
    }
    if (!of.exact) {
      const filled: Val[] = [];
      // A field or getter that subclasses fill or change.
      for (const sub of this.evaluator.hierarchy.heirsWith(of.c, n, false)) {
        const own = this.evaluator.hierarchy.own(sub, n, false);
        if (own?.field) filled.push(...this.field(sub, own.field, { t: 'inst', c: sub, exact: false }));
        else if (own?.fn?.facts.k === 'getter')
          filled.push(...this.evaluator.invocations.returns(own.fn, { t: 'inst', c: sub, exact: false }));
        else if (own?.fn && !found) filled.push({ t: 'fn', f: own.fn, self: { t: 'inst', c: sub, exact: false } });
      }
      // What they make for it is what it holds, where the class itself only declares it.
      const isMade = (v: Val): boolean =>
        filled.some((f) => f.t === 'extInst' && v.t === 'extInst' && f.origin?.made !== undefined && f.pkg === v.pkg && f.n === v.n);
      if (found?.field && found.field.init === undefined && !found.field.set.length && !found.field.d)
        vals.splice(0, vals.length, ...vals.filter((v) => v.t !== 'extInst' || v.origin || !isMade(v)));
      vals.push(...filled);
    }
    if (!found && !vals.length) {
      for (const decl of this.evaluator.hierarchy.chain(of.c).flatMap((c) => this.evaluator.project.addedTo(c))) {
        const added = this.declMember({ t: 'decl', decl }, decl, n);
        if (added.length) return added;
      }
      const base = this.evaluator.hierarchy.externalBase(of.c);
      const inherited = base && (this.held(base, n) ?? this.ofAdditions(base, n));
      if (inherited) return inherited;
    }
    if (!found && !vals.length && n === 'constructor') return [this.evaluator.hierarchy.classOf(of)];
    return of.exact && of.origin?.made !== undefined ? vals.map((v) => this.ofConstruct(v, of)) : vals;
  }

  /** What an object of a class made for itself: a thing of an infrastructure, or an object of what it was given, `new Name(props.name)`. */
  private ofConstruct(v: Val, of: ValOf<'inst'>): Val {
    if (v.t === 'obj') return this.evaluator.makings.isOfConstruct(v, of.c) ? { ...v, self: of } : v;
    if ((v.t !== 'extInst' && v.t !== 'inst') || !v.origin || v.origin.self) return v;
    const isOwn =
      v.t === 'extInst'
        ? v.origin.file === of.c.file && this.evaluator.rules.deploys(v.pkg)
        : v.exact && !of.origin?.self && this.evaluator.makings.isOfGiven(v.origin, of.c);
    return isOwn ? { ...v, origin: { ...v.origin, self: of } } : v;
  }

  /** What a field holds: what is assigned to it, or what its type says. */
  field(c: Cls, field: Field, self: ValOf<'inst'>): Val[] {
    const { file } = c;
    const own = this.needsSelf(c, self) ? anyOf(self) : undefined;
    const inherited = this.inherited(c, field);
    if (inherited?.field) {
      const vals = this.field(inherited.in, inherited.field, self);
      return this.evaluator.withPushed(vals, vals, file, field.push, own, true);
    }
    const typed = this.evaluator.injected(
      file,
      field.t ? this.evaluator.types.type(file, field.t, this.evaluator.hierarchy.argsAt(self, c)) : [],
      field.d,
      c,
    );
    const isItself = (e: E): boolean => {
      const x = file.facts.exprs[thinned(file.facts, e) ?? 0];
      return x.k === 'mem' && x.n === field.n && file.facts.exprs[x.o].k === 'this';
    };
    // What is put behind all that was there is put there, whichever way: the list is still that one.
    const added = field.set.map((e) => addedToItself(file, e, field.n));
    const set = field.set.filter((_, i) => !added[i]);
    const push = added.some((one) => one) ? [...field.push, ...added.flatMap((one) => one ?? [])] : field.push;
    const given = [field.init, ...set]
      .filter((e): e is E => e !== undefined && !isItself(e))
      .map((e) => ({ e, vals: this.evaluator.expr(file, e, own).map((v) => (self.c === c ? v : ownedBy(v, self.c))) }));
    // Whoever makes some object of a generic class is not who made the one of which a type says what is in it.
    const isTold = !self.exact && this.isOfParameter(file, field.t, this.evaluator.hierarchy.argsAt(self, c));
    // What is empty until it is set as the object begins is a place for it.
    const isLater = given.some(({ e, vals }) => e !== field.init && vals.length > 0 && isSetAtOnce(file, e));
    const isPlace = (e: E, v: Val): boolean => isLater && e === field.init && v.t === 'str' && v.v === '';
    const values = given.flatMap(({ e, vals }) => vals.filter((v) => !isPlace(e, v) && (!isTold || v.t !== 'param')));
    const missing = !given.length || given.some(({ e, vals }) => !vals.length && file.facts.exprs[e].k !== 'nil');
    return this.evaluator.withPushed(this.evaluator.prefer(values, typed, missing), typed, file, push, own, true);
  }

  /** Whether a type is a parameter of the class for which a class stands, or a list of such: `value: T` of a `Result<Order>`. */
  private isOfParameter(file: File, t: T | undefined, args: TypeArgs | undefined): boolean {
    const x = file.facts.types[t ?? 0];
    if (x.k === 'union') return x.o.some((one) => this.isOfParameter(file, one, args));
    if (x.k === 'arr') return this.isOfParameter(file, x.e, args);
    const given = x.k === 'ref' && x.r[0] === 'p' ? (args?.get(x.r[1]) ?? []) : [];
    return given.length > 0 && given.every(isTellingType);
  }

  /** A list in an object that a field holds, with what methods put there: `this.props.events`. */
  withParts(file: File, { o, n }: Extract<Expr, { k: 'mem' }>, vals: Val[], self?: ValOf<'inst'>): Val[] {
    const of = file.facts.exprs[o];
    const around = of.k === 'mem' ? file.facts.exprs[of.o] : undefined;
    if (of.k !== 'mem' || around?.k !== 'this' || around.c < 0) return vals;
    const c = self?.c ?? file.classes[around.c];
    const name = `${of.n}.${n}`;
    const { hierarchy } = this.evaluator;
    const holders = [...hierarchy.chain(c), ...(self?.exact ? [] : hierarchy.heirsWith(c, name, false))];
    const fields = holders.flatMap((one) => {
      const field = hierarchy.own(one, name, false)?.field;
      return field ? [{ file: one.file, push: field.push }] : [];
    });
    if (!fields.length) return vals;
    // What is put there says more than the type of the list.
    const made = vals.map((v): Val => (v.t === 'arr' ? { ...v, of: v.of.filter((each) => each.t !== 'inst' || each.exact) } : v));
    return fields.reduce((held, { file, push }) => this.evaluator.withPushed(held, [], file, push, self, true), made);
  }

  /** The field of a base class that a class only adds to: `this.queue.add(…)`. */
  private inherited(c: Cls, { n, l, t, init, set }: Field): Member | undefined {
    const base = l || t || init !== undefined || set.length ? undefined : this.evaluator.hierarchy.baseClass(c);
    return base && this.evaluator.hierarchy.find(base, n, false);
  }

  needsSelf(c: Cls, self: ValOf<'inst'>): boolean {
    return self.c !== c || self.args !== undefined || this.evaluator.hierarchy.descendants(c).length > 0;
  }

  /** @param open whether a class that extends `c` may be meant */
  staticMember(c: Cls, n: string, open = false): Val[] {
    if (n === 'prototype') return [{ t: 'inst', c, exact: !open }];
    const { hierarchy, invocations } = this.evaluator;
    const found = hierarchy.find(c, n, true);
    if (found?.fn && found.fn.facts.k !== 'getter') return [{ t: 'fn', f: found.fn, self: { t: 'class', c, ...(open && { open }) } }];
    const heirs = open ? hierarchy.heirsWith(c, n, true) : [];
    if (heirs.length) return [c, ...heirs].flatMap((d) => this.staticMember(d, n));
    if (found?.fn) return invocations.returns(found.fn, { t: 'inst', c, exact: !open });
    if (found?.field) {
      const { file } = found.in;
      const vals = [found.field.init, ...found.field.set]
        .filter((e): e is E => e !== undefined)
        .flatMap((e) => this.evaluator.expr(file, e));
      const typed = found.field.t ? this.evaluator.types.type(file, found.field.t) : [];
      return this.evaluator
        .withPushed(this.evaluator.prefer(vals, typed, !vals.length), typed, file, found.field.push)
        .map((v) => (v.t === 'str' && !v.alias ? { ...v, alias: `${c.facts.n}.${n}` } : v));
    }
    if (n === 'name' && c.facts.n) return [{ t: 'str', v: c.facts.n }];
    const base = hierarchy.externalBase(c);
    return base ? (this.marked.said(c, base, n) ?? this.held(base, n) ?? []) : [];
  }

  private declMember(of: ValOf<'decl'>, d: Decl, n: string, depth = 0): Val[] {
    if (depth > 8) return [];
    const found = d.facts.m.find((m) => m.n === n);
    if (found?.method) return [{ t: 'sig', of, n, file: d.file, type: found.t, ...(of.args && { args: of.args }) }];
    if (found) {
      const typed = this.evaluator.types.type(d.file, found.t, of.args);
      // What an object written in place has in it is said by those who write one.
      const isOpen = typed.every((v) => v.t === 'shape' && v.file.facts.types[v.type].k === 'obj');
      const given = isOpen ? this.implementersMember(of, n) : [];
      return given.length ? given : typed;
    }
    for (const base of d.facts.ext) {
      for (const val of this.evaluator.types.type(d.file, base, of.args)) {
        const inherited = val.t === 'decl' ? this.declMember(val, val.decl, n, depth + 1) : this.member(val, n);
        if (inherited.length) return inherited.map((v) => (v.t === 'sig' ? { ...v, of } : v));
      }
    }
    for (const decl of this.evaluator.project.addedTo(d)) {
      const added = this.declMember(of, decl, n, depth + 1);
      if (added.length) return added;
    }
    return [];
  }

  private madeMember(of: ValOf<'obj'>, n: string): Val[] {
    const { makings } = this.evaluator;
    return makings.of(this.objectMember(of, n), of).map((v) => makings.partOf(v, of));
  }

  private implementersMember(of: ValOf<'decl'>, n: string): Val[] {
    return this.evaluator.hierarchy.implementers(of.decl).flatMap((c) => this.member({ t: 'inst', c, exact: true }, n));
  }

  private shapeMember(of: ValOf<'shape'>, n: string): Val[] {
    const type = of.file.facts.types[of.type];
    if (type.k !== 'obj') return [];
    const found = type.m.find((m) => m.n === n);
    if (!found) return [];
    return found.method
      ? [{ t: 'sig', of, n, file: of.file, type: found.t, ...(of.args && { args: of.args }) }]
      : this.evaluator.types.type(of.file, found.t, of.args);
  }

  private objectMember(of: ValOf<'obj'>, n: string): Val[] {
    const put = this.elsewhere.set(of.file, of.e, n).flatMap(({ file, e }) => this.evaluator.expr(file, e));
    const set = assigned(of.file, of.e, n);
    if (put.length) return unique([...put, ...(set.length ? this.assigned(of, n, set) : [])]);
    const written = set.some(({ always }) => always) ? [] : this.property(of, n);
    const later = set.length ? this.assigned(of, n, set) : [];
    // What is empty until it is set is a place for it.
    const first = later.length ? written.filter((v) => v.t !== 'str' || v.v) : written;
    const vals = unique([...first, ...later]);
    return vals.length ? vals : this.filled.member(of, n);
  }

  private assigned({ file, e, self }: ValOf<'obj'>, n: string, set: readonly Assigned[]): Val[] {
    return this.evaluator.once(`w${file.index}.${e}.${n}${self ? `:${selfKey(self)}` : ''}`, () =>
      set.flatMap(({ value, g }) => {
        // Lists are data that is read, and who chooses what is put in there later may do so for somebody else.
        const vals = this.evaluator.expr(file, value, self).map((v): Val => (v.t === 'arr' || isSymbolic(v) ? { t: '?' } : v));
        return (vals.length ? vals : [{ t: '?' } as Val]).map((v) => (g ? { ...v, g: both(g, v.g ?? '') } : v));
      }),
    );
  }

  property(of: ValOf<'obj'>, n: string): Val[] {
    const x = of.file.facts.exprs[of.e];
    if (x.k !== 'obj' || this.evaluator.isTooDeep()) return [];
    // The last one of a name wins, as at run time; of what a caller may give, or not, what stands before it counts as well.
    const open: Val[] = [];
    const allowed: Val[] = [];
    const found = (vals: Val[]): Val[] => (open.length ? unique([...open, ...vals]) : vals);
    for (let i = x.p.length - 1; i >= 0; i--) {
      const { n: name, c, v } = x.p[i];
      if (name === n) return found(this.propertyValue(of, v, n));
      if (name === null && c !== undefined && this.evaluator.expr(of.file, c, of.self).some((k) => k.t === 'str' && k.v === n))
        return found(this.propertyValue(of, v, n));
      if (name === null && c === undefined) {
        // Spreads may come back to themselves: `{ ...all, ...more }` in a loop.
        const spread = this.evaluator.once(`s${of.file.index}.${v}.${n}${of.self ? `:${selfKey(of.self)}` : ''}`, () =>
          this.evaluator.expr(of.file, v, of.self).flatMap((s) => this.member(s, n)),
        );
        // What the type of a parameter allows there says less than what is written before: `{ type: 'order.placed', ...details }`.
        const told = spread.filter((s) => !isSymbolic(s));
        const isAllowed = told.length < spread.length && told.every((s) => s.d || (s.t === 'str' && s.lit));
        if (told.length && !isAllowed) return found(spread);
        open.push(...spread.filter((s) => isSymbolic(s)));
        allowed.push(...told);
      }
    }
    return [...allowed, ...open];
  }

  private propertyValue(of: ValOf<'obj'>, v: E, n: string): Val[] {
    const name = this.constantName(of);
    const { turn } = of;
    // What the object was made with is asked for afterwards: see `Makings`.
    const self = of.self && anyOf(of.self);
    const vals = turn
      ? this.evaluator.once(`t${keyOf(of)}.${v}`, () =>
          this.evaluator.during(turn, () => this.evaluator.expr(of.file, v, self)).map((val) => madeIn(val, turn)),
        )
      : this.evaluator.expr(of.file, v, self);
    return vals.map((val) =>
      val.t === 'str' && !val.alias && name ? { ...val, alias: `${name}.${n}` } : val.t === 'fn' && !val.self ? { ...val, self: of } : val,
    );
  }

  private constantName(of: ValOf<'obj'>): string | undefined {
    return of.file.facts.bindings.find((b) => b.k === 'var' && b.init === of.e)?.n;
  }

  indexed(of: Val[], keys: Val[]): Val[] {
    const names = keys.filter((k): k is ValOf<'str'> => k.t === 'str');
    const isAt = names.length > 0 && names.length === keys.length && names.every((k) => /^\d+$/.test(k.v));
    return of.flatMap((val) => {
      if (val.t === 'arr') {
        const { at } = val;
        return at && isAt ? names.flatMap((k) => at[Number(k.v)] ?? []) : val.of;
      }
      if (names.length && names.length === keys.length)
        return this.askable(val, names).flatMap((k) => this.sought(val, k.v).map((v) => (k.g ? { ...v, g: both(k.g, v.g ?? '') } : v)));
      if (val.t === 'obj') {
        const all = this.propertyNames(val).flatMap((n) => this.property(val, n));
        const key = keys.filter((k) => !k.d && isSymbolic(k));
        // Any of them, as far as nobody who chooses the key is asked.
        return key.length ? [...all.map((v): Val => ({ ...v, d: true })), { t: 'pick', of: val, key, path: [] }] : all;
      }
      if (val.t === 'enum') return [];
      if (isEnvironment(val)) return ofEnvironment(keys, VARIABLE);
      return val.t === 'extInst' ? val.args.flat() : [];
    });
  }

  /** Names to ask a value for: of more than anybody wrote only those that it has. */
  private askable(of: Val, names: ValOf<'str'>[]): ValOf<'str'>[] {
    if (of.t !== 'obj' || names.length <= MOST) return names;
    const own = new Set(this.propertyNames(of));
    return names.filter(({ v }) => own.has(v));
  }

  /** What a value has under a name that code works out; what a type does not say of it those may have who are of that type. */
  private sought(of: Val, n: string): Val[] {
    const found = this.member(of, n);
    return found.length || of.t !== 'decl' ? found : this.implementersMember(of, n);
  }

  propertyNames(of: ValOf<'obj'>, depth = 0): string[] {
    const x = of.file.facts.exprs[of.e];
    // A list of spreads may come back to itself.
    if (x.k !== 'obj' || depth > 4) return [];
    const names = x.p.flatMap(({ n, c, v }) => {
      if (n !== null) return [n];
      if (c !== undefined) return this.evaluator.expr(of.file, c).flatMap((k) => (k.t === 'str' ? [k.v] : []));
      return this.evaluator.expr(of.file, v).flatMap((s) => (s.t === 'obj' ? this.propertyNames(s, depth + 1) : []));
    });
    return [...new Set(names)];
  }

  /** What a table has under a key that a caller chooses; nothing where the caller does not say. */
  picked(val: ValOf<'pick'>, key: Val[]): Val[] {
    if (key.some((k) => isSymbolic(k))) return [{ ...val, key: key.filter((k) => !k.d && isSymbolic(k)) }];
    if (val.of.t === 'kept') {
      const found = key.some((k) => k.t === 'str') ? this.evaluator.kept.at(val.of, key) : [];
      // Under a name that is not known, or not there, it is none of those that are.
      return found.length ? this.walk(found, val.path) : [{ t: '?' }];
    }
    if (!key.length || !key.every((k) => k.t === 'str')) return [];
    return this.walk(this.indexed([val.of], key), val.path);
  }

  /** What a loop's variable is in turn: every element of a written list, not one of them. */
  each(vals: Val[]): Val[] {
    const items = this.elements(vals);
    return vals.every((v) => v.t === 'arr' && v.at) ? items.map((v) => ({ ...v, each: true })) : items;
  }

  /** What an array, or something that carries values as arrays do, has in it. */
  elements(vals: Val[]): Val[] {
    return unique(
      vals.flatMap((val): Val[] => {
        if (val.t === 'arr') return val.g || val.d ? val.of.map((v) => partOf(v, val)) : val.of;
        if (val.t === 'param') return [{ ...val, path: [...val.path, '[]'] }];
        if (val.t === 'extInst') return this.inSet(val) ?? val.args.flat();
        return val.t === 'inst' || val.t === 'decl' ? [val] : [];
      }),
    );
  }

  /** What a set was made of: `new Set([OrderPlaced, OrderPaid])`. */
  private inSet({ pkg, n, origin }: ValOf<'extInst'>): Val[] | undefined {
    const x = pkg === '' && n === 'Set' && origin?.made !== undefined ? origin.file.facts.exprs[origin.made] : undefined;
    if (x?.k !== 'new' || x.a.length !== 1) return undefined;
    // A set may be made of itself: `names = new Set(names)`.
    const id = `${origin!.file.index}.${origin!.made}`;
    if (this.opened.has(id)) return undefined;
    this.opened.add(id);
    try {
      const found = this.elements(this.evaluator.expr(origin!.file, x.a[0], origin!.self));
      return found.length ? found : undefined;
    } finally {
      this.opened.delete(id);
    }
  }
  private readonly opened = new Set<string>();
}

/** Whether there are many values, or many in a list among them. */
const isMany = (vals: Val[]): boolean => vals.length > MOST || vals.some((v) => v.t === 'arr' && v.of.length > MOST);

/** Whether an object is written with a property. */
function writesOf({ facts: { exprs } }: File, e: E, n: string): boolean {
  const x = exprs[e];
  return x.k === 'obj' && x.p.some((p) => p.n === n);
}

/** Names of a page's window. */
const PAGE = new Set(['window', 'self']);

/** `'Add Book'` is `addBook`. */
const camelCase = (text: string): string =>
  text
    .trim()
    .replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next: string | undefined) => (next ?? '').toUpperCase())
    .replace(/^./u, (first) => first.toLowerCase());

/** What a base class makes is another thing in each class that extends it. */
const ownedBy = (v: Val, owner: Cls): Val =>
  v.t === 'extInst' && v.origin?.made !== undefined ? { ...v, origin: { ...v.origin, owner } } : v;

/** A value that comes out of another one holds as that one does. */
const partOf = (v: Val, of: Val): Val => ({
  ...v,
  ...(of.g && { g: both(of.g, v.g ?? '') }),
  ...(of.d && { d: true }),
  ...(of.each && { each: true }),
  ...(of.put && (v.t === 'str' || v.t === 'fn' || v.t === 'class') && { put: of.put }),
});

/** Whether a type says what something is: an interface leaves that to those who make one. */
const isTellingType = (v: Val): boolean =>
  v.t === 'arr' ? v.of.length > 0 && v.of.every(isTellingType) : v.t === 'inst' && !v.c.facts.abstract;

/** What has an object begin. */
const BEGINS = /^(constructor|on(Module|Application)\w+|ng[A-Z]\w*|(init|start|setup|set[uU]p|boot|configure|connect)\w*)$/;

/** Whether a value is put into a field in any case where its object begins. */
function isSetAtOnce({ facts: { exprs, writes, guards, callables } }: File, value: E): boolean {
  return writes.some(([target, given]) => {
    const x = exprs[target];
    // Who left before that has nothing done.
    const isSure = (guard: string): boolean => !guard || partsOf(guard).every((part) => part.startsWith('else of '));
    return given === value && x.k === 'mem' && isSure(guards[x.g]) && BEGINS.test(callables[x.by].s);
  });
}
