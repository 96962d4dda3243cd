import type { E, Expr, T } from '../extract/facts.js';
import { both, partsOf } from '../extract/guards.js';
import { Builtins } from './builtins.js';
import { type Held, keepIn } from './circles.js';
import { decided } from './contexts.js';
import { plainName } from './decorators.js';
import { leftOut } from './defaults.js';
import { Effects } from './effects.js';
import { anyOf, type Evaluator, selfKey } from './evaluate.js';
import { fluentNames } from './fluent.js';
import { baseParameter } from './hierarchy.js';
import { listsIn } from './loops.js';
import { pathGiven } from './paths.js';
import { spellingOf } from './spelling.js';
import { TypeInference } from './type-inference.js';
import type { CallRule } from './value-rules.js';
import { argsKey, type File, type Fn, isSymbolic, type TypeArgs, unique, type Val, type ValOf } from './values.js';

/** External calls that give an instance of the class they are given. */
const INSTANCE_OF_ARGUMENT = new Set('get resolve inject create plainToInstance plainToClass getInstance make container.get'.split(' '));

/** Methods of packages that run a function that they are given. */
const RUNS = /^(\$?transaction|transactional|execute|run|retry|lock|startActiveSpan|with[A-Z]\w*|\w+Transaction)$/;

/** Functions of packages that watch a client which they are given, and give it back. */
const WATCHES = /^(capture|instrument|monitor|trace|wrap)\w*Client$/;

/** Functions of packages of functions that give one which runs the one that they are given. */
const WRAPS = new Set('once memoize debounce throttle'.split(' '));

/** Whether only a type says what a value is: an object of a class, or a list of such. */
const isTyped = (v: Val): boolean => (v.t === 'arr' ? v.of.length > 0 && v.of.every(isTyped) : v.t === 'inst' && !v.exact && !v.origin);

/** The same as what is only known by a type. */
const typed = (v: Val): Val =>
  v.t === 'arr' ? { ...v, of: v.of.map(typed), ...(v.at && { at: v.at.map((vals) => vals.map(typed)) }), d: true } : { ...v, d: true };

/** Longest way into what a caller gives. */
const LONGEST = 6;

/** What calls and constructions give: of functions of the sources, of built-in methods, of packages. */
export class Invocations {
  private readonly returnsOf = new Map<Fn, Held>();

  readonly builtins: Builtins;
  readonly inference: TypeInference;
  readonly effects: Effects;

  constructor(private readonly evaluator: Evaluator) {
    this.effects = new Effects(evaluator);
    this.builtins = new Builtins(evaluator);
    this.inference = new TypeInference(evaluator);
  }

  construct(file: File, e: E, x: Extract<Expr, { k: 'new' }>, self: ValOf<'inst'> | undefined): Val[] {
    return this.evaluator.expr(file, x.f, self).flatMap((val): Val[] => {
      const origin = { file, made: e };
      if (val.t === 'class') {
        const tp = val.c.facts.tp;
        const given = x.t?.map((t) => this.evaluator.types.type(file, t));
        const args: TypeArgs | undefined =
          tp && given
            ? new Map(tp.map((p, i) => [p.n, given[i] ?? []]))
            : tp
              ? this.inference.ofConstruction(val.c, file, x, self)
              : undefined;
        // Nobody makes an abstract class: where a variable is typed by one, it holds one of its heirs.
        return [
          { t: 'inst', c: val.c, exact: !val.c.facts.abstract && !val.open, origin, ...(args && { args }), ...(val.g && { g: val.g }) },
        ];
      }
      const rule = val.t === 'ext' ? this.evaluator.rules.call(val.pkg, '', val.n) : undefined;
      if (rule?.gives === 'argument') return this.given(rule, (i) => this.evaluator.argument(file, x.a, i, self), x.a.length);
      if (val.t === 'ext')
        return [{ t: 'extInst', pkg: val.pkg, n: val.n, args: (x.t ?? []).map((t) => this.evaluator.types.type(file, t)), origin }];
      if (val.t === 'shape') {
        const type = val.file.facts.types[val.type];
        return type.k === 'ctor' ? this.evaluator.types.type(val.file, type.r, val.args) : [];
      }
      // An object of the class that a caller gives.
      return val.t === 'param' && val.path.length <= LONGEST ? [{ ...val, path: [...val.path, 'new'] }] : [];
    });
  }

  call(file: File, e: E, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'mem') {
      const kept = this.kept(file, callee, x.a, self);
      if (kept) return kept;
      const receivers = this.evaluator.expr(file, callee.o, self);
      const built = this.builtins.call(file, x, callee.n, receivers, self) ?? this.effects.piped(file, x, callee.n, receivers, self);
      if (built) return built;
      // What runs a function in a transaction, a lock or a span gives what that gives.
      if (RUNS.test(callee.n) && receivers.every((v) => ['extInst', 'ext', 'param', '?'].includes(v.t))) {
        const runs = x.a.flatMap((a) => this.evaluator.expr(file, a, self)).filter((v): v is ValOf<'fn'> & Val => v.t === 'fn');
        const given = runs.length === 1 ? this.returns(runs[0].f, self) : [];
        if (given.length) return given;
      }
      const outside = receivers
        .flatMap((of): readonly Val[] => (of.t === 'decl' ? [of, ...this.evaluator.objects.outside(of.decl)] : [of]))
        .flatMap((of) => this.outsideResult(of, callee.n, file, e, self));
      if (outside.length) return outside;
    } else if (callee.k === 'ref' && callee.r[0] === 'b') {
      const given = this.ofTaken(file, e, callee.r[1], self);
      if (given.length) return given;
    }
    const given = this.evaluator
      .expr(file, x.f, self)
      .flatMap((val) => this.result(val, file, e, x, self).map((v) => (val.g || val.put ? heldAs(v, val) : v)));
    // What is called of what a caller gives is asked for where its type says nothing.
    const isAsked = (v: Val): boolean => v.t === 'param' && v.path[v.path.length - 1] === '()';
    if (!given.length) return this.evaluator.settings.parsed(file, e, x) ?? this.wrapped(file, x, self);
    const known = given.filter((v) => !isAsked(v));
    if (known.length === given.length) return given;
    if (x.a.length && !known.length) return [];
    // Where that says what objects were made with, it depends on which one it is.
    const isMadeWith = (v: Val): boolean => v.t === 'param' && v.f.facts.k === 'constructor';
    if (known.every(isMadeWith)) return given.filter(isAsked);
    // An object that the type of a function says, which a caller gives, is made by whichever function that is.
    // What is made of a written object says what that does.
    const isOpen = !x.a.some((a) => file.facts.exprs[a].k === 'obj');
    const isSaid = (v: Val): boolean => (x.a.length > 0 && isTyped(v)) || (isOpen && (v.t === 'shape' || v.t === 'decl'));
    if (known.every(isSaid)) return [...given.filter(isAsked), ...known.map(typed)];
    // So do names, where each class says others.
    const names = known.filter((v) => v.t === 'str' || (v.t === 'arr' && v.of.every((of) => of.t === 'str')));
    if (!x.a.length && names.length > 1 && known.every((v) => names.includes(v) || isMadeWith(v)))
      return [...given.filter(isAsked), ...names.map(typed)];
    return x.a.length ? given.filter((v) => !isAsked(v)) : known;
  }

  /** What a table of objects gives that code keeps under names. */
  private kept(file: File, { o, n }: Extract<Expr, { k: 'mem' }>, a: E[], self?: ValOf<'inst'>): Val[] | undefined {
    if (n === 'get' && a.length === 1) return this.evaluator.kept.under(file, o, a[0], self);
    if (n !== 'values' && n !== 'entries') return undefined;
    const of = file.facts.exprs[o];
    // `table.values()`, or `Object.values(table)`.
    const table = !a.length ? o : of.k === 'ref' && of.r[0] === 'g' && of.r[1] === 'Object' ? a[0] : undefined;
    const all = table === undefined ? undefined : this.evaluator.kept.all(file, table, n === 'entries');
    return all && [all];
  }

  /** A function that one of a package made, `const withLog = createWrapper(options)`, gives what runs the one function that it is given. */
  private wrapped(file: File, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const fns = x.a.flatMap((a) => this.evaluator.expr(file, a, self)).filter((v) => v.t === 'fn');
    return fns.length === 1 && this.isOfPackage(file, x.f) ? fns : [];
  }

  private isOfPackage(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    if (x.k === 'call') return this.isOfPackage(file, x.f) || this.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && v.pkg !== '');
    const target =
      x.k !== 'ref' ? null : x.r[0] === 'i' ? this.evaluator.project.import(file, x.r[1]) : ({ t: 'ref', file, r: x.r } as const);
    const binding = target?.t === 'ref' && target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]] : undefined;
    if (target?.t !== 'ref' || binding?.k !== 'var' || binding.path?.length || binding.set.length) return false;
    const made = target.file.facts.exprs[binding.init ?? 0];
    return made.k === 'call' && this.isOfPackage(target.file, binding.init!);
  }

  /** What calling a value gives at this call. */
  private result(val: Val, file: File, e: E, x: Extract<Expr, { k: 'call' }>, self: ValOf<'inst'> | undefined): Val[] {
    const arg = (i: number): Val[] => this.evaluator.argument(file, x.a, i, self);
    switch (val.t) {
      case 'fn': {
        const entries = this.builtins.entriesGivenBy(val.f);
        if (entries) return [this.builtins.entriesOf(arg(entries.i), entries.n)];
        return this.overridden(val).flatMap((fn) => {
          const returned = this.decided(fn.f, this.returns(fn.f, selfOf(fn), this.inference.ofCall(fn, file, x, self)), {
            file,
            args: x.a,
          });
          const { file: at, a: before } = val.bound ?? { file, a: [] };
          const passed = (i: number): Val[] =>
            i < before.length ? this.evaluator.argument(at, before, i) : this.evaluator.passed(fn.f, i, file, x.a, self, before.length);
          const given = this.substitute(returned, fn.f, (i) =>
            i === 'rest' ? x.a.flatMap((a) => this.evaluator.expr(file, a, self)) : passed(i),
          );
          // A class that extends what the function was given is one of those too.
          const extended = returned.flatMap((v): Val[] => {
            const base = v.t === 'class' ? baseParameter(v.c) : undefined;
            return base === undefined ? [] : passed(base).flatMap((one) => (one.t === 'class' ? [{ ...one, open: true }] : []));
          });
          return this.evaluator.makings
            .of([...given, ...extended], fn.via ? fn : fn.self)
            .map((v) => this.evaluator.makings.madeBy(this.evaluator.makings.givenBy(v, fn), fn.f, file, e, self))
            .map((v) => likeReceiver(v, fn));
        });
      }
      case 'sig': {
        const typed = this.evaluator.types.type(val.file, val.type, x.t ? new Map([...(val.args ?? [])]) : val.args);
        // What is in objects of such a type is said by those who write them.
        const isOpen = (v: Val): boolean =>
          v.t === 'shape' || v.t === 'decl' || (v.t === 'extInst' && v.n === 'Record') || (v.t === 'arr' && v.of.every(isOpen));
        if (typed.length && !typed.every(isOpen)) return typed;
        const made = val.of.t === 'decl' ? this.evaluator.hierarchy.implementers(val.of.decl) : [];
        const fns = made.flatMap((c) => this.evaluator.members.member({ t: 'inst', c, exact: true }, val.n)).filter((v) => v.t === 'fn');
        const given = fns.flatMap((v) => this.returns(v.f, v.self?.t === 'inst' ? v.self : undefined));
        const own = fns.map((v) => this.madeOfCall(v, file, e, x.a));
        if (own.length && own.every((vals) => vals.length)) return unique(own.flat());
        // An empty list is filled later.
        const isWritten = (v: Val): boolean =>
          v.t === 'obj' || (v.t === 'arr' && v.at !== undefined && v.of.length > 0 && v.of.every(isWritten));
        return !typed.length || (given.length && given.every(isWritten)) ? given : typed;
      }
      case 'shape': {
        const type = val.file.facts.types[val.type];
        return type.k === 'fn' ? this.evaluator.types.type(val.file, type.r, val.args) : [];
      }
      case 'ext': {
        const last = val.n.slice(val.n.lastIndexOf('.') + 1);
        const of = plainName(val.n).split('.').slice(0, -1).join('.');
        if ((last === 'get' || last === 'resolve') && x.a.length && this.evaluator.providers.isContainer(val.pkg, of)) {
          const given = this.evaluator.providers.resolved(file, x.a[0]);
          if (given.length) return given;
        }
        const path = pathGiven(this.evaluator, file, x, val.pkg, last, self);
        if (path) return path;
        const rule = this.evaluator.rules.call(val.pkg, of, last);
        if (rule?.gives === 'receiver') return of ? [{ ...val, n: val.n.slice(0, val.n.lastIndexOf('.')) }] : [];
        if (rule) return this.given(rule, arg, x.a.length);
        const table = this.evaluator.rules.table(val.pkg, val.n);
        if (table) return [{ t: 'extInst', pkg: val.pkg, n: val.n, args: [], origin: { file, made: e } }];
        const made = this.evaluator.rules.made(val.pkg, of, last, () => arg(0));
        if (made) return this.madeOf(val.pkg, made, file, e, self);
        if (x.t?.length) return this.typed(file, x.t, x.a[0]);
        const classes = arg(0).filter((v) => v.t === 'class' || v.t === 'ext');
        if (classes.length && INSTANCE_OF_ARGUMENT.has(last)) return classes.flatMap(instanceOf);
        const how = spellingOf(val.pkg, val.n);
        if (how) return this.evaluator.members.spelt(arg(0), how);
        // A function that wraps another gives something that calls it.
        const fns = x.a.flatMap((_, i) => arg(i)).filter((v) => v.t === 'fn');
        if (fns.length === 1 && (!val.n.includes('.') || WRAPS.has(last))) return fns;
        // What is watched is what it was: `instrumentClient(new Client())`.
        return WATCHES.test(last) ? arg(0).filter((v) => v.t === 'extInst' || v.t === 'ext') : [];
      }
      case 'extInst': {
        const rule = this.evaluator.rules.call(val.pkg, val.n, '');
        if (rule?.gives === 'method') return this.methodOf(val, arg(rule.arg ?? 0));
        if (rule && rule.gives !== 'receiver') return this.given(rule, arg, x.a.length);
        const made = this.evaluator.rules.made(val.pkg, val.n, '', () => arg(0));
        return made ? this.madeOf(val.pkg, made, file, e, self) : [val];
      }
      case 'param':
        // What a caller gives, handed on by a method of its own: `event.withVersion(2)`.
        if (this.isFluent(val.path[val.path.length - 1])) return [{ ...val, path: val.path.slice(0, -1) }];
        return x.a.length && !this.isHeld(file, x.f) ? [] : this.called(val);
      default:
        return [];
    }
  }

  /** Whether an expression names what holds a function: a variable, a field of the object or of a class. */
  private isHeld(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    if (x.k !== 'mem') return x.k === 'ref';
    return (
      file.facts.exprs[x.o].k === 'this' ||
      (file.facts.exprs[x.o].k === 'ref' && this.evaluator.expr(file, x.o).some((v) => v.t === 'class'))
    );
  }

  /** Objects of one class that a method makes of what a call gives it, if it gives nothing else: each call makes another one. */
  private madeOfCall({ f, self }: ValOf<'fn'>, file: File, e: E, args: readonly E[]): Val[] {
    const { makings } = this.evaluator;
    const made = this.returns(f, self?.t === 'inst' ? self : undefined).map((v) => makings.madeBy(v, f, file, e));
    const own = made.filter((v) => v.t === 'inst' && v.exact && v.origin?.via);
    const isOf = (v: Val): boolean => own.some((o) => o.t === 'inst' && v.t === 'inst' && o.c === v.c) || v.t === '?';
    return args.length && made.every(isOf) ? own : [];
  }

  /** What calling a value without arguments gives. */
  called(val: Val): Val[] {
    if (val.t === 'param') return val.path.length > LONGEST ? [] : [{ ...val, path: [...val.path, '()'] }];
    if (val.t !== 'fn') return [];
    const given = this.overridden(val).flatMap((fn) => this.substitute(this.returns(fn.f, selfOf(fn)), fn.f, () => []));
    const made = this.evaluator.makings.of(given, val.self);
    return val.put ? made.map((v) => heldAs(v, { ...val, g: undefined })) : made;
  }

  private isFluent(name: string | undefined): boolean {
    this.fluent ??= fluentNames(this.evaluator.project);
    return name !== undefined && this.fluent.has(name);
  }
  private fluent: ReadonlySet<string> | undefined;

  /** What a function returns, without what the arguments of a call rule out. */
  private decided(fn: Fn, returned: Val[], call: { file: File; args: E[] }): Val[] {
    if (!fn.facts.p.length || !returned.some((v) => v.g)) return returned;
    const { exprs, guards } = fn.file.facts;
    const owns = fn.facts.returns.flatMap((e) => {
      const x = exprs[e];
      return x.k === 'if' ? [guards[x.g]] : [];
    });
    return returned.flatMap((v) => {
      const left = v.g && decided(this.evaluator, fn, v.g, call, owns);
      if (left === null) return [];
      const { g: _, ...bare } = v;
      return [left === v.g ? v : left ? { ...bare, g: left } : bare];
    });
  }

  /** A method with those that override it, where the receiver may be of a class that does. */
  private overridden(val: ValOf<'fn'>): ValOf<'fn'>[] {
    const { hierarchy } = this.evaluator;
    const self = selfOf(val);
    const isStatic = val.self?.t === 'class';
    if (!self || self.exact || val.f.facts.k !== 'method' || val.f.facts.static !== (isStatic || undefined)) return [val];
    const others = hierarchy.heirsWith(self.c, val.f.facts.s, isStatic).flatMap((c): ValOf<'fn'>[] => {
      const own = hierarchy.own(c, val.f.facts.s, isStatic)?.fn;
      const heir: ValOf<'inst'> = { t: 'inst', c, exact: false };
      return own && own !== val.f ? [{ t: 'fn', f: own, self: isStatic ? hierarchy.classOf(heir) : heir }] : [];
    });
    return val.f.facts.abstract && others.length ? others : [val, ...others];
  }

  private given({ gives, arg = 0, or, held }: CallRule, args: (i: number) => Val[], count: number): Val[] {
    const given = args(arg < 0 ? count + arg : arg);
    // What runs a function may be given beforehand what that shall run on.
    if (gives === 'argument' && or !== undefined && !given.some((v) => v.t === 'fn')) return args(or);
    if (gives === 'argument' && held !== undefined)
      return given.flatMap((v) => (v.t === 'obj' ? this.evaluator.members.member(v, held) : [v]));
    if (gives === 'returned') return this.effects.returned(given, held);
    if (gives === 'instance') return given.flatMap(instanceOf);
    if (gives !== 'setting') return given;
    const otherwise = or === undefined ? [] : args(or).filter((v) => v.t !== 'obj');
    const set = this.evaluator.settings.of(given);
    return otherwise.length && !set.some((v) => v.t === 'str') ? otherwise : set;
  }

  /** What a method of a package's object gives that was taken out of it: `const { ref } = db.dynamic`. */
  private ofTaken(file: File, e: E, binding: number, self: ValOf<'inst'> | undefined): Val[] {
    const { k, path, init, set } = file.facts.bindings[binding];
    if (k !== 'var' || path?.length !== 1 || init === undefined || set.length) return [];
    const [n] = path;
    return this.evaluator
      .expr(file, init, self)
      .flatMap((of) => (of.t === 'extInst' && this.evaluator.rules.call(of.pkg, of.n, n) ? this.outsideResult(of, n, file, e, self) : []));
  }

  /** Result of a method that stands outside the sources: by a known rule, by its type argument, else what its object is generic over. */
  private outsideResult(of: Val, n: string, file: File, e: E, self: ValOf<'inst'> | undefined): Val[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'call') return [];
    if (of.t === 'class') return this.madeByClass(of, n, file, e);
    const outer =
      of.t === 'extInst'
        ? of
        : of.t === 'inst' && !this.evaluator.hierarchy.find(of.c, n, false)
          ? this.evaluator.hierarchy.externalBase(of.c)
          : undefined;
    if (!outer) return [];
    const arg = (i: number): Val[] => (x.a[i] === undefined ? [] : this.evaluator.expr(file, x.a[i], self));
    if ((n === 'get' || n === 'resolve') && x.a.length && this.evaluator.providers.isContainer(outer.pkg, outer.n)) {
      const given = this.evaluator.providers.resolved(file, x.a[0]);
      if (given.length) return given;
    }
    const [name] = x.a.length === 1 ? arg(0) : [];
    const kept = name?.t === 'str' ? this.evaluator.kept.inside(outer, name.v, n) : undefined;
    if (kept) return kept;
    const rule = this.evaluator.rules.call(outer.pkg, outer.n, n);
    if (rule) return rule.gives === 'receiver' ? [of] : this.given(rule, arg, x.a.length);
    const made = this.evaluator.rules.made(outer.pkg, outer.n, n, () => arg(0));
    if (made) return this.madeOf(outer.pkg, made, file, e, self);
    if (x.t?.length) return this.typed(file, x.t, x.a[0]);
    // A map from classes is no container of their instances.
    if (outer.pkg === '') return n === 'get' && outer.args.length === 2 ? outer.args[1] : outer.args.flat();
    const classes = arg(0).filter((v) => v.t === 'class' || v.t === 'ext');
    if (classes.length && INSTANCE_OF_ARGUMENT.has(n)) return classes.flatMap(instanceOf);
    return outer.args.flat();
  }

  /** What a class gives by what it has of a package: itself, an object of it, or a list of such. */
  private madeByClass(of: ValOf<'class'>, n: string, file: File, e: E): Val[] {
    const { hierarchy, rules } = this.evaluator;
    const base = hierarchy.find(of.c, n, true) ? undefined : hierarchy.externalBase(of.c);
    const rule = base && rules.call(base.pkg, base.n, n);
    if (rule?.gives === 'receiver') return [of];
    if (rule?.gives !== 'made') return [];
    const made: Val = { t: 'inst', c: of.c, exact: !of.open, ...(rule.new && { origin: { file, made: e } }) };
    return rule.list === 'each'
      ? [{ t: 'arr', of: [made] }]
      : rule.list === 'first'
        ? [{ t: 'arr', of: [made], at: [[made], []] }]
        : [made];
  }

  /** The methods of these names of what a package was given to make an object of: of a class, or of what a function returns. */
  methodOf({ origin }: ValOf<'extInst'>, names: Val[]): Val[] {
    if (origin?.made === undefined) return [];
    const x = origin.file.facts.exprs[origin.made];
    if (x.k !== 'call') return [];
    const given = this.evaluator.argument(origin.file, x.a, 0);
    const objects = [...given.filter((v) => v.t === 'class').flatMap(instanceOf), ...this.effects.returned(given)];
    return names.flatMap((n) => (n.t === 'str' ? objects.flatMap((o) => this.evaluator.members.member(o, n.v)) : []));
  }

  /** What a function of a package is known to give, whatever it is given. */
  givenBy({ pkg, n }: ValOf<'ext'>): Val[] {
    const path = plainName(n).split('.');
    const made = this.evaluator.rules.made(pkg, path.slice(0, -1).join('.'), path[path.length - 1], () => []);
    const one: Val[] = made ? [{ t: 'extInst', pkg, n: made.type, args: [] }] : [];
    return made?.list ? [{ t: 'arr', of: one }] : one;
  }

  /** An object of a package that a call gives, or a list of such. */
  private madeOf(pkg: string, { type, list }: { type: string; list?: boolean | undefined }, file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const made: Val = { t: 'extInst', pkg, n: type, args: [], origin: { file, made: e, ...(self?.exact && { self }) } };
    return [list ? { t: 'arr', of: [made] } : made];
  }

  /** What a call gives that is told its type; a queue that is asked for by the token of its name is the one of that name. */
  private typed(file: File, types: T[], asked: E | undefined): Val[] {
    const typed = types.flatMap((t) => this.evaluator.types.type(file, t));
    const made = this.token(file, asked);
    return made === undefined ? typed : typed.map((v) => (v.t === 'extInst' ? { ...v, origin: { file, made } } : v));
  }

  /** The call that makes the token of a queue: `getQueueToken('mail')`. */
  token(file: File, e: E | undefined): E | undefined {
    const x = file.facts.exprs[e ?? 0];
    if (x.k === 'ref' && x.r[0] === 'b') {
      const { k, init } = file.facts.bindings[x.r[1]];
      return k === 'var' ? this.token(file, init) : undefined;
    }
    const isIt = x.k === 'call' && this.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && this.evaluator.rules.token(v.pkg, v.n));
    return isIt ? e : undefined;
  }

  /** What a function returns, parameters symbolic. */
  returns(fn: Fn, self?: ValOf<'inst'>, args?: TypeArgs): Val[] {
    if (this.evaluator.isTooDeep()) return [];
    const c = fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c];
    const own = self && c && this.evaluator.members.needsSelf(c, self) ? anyOf(self) : undefined;
    // In another turn of the loop around it a function gives another thing.
    if (own || args || (this.evaluator.isTurn && fn.facts.returns.some((e) => listsIn(fn.file, e).length)))
      return this.evaluator.once(`r${fn.file.index}.${fn.index}:${own ? selfKey(own) : ''}:${argsKey(args)}`, () =>
        this.returned(fn, own, args),
      );
    const known = this.returnsOf.get(fn);
    if (known) return this.evaluator.circles.held(known);
    return this.evaluator.circles.values(
      (held) => keepIn(this.returnsOf, fn, held),
      () => unique(this.returned(fn)),
    );
  }

  private returned(fn: Fn, self?: ValOf<'inst'>, args?: TypeArgs): Val[] {
    this.evaluator.depth++;
    try {
      const { file, facts } = fn;
      const c = facts.c === undefined ? undefined : file.classes[facts.c];
      const bound = c && self ? this.evaluator.hierarchy.argsAt(self, c) : undefined;
      const env: TypeArgs | undefined = bound || args ? new Map([...(bound ?? []), ...(args ?? [])]) : undefined;
      const typed = facts.ret ? this.evaluator.types.type(file, facts.ret, env) : [];
      const isLater = this.evaluator.types.isPromise(file, facts.ret);
      const each = facts.returns.map((e) => {
        const vals = this.evaluator.expr(file, e, self);
        return { e, vals: isLater ? this.ran(vals, typed) : vals };
      });
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
          v.t === 'pick' ||
          v.t === 'param',
      );
      if (typed.length && !concrete) return [...typed, ...telling.filter((v) => v.t === 'extInst' && v.origin)];
      return this.evaluator.prefer(telling, typed, missing);
    } finally {
      this.evaluator.depth--;
    }
  }

  /** What an awaited call gives: nobody awaits a function, so that what was handed one ran it: `await retry(() => connect())`. */
  awaited(file: File, e: E, vals: Val[], self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    const tagged = this.effects.tagged(vals);
    if (tagged) return tagged;
    if (x.k !== 'call' || !vals.length || !vals.every((v) => v.t === 'fn')) return vals;
    const isHanded = (v: ValOf<'fn'>): boolean =>
      x.a.some((a) => this.evaluator.expr(file, a, self).some((given) => given.t === 'fn' && given.f === v.f));
    return vals.every((v) => v.t === 'fn' && isHanded(v)) ? vals.flatMap((v) => this.called(v)) : vals;
  }

  /** What comes later is no function where its type says that it is an object of some kind: something ran the function and gives what that gives. */
  ran(vals: Val[], typed: readonly Val[]): Val[] {
    const isObject = (v: Val): boolean => v.t === 'inst' || v.t === 'decl' || (v.t === 'extInst' && v.pkg !== '');
    if (!typed.length || !typed.every(isObject)) return vals;
    return vals.flatMap((v) => (v.t === 'fn' ? this.called(v) : [v]));
  }

  /** Symbolic parameters of `fn` replaced by what a call gives. */
  substitute(vals: Val[], fn: Fn, arg: (i: number | 'rest') => Val[]): Val[] {
    // A list says what it has twice, at its places and as a whole, and so do those in it.
    return this.substituted(vals, fn, arg, new Map());
  }

  private substituted(vals: Val[], fn: Fn, arg: (i: number | 'rest') => Val[], lists: Map<Val, Val[]>): Val[] {
    // What a caller gives, or a table has under the key that it gives, is not everything that its type allows, or that the table has.
    const isAsked = (v: Val): boolean => !v.d && (v.t === 'pick' || v.t === 'param') && isSymbolic(v, fn);
    if (vals.some((v) => v.d) && vals.some(isAsked)) {
      const given = this.substituted(vals.filter(isAsked), fn, arg, lists);
      const isPicked = vals.some((v) => v.t === 'pick' && isAsked(v)) && given.some((v) => v.t !== 'pick');
      const isWritten = given.length > 0 && given.every((v) => v.t === 'obj');
      const isTold = isWritten || given.some((v) => v.t === 'str' || v.t === 'arr' || v.t === 'class' || (v.t === 'inst' && v.exact));
      const left = vals.filter((v) => !isAsked(v) && !(v.d && (isPicked || (isTold && !isSymbolic(v)))));
      return [...this.substituted(left, fn, arg, lists), ...given];
    }
    return vals.flatMap((val): Val[] => {
      if (!isSymbolic(val, fn)) return [val];
      if (val.t === 'arr') {
        const known = lists.get(val);
        if (known) return known;
        const at = val.at?.map((v) => this.substituted(v, fn, arg, lists));
        const of = unique(this.substituted(val.of, fn, arg, lists));
        const list: Val[] = [{ t: 'arr', of, ...(at && { at }), ...(val.g && { g: val.g }) }];
        lists.set(val, list);
        return list;
      }
      if (val.t === 'join') {
        const parts = val.parts.map((part) =>
          this.substituted(part.some((v) => isSymbolic(v, fn)) ? part.filter((v) => !v.d) : part, fn, arg, lists),
        );
        const made = this.evaluator.template(val.s, parts);
        return val.g ? made.map((v) => ({ ...v, g: both(val.g!, v.g ?? '') })) : made;
      }
      if (val.t === 'pick') {
        const picked = this.evaluator.members.picked(val, this.substituted(val.key, fn, arg, lists));
        return val.g ? picked.map((v) => ({ ...v, g: both(val.g!, v.g ?? '') })) : picked;
      }
      if (val.t !== 'param') return [val];
      const [first, second, ...more] = val.path;
      const { g, given: whole } = first === '*' ? { g: val.g, given: [] } : asList(val, arg(val.i));
      const given =
        first !== '*'
          ? this.evaluator.members.walk(whole, val.path)
          : second !== undefined && /^\d+$/.test(second)
            ? this.evaluator.members.walk(arg(val.i + Number(second)), more)
            : this.evaluator.members.walk(arg('rest'), val.path.slice(1));
      const left = given.length ? undefined : leftOut(val, whole);
      const told = left === undefined ? given : this.evaluator.expr(val.f.file, left);
      const held = g ? told.map((v) => ({ ...v, g: both(g, v.g ?? '') })) : told;
      return val.or ? held.map((v) => ({ ...v, or: true })) : held;
    });
  }
}

/** What a method gives of an object that stands somewhere under a condition: a name that it says is where the object is. */
const heldAs = (v: Val, { g, put }: Val): Val => ({
  ...v,
  ...(g && { g: both(g, v.g ?? '') }),
  ...(put && v.t === 'str' && { put }),
});

/** What `this` is in a method: its object; for what belongs to the class, an object that stands for that. */
const selfOf = ({ self }: ValOf<'fn'>): ValOf<'inst'> | undefined =>
  self?.t === 'class' ? { t: 'inst', c: self.c, exact: !self.open } : self?.t === 'inst' ? self : undefined;

/** What a method gives that says it gives `this`, and not of what it makes that: it is of the class of the object on which it is called. */
function likeReceiver(v: Val, { f, self }: ValOf<'fn'>): Val {
  const type = f.file.facts.types[f.facts.ret ?? 0];
  const isThis = type.k === 'ref' && type.self === true;
  return isThis && self?.t === 'inst' && v.t === 'inst' && !v.exact ? self : v;
}

/** What a class as a value gives when something makes an object of it; of an abstract one an heir is made. */
export const instanceOf = (v: Val): Val[] =>
  v.t === 'class'
    ? [{ t: 'inst', c: v.c, exact: !v.c.facts.abstract }]
    : v.t === 'ext'
      ? [{ t: 'extInst', pkg: v.pkg, n: v.n, args: [] }]
      : [];

/**
 * What a call gives of a parameter that stands under a question whether it is a list, `Array.isArray(events) ? events : [events]`: what answers it
 * so, and the condition that is left.
 */
function asList({ f, i, g }: ValOf<'param'>, given: Val[]): { given: Val[]; g: string | undefined } {
  const name = f.facts.p[i]?.n;
  if (!g?.includes('Array.isArray(') || !name) return { given, g };
  const asked = `Array.isArray(${name})`;
  const parts = partsOf(g);
  const part = parts.find((p) => p === asked || p === `else of ${asked}`);
  if (!part) return { given, g };
  const isKnown = (v: Val): boolean => ['arr', 'str', 'join', 'class', 'inst', 'obj', 'fn'].includes(v.t);
  const left = given.filter((v) => !isKnown(v) || (v.t === 'arr') === (part === asked));
  const rest = parts.filter((p) => p !== part).join(' and ');
  return { given: left, g: given.length && given.every(isKnown) ? rest || undefined : g };
}
