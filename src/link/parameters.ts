import { callbackUse, elementOf } from '../extract/callbacks.js';
import type { Binding, Decorator, E, Expr } from '../extract/facts.js';
import { CarriedObjects } from './carried-objects.js';
import type { Held } from './circles.js';
import { leftOut } from './defaults.js';
import type { Evaluator } from './evaluate.js';
import { recorded } from './objects.js';
import { calleeName, callsWithin } from './sites.js';
import { type File, type Fn, keyOf, type TypeArgs, unique, type Val, type ValOf } from './values.js';

/** Makes a stream of a function that begins to listen and one that ends it. */
export const PATTERN = 'fromEventPattern';

/** What parameters are: by what runs their function, by their type, by what is injected, and beside that a symbol that stands for what callers give. */
export class Parameters {
  private readonly given = new Map<Fn, { i: number; vals: () => Val[]; isLast: boolean }[]>();
  /** What callers give to functions that don't say what they take, by the parameter. */
  private readonly called = new Map<Fn, (Held | undefined)[]>();

  /** Which parameters are told something that may be heard or sent. */
  private readonly told = new Map<Fn, boolean[]>();

  private readonly carried: CarriedObjects;

  constructor(private readonly evaluator: Evaluator) {
    this.carried = new CarriedObjects(evaluator);
  }

  /**
   * Says what a function gets as a parameter from a package that runs it.
   * @param isLast counts where nothing else says what it gets
   */
  gets(fn: Fn, i: number, vals: () => Val[], isLast = false): void {
    const list = this.given.get(fn);
    if (list) list.push({ i, vals, isLast });
    else this.given.set(fn, [{ i, vals, isLast }]);
  }

  /** What packages that run a function give it as a parameter; undefined where none is known to. */
  private gotten(fn: Fn, i: number): Val[] | undefined {
    const list = this.given.get(fn);
    if (!list) return undefined;
    const of = (last: boolean): Val[] => list.flatMap(({ i: at, vals, isLast }) => (at === i && isLast === last ? vals() : []));
    const first = of(false);
    return first.length ? first : of(true);
  }

  /** @param path the part of it that is asked for */
  of(file: File, binding: Binding, path: string[], self?: ValOf<'inst'>): Val[] {
    const fn = file.fns[binding.f];
    const parameter = fn.facts.p[binding.i!];
    const given = this.gotten(fn, binding.i!);
    const context = given?.length ? given : fn.facts.arg && this.contextual(fn, binding.i!, self);
    const owner = self && fn.facts.c !== undefined ? this.evaluator.hierarchy.argsAt(self, file.classes[fn.facts.c]) : undefined;
    // A function of a literal has the types of what the literal is given to, one that is handed over those of what it is handed to; its callers may say more.
    const declared = binding.t
      ? this.unlessOpen(this.evaluator.types.type(file, binding.t, owner), fn, binding.i!)
      : fn.facts.prop
        ? this.evaluator.objects.parameter(fn, binding.i!)
        : fn.facts.arg && !context?.length
          ? this.expected(fn, binding.i!, self)
          : this.ofOthers(fn, binding.i!);
    // Without a type its default says what it is.
    const whole = this.evaluator.injected(
      file,
      declared.length || binding.init === undefined ? declared : this.evaluator.expr(file, binding.init, self),
      parameter?.d ?? ofFactory(fn, binding.i!),
      fn.facts.c === undefined ? undefined : file.classes[fn.facts.c],
    );
    // Data that is injected is that, whoever else may make such an object.
    if (fn.facts.k === 'constructor' && parameter?.d && whole.length && whole.every((v) => (v.t === 'str' && !v.lit) || v.t === 'obj'))
      return this.evaluator.members.walk(whole, path);
    const typed = this.evaluator.members.walk(whole, path).map((v): Val => ({ ...v, d: true }));
    // An object of a package that only the type says it gets is whatever it is given: a job has a name.
    const isOfPackage = !given?.length && fn.facts.arg !== undefined && context?.length && this.isTyped(fn, binding.i!, context, self);
    if (context?.length && !isOfPackage) return this.evaluator.prefer(this.evaluator.members.walk(context, path), typed, false);
    if (context?.length)
      return [
        ...this.evaluator.members.walk(context, path).map((v): Val => ({ ...v, d: true })),
        { t: 'param', f: fn, i: binding.i!, path },
      ];
    if (self && fn.facts.k === 'constructor') {
      const given = this.givenToBase(fn, binding.i!, self);
      if (given) return this.evaluator.prefer(this.part(given, { t: 'param', f: fn, i: binding.i!, path }), typed, !given.length);
    }
    const steps = path[0] === '*' && parameter?.rest ? path.slice(1) : path;
    const symbol: Val = { t: 'param', f: fn, i: binding.i!, path: parameter?.rest ? [...steps] : path };
    if (parameter?.rest && path[0] === '*') return [...typed, { t: 'arr', of: [{ ...symbol, path: ['*', ...steps] }] }];
    return [...typed, symbol, ...(isListed(file, binding) ? [{ t: 'arr' as const, of: [symbol], at: [[symbol]] }] : [])];
  }

  /** What the type of a function that is written for one says it takes. */
  private ofSaid(fn: Fn, i: number): Val[] {
    return this.said(fn).flatMap((type): Val[] => {
      if (type.t === 'shape') return this.ofFunction(type, i);
      return type.t === 'extInst' ? this.evaluator.rules.gets(type, i) : [];
    });
  }

  /**
   * The types of the variable, field or table that a function is written for, or what that of the function says which gives it:
   * `const route: Register = (server) => server.tool(…)`, `routes[path] = (server) => …`, `private readonly make: Maker = (context) => (order) => …`.
   */
  private said({ file, index, facts }: Fn, depth = 0): Val[] {
    const { bindings, callables, classes, exprs, writes } = file.facts;
    const { types } = this.evaluator;
    if (facts.k === 'method') {
      const field = classes[facts.c!].fields.find(({ n, t }) => n === facts.s && t !== undefined);
      return field ? types.type(file, field.t!) : [];
    }
    if ((facts.k !== 'function' && facts.k !== 'closure') || depth > DEEPEST) return [];
    const isIt = (e: E | undefined): boolean => {
      const x = exprs[e ?? 0];
      return x.k === 'fn' && x.f === index;
    };
    const held = bindings.find(({ k, t, init }) => k === 'var' && t !== undefined && isIt(init));
    if (held) return types.type(file, held.t!);
    const outer = facts.up < 0 ? undefined : callables[facts.up];
    if (outer?.returns.some(isIt)) {
      if (outer.ret !== undefined) return types.type(file, outer.ret);
      return this.said(file.fns[facts.up], depth + 1).flatMap((type) => (type.t === 'shape' ? this.givenBy(type) : []));
    }
    const put = exprs[writes.find(([target, value]) => exprs[target].k === 'put' && isIt(value))?.[0] ?? 0];
    const of = put.k === 'put' ? exprs[put.o] : undefined;
    const table = of?.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]].t : undefined;
    return table === undefined ? [] : types.type(file, table).flatMap((type) => recorded(type) ?? []);
  }

  /** What a function of a type gives. */
  private givenBy({ file, type, args }: ValOf<'shape'>): Val[] {
    const x = file.facts.types[type];
    return x.k === 'fn' ? this.evaluator.types.type(file, x.r, args) : [];
  }

  /** What a function takes, by its type; of an interface that no class says to be, what callers give: `open(id: string, bus: { emit(…): void })`. */
  private unlessOpen(types: Val[], fn: Fn, i: number): Val[] {
    const isOpen = (v: Val): boolean => v.t === 'shape' || (v.t === 'decl' && !this.evaluator.hierarchy.implementers(v.decl).length);
    if (!types.length || !types.every(isOpen) || !this.isToldTo(fn, i)) return types;
    const given = this.ofCallers(fn, i);
    return given.length ? given : types;
  }

  private isToldTo(fn: Fn, i: number): boolean {
    let list = this.told.get(fn);
    if (!list) this.told.set(fn, (list = []));
    return (list[i] ??= isToldTo(fn, i));
  }

  private ofOthers(fn: Fn, i: number): Val[] {
    const said = this.ofSaid(fn, i);
    return said.length ? said : this.ofCallers(fn, i);
  }

  /** Objects of packages and classes that callers give to a function which does not say what it takes: `export default (app) => app.get(…)`. */
  private ofCallers(fn: Fn, i: number): Val[] {
    const { arg, prop, c, k } = fn.facts;
    if (arg || prop || k === 'module' || (c !== undefined && ((k !== 'method' && k !== 'constructor') || !this.isToldTo(fn, i)))) return [];
    let list = this.called.get(fn);
    if (!list) this.called.set(fn, (list = []));
    const known = list[i];
    const { evaluator } = this;
    if (known) return evaluator.circles.held(known);
    // A caller may ask what it gives of the function itself.
    return evaluator.circles.values(
      (held) => {
        list[i] = held;
      },
      () => {
        const given = evaluator.outside(() => evaluator.kept.callsOf(fn).flatMap(([file, args]) => evaluator.argument(file, args, i)));
        return unique(given.filter((v) => v.t === 'inst' || (v.t === 'extInst' && v.pkg !== '')));
      },
    );
  }

  /** What the class of `self`, or one between, passes to its base's constructor with `super(…)`. */
  private givenToBase(ctor: Fn, i: number, self: ValOf<'inst'>): Val[] | undefined {
    const target = ctor.file.classes[ctor.facts.c!];
    for (const c of this.evaluator.hierarchy.chain(self.c)) {
      if (c === target) return undefined;
      if (this.evaluator.hierarchy.baseClass(c) !== target || c.facts.ctor === undefined) continue;
      const superCall = c.file.facts.calls
        .map((e) => c.file.facts.exprs[e])
        .find((x) => x.k === 'call' && x.by === c.facts.ctor && c.file.facts.exprs[x.f].k === 'super');
      if (superCall?.k === 'call') return this.evaluator.passed(ctor, i, c.file, superCall.a, self);
    }
    return undefined;
  }

  /** The part of what is given that a parameter stands for; its default, where what is given is known not to have it. */
  private part(given: Val[], of: ValOf<'param'>): Val[] {
    const said = this.evaluator.members.walk(given, of.path);
    const left = said.length ? undefined : leftOut(of, given);
    return left === undefined ? said : this.evaluator.expr(of.f.file, left);
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
      const element = elementOf(callee.n);
      if (use === 'each' && i === element) {
        const own = this.evaluator.each(file, callee.o, self);
        return own.length ? own : this.ofGivenList(file, e, position, self);
      }
      // A position, or what a map has it under.
      if (use === 'each' && i === element + 1) return this.evaluator.keyInTurn(file, callee.o) ?? [{ t: '?' }];
      if (callee.n === 'then' && position === 0 && i === 0) return this.evaluator.expr(file, callee.o, self);
    }
    if (callee.k === 'ref' && callee.r[0] === 'i') {
      const { n } = file.facts.imports[callee.r[1]];
      const given = callbackUse(n, position) === 'each' && i === elementOf(n) ? this.ofGivenList(file, e, position, self) : [];
      if (given.length) return given;
    }
    return this.typed(fn, i, self) ?? this.carried.of(fn, i, self);
  }

  /**
   * The elements of the list that a package's function runs a callback for: `map(list, run)`, `map(run, list)`, `map(run)(list)`,
   * or the one that goes through a pipe: `pipe(list, filter(isOpen), map(run))`.
   */
  private ofGivenList(file: File, e: E, position: number, self?: ValOf<'inst'>): Val[] {
    const { exprs, calls } = file.facts;
    const x = exprs[e];
    if (x.k !== 'call') return [];
    const isOfPackage = (callee: E): boolean => {
      const at = exprs[callee];
      const vals = this.evaluator.expr(file, at.k === 'mem' ? at.o : callee, self);
      return vals.length > 0 && vals.every((v) => v.t === 'ext');
    };
    if (!isOfPackage(x.f)) return [];
    // Behind the callback stands first what `reduce` begins with: `reduce(add, 0, list)`.
    const beside = position > 0 ? x.a[0] : x.a[1 + elementOf(calleeName(file, e) ?? '')];
    if (beside !== undefined) return this.evaluator.each(file, beside, self);
    for (const call of calls) {
      const outer = exprs[call];
      if (outer.k !== 'call') continue;
      if (outer.f === e) return outer.a[0] === undefined ? [] : this.evaluator.each(file, outer.a[0], self);
      const at = outer.a.indexOf(e);
      if (at < 1 || calleeName(file, call) !== 'pipe' || !isOfPackage(outer.f)) continue;
      const isSame = (step: E): boolean => KEEPS.test(calleeName(file, step) ?? '');
      return outer.a.slice(1, at).every(isSame) ? this.evaluator.each(file, outer.a[0], self) : [];
    }
    return [];
  }

  /** Whether only the type of what a callback is handed to says that it gets objects of packages. */
  private isTyped(fn: Fn, i: number, context: readonly Val[], self?: ValOf<'inst'>): boolean {
    if (!context.every((v) => v.t === 'extInst' && v.pkg !== '' && !v.origin)) return false;
    const typed = this.typed(fn, i, self);
    return typed !== undefined && typed.map(keyOf).join() === context.map(keyOf).join();
  }

  /** What the function that a callback is handed to says that it gives that. */
  private typed(fn: Fn, i: number, self?: ValOf<'inst'>): Val[] | undefined {
    const [e, position] = fn.facts.arg!;
    const { file } = fn;
    const call = file.facts.exprs[e];
    if (call.k !== 'call' && call.k !== 'new') return undefined;
    for (const val of this.evaluator.expr(file, call.f, self)) {
      // What shall hear, until somebody subscribes to the stream that is made of it.
      if (val.t === 'ext' && val.n === PATTERN && val.pkg === 'rxjs' && !position && !i)
        return [{ t: 'extInst', pkg: 'rxjs', n: PATTERN, args: [], origin: { file, made: e } }];
      const types = val.t === 'fn' ? val.f.facts.p[position]?.t : undefined;
      const type = types && val.t === 'fn' ? val.f.file.facts.types[types] : undefined;
      if (type?.k === 'fn' && val.t === 'fn' && type.p[i]) {
        const found = this.evaluator.types.type(val.f.file, type.p[i], this.typeArguments(val, file, call, self));
        // What an object of an interface is, those say more who call the function.
        if (found.some((v) => v.t !== 'decl' && (v.t !== 'shape' || this.isFunction(v)))) return found;
      }
    }
    return undefined;
  }

  /** What the type of what a callback is handed to says of its parameter. */
  private expected({ file, facts }: Fn, i: number, self?: ValOf<'inst'>): Val[] {
    const [e, position] = facts.arg!;
    const call = file.facts.exprs[e];
    if (call.k !== 'call') return [];
    const { types, objects } = this.evaluator;
    return this.evaluator
      .expr(file, call.f, self)
      .flatMap((val): Val[] => {
        if (val.t === 'sig') return objects.parameterOf(val.of, val.n, position);
        if (val.t === 'shape') return this.ofFunction(val, position);
        return val.t === 'fn' ? types.type(val.f.file, val.f.facts.p[position]?.t ?? 0, this.typeArguments(val, file, call, self)) : [];
      })
      .flatMap((type) => (type.t === 'shape' ? this.ofFunction(type, i) : type.t === 'extInst' ? this.evaluator.rules.gets(type, i) : []));
  }

  private isFunction({ file, type }: ValOf<'shape'>): boolean {
    return file.facts.types[type].k === 'fn';
  }

  /** A parameter of a function's type. */
  private ofFunction({ file, type, args }: ValOf<'shape'>, i: number): Val[] {
    const x = file.facts.types[type];
    return x.k === 'fn' ? this.evaluator.types.type(file, x.p[i] ?? 0, args) : [];
  }

  /** What a function's type parameters are at a call, and those of its class on the object that it is called on. */
  private typeArguments(
    val: ValOf<'fn'>,
    file: File,
    call: Extract<Expr, { k: 'call' | 'new' }>,
    self?: ValOf<'inst'>,
  ): TypeArgs | undefined {
    const own = this.evaluator.invocations.inference.ofCall(val, file, call);
    const { c } = val.f.facts;
    if (c === undefined) return own;
    const callee = file.facts.exprs[call.f];
    const receivers = val.self ? [val.self] : callee.k === 'mem' ? this.evaluator.expr(file, callee.o, self) : [];
    const [args] = receivers.flatMap((v) => (v.t === 'inst' ? (this.evaluator.hierarchy.argsAt(v, val.f.file.classes[c]) ?? []) : []));
    return args && own ? new Map([...args, ...own]) : (args ?? own);
  }
}

/** Functions that give each other which are asked for the type of the outermost. */
const DEEPEST = 4;

/** Steps of a pipe that give a list of what they are given. */
const KEEPS = /^(filter|sort|sortBy|reverse|take|takeLeft|takeRight|drop|uniq|uniqBy|tap)$/;

/** What buses, emitters and queues are told. */
const TOLD = /^(on|once|addListener|subscribe|consume|process|emit|emitAsync|publish|send|sendToQueue|dispatch|execute|produce|add)$/;

/** Whether a method tells what it is given something that may be heard or sent: `register(emitter: any, …) { emitter.on(…) }`. */
function isToldTo(fn: Fn, i: number): boolean {
  const { exprs, calls, classes } = fn.file.facts;
  const told = (list: readonly E[]): Expr[] =>
    list.flatMap((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      return callee?.k === 'mem' && TOLD.test(callee.n) ? [exprs[callee.o]] : [];
    });
  if (told(callsWithin(fn)).some((x) => isParameter(fn, i, x))) return true;
  if (fn.facts.k !== 'constructor') return false;
  const held = classes[fn.facts.c!].fields.filter((f) => [f.init, ...f.set].some((e) => e !== undefined && isParameter(fn, i, exprs[e])));
  const isHeld = (x: Expr): boolean => {
    const of = x.k === 'mem' ? exprs[x.o] : undefined;
    return x.k === 'mem' && of?.k === 'this' && of.c === fn.facts.c && held.some((f) => f.n === x.n);
  };
  return held.length > 0 && told(calls).some(isHeld);
}

/** Whether an expression is a parameter of a function as it is. */
export function isParameter({ file, index }: Fn, i: number, x: Expr): boolean {
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && b.f === index && b.i === i && !b.path?.length;
}

/** Whether a parameter that is no list is made one: `if (!Array.isArray(types)) types = [types]`. */
function isListed({ facts: { exprs, bindings } }: File, binding: Binding): boolean {
  const isList = (e: E): boolean => {
    const x = exprs[e];
    if (x.k === 'if' || x.k === 'cast') return isList(x.e);
    if (x.k === 'cond') return isList(x.a) || isList(x.b);
    const only = x.k === 'arr' && x.e.length === 1 ? exprs[x.e[0]] : undefined;
    return only?.k === 'ref' && only.r[0] === 'b' && bindings[only.r[1]] === binding;
  };
  return binding.set.some(isList);
}

/** What a factory lists for a parameter, as if that were decorated with it: `{ useFactory: (mails) => …, inject: [getQueueToken('mails')] }`. */
function ofFactory({ file, facts: { prop } }: Fn, i: number): Decorator[] | undefined {
  const { exprs } = file.facts;
  const provider = prop?.[1] === 'useFactory' ? exprs[prop[0]] : undefined;
  const listed = provider?.k === 'obj' ? exprs[provider.p.find(({ n }) => n === 'inject')?.v ?? 0] : undefined;
  if (listed?.k !== 'arr' || listed.e.slice(0, i + 1).some((e) => exprs[e].k === 'spread')) return undefined;
  const given = exprs[listed.e[i] ?? 0];
  // `{ token: MAILS, optional: true }`
  const token = given.k === 'obj' ? given.p.find(({ n }) => n === 'token')?.v : listed.e[i];
  return token === undefined ? undefined : [{ f: token, a: [token], l: 0, text: '@Inject' }];
}
