import type { E, Expr, Field, T } from '../../extract/facts.js';
import type { Evaluator } from '../evaluate.js';
import type { Cls, File, Fn } from '../values.js';
import { Lookups } from './lookups.js';

/** Something that keeps what is put into it: a field of a class or a variable of a module. */
export interface Store {
  /** Class or file that has it. */
  owner: Cls | File;
  n: string;
  /** Of a variable of a function, the function. */
  f?: number;
  /** Its type says that it keeps what handles. */
  isTyped?: true;
}

/** What an expression has of a store: the store itself, or something in it. */
export interface Part {
  store: string;
  /** Where it was looked up: the key of `map.get(key)`, `table[key]`. */
  key?: E;
  /** The key in the table that was found under the first: `map.get(key).get(inner)`. */
  inner?: E;
  /** How the key tells events apart, where it does not say that itself. */
  by?: 'class';
  /** Another object, or a function, looked it up. */
  isLookedUp?: true;
  /** What something is kept under, not what is kept. */
  isKey?: true;
  /** Way from what was put in to this: property names. */
  path: string[];
}

/** Methods of collections that give what is in them, or the collection again. */
const GIVES = new Set(
  'get at find filter slice concat values entries sort reverse map flat flatMap reduce reduceRight toArray toSorted toReversed pop shift iterator next'.split(
    ' ',
  ),
);
/** Methods of collections that run a function for what is in them. */
const EACH = new Set('forEach map filter find some every flatMap reduce sort findIndex'.split(' '));
/** Functions of the platform that give what they are given as a list. */
const LISTS = new Set(['values', 'entries', 'from', 'assign', 'fromEntries']);
/** Methods of a package's containers that give an object of a class. */
const MAKES = new Set(['get', 'resolve', 'create', 'instantiate']);
const COLLECTIONS = new Set(['Map', 'WeakMap', 'Set', 'WeakSet', 'Array']);
const DEEPEST = 12;
/** A table that is full from the start may be one of strategies, which looks the same; what is for events says so by its name. */
export const KEEPS_HANDLERS =
  /^(?!.*(?:error|exception|key|route|mouse))(?=.*(?:handler|listener|subscri|consumer|reactor|projector|reaction))/i;

/** Follows what is kept in fields and variables through a file, as written: which expressions are something out of which store. */
export class Flow {
  private readonly memo = new Map<File, (Part | null | undefined)[]>();
  private readonly pushed = new Map<File, Map<number, E[]>>();

  private readonly lookups: Lookups | null;

  /**
   * @param ofParameters what functions are given counts as kept, each parameter a store of its own
   * @param levels so many functions that look something up may stand behind each other: more code is asked for each, which asks others
   */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly ofParameters = false,
    levels = 2,
    private readonly stores = new Map<string, Store>(),
  ) {
    const inner = levels ? new Flow(evaluator, ofParameters, levels - 1, stores) : null;
    this.lookups = inner && new Lookups(evaluator.project, (file, e) => inner.part(file, e));
  }

  store(id: string): Store {
    return this.stores.get(id)!;
  }

  /** What the expression has of a store; undefined when nothing. */
  part(file: File, e: E, depth = 0): Part | undefined {
    if (!e || depth > DEEPEST) return undefined;
    let memo = this.memo.get(file);
    if (!memo) this.memo.set(file, (memo = []));
    const known = memo[e];
    if (known !== undefined) return known ?? undefined;
    memo[e] = null;
    const found = this.find(file, file.facts.exprs[e], depth);
    memo[e] = found ?? null;
    return found;
  }

  /** Names of the constants of a file that hold something of a store. */
  namesOf(file: File, id: string): string[] {
    return file.facts.bindings.flatMap((b, i) => (this.binding(file, i, 0)?.store === id ? [b.n] : []));
  }

  private find(file: File, x: Expr, depth: number): Part | undefined {
    const part = (e: E): Part | undefined => this.part(file, e, depth + 1);
    switch (x.k) {
      case 'mem':
        return this.field(file, x) ?? (x.n === 'value' && this.isStep(file, x.o) ? part(x.o) : this.property(part(x.o), x.n));
      case 'ref':
        return x.r[0] === 'b' ? this.binding(file, x.r[1], depth) : x.r[0] === 'i' ? this.imported(file, x.r[1], depth) : undefined;
      case 'idx':
      case 'put': {
        const of = part(x.o);
        return of && (isPosition(file, x.i) ? of : under(of, x.i));
      }
      case 'call':
        return this.call(file, x, depth);
      case 'new': {
        const callee = file.facts.exprs[x.f];
        if (callee.k !== 'ref' || callee.r[0] !== 'g') return made(part(x.f));
        return COLLECTIONS.has(callee.r[1]) && x.a.length ? part(x.a[0]) : undefined;
      }
      case 'any':
        return first(x.e, part);
      case 'arr':
        return first(x.e, (e) => (file.facts.exprs[e].k === 'spread' ? part(e) : undefined));
      case 'cond':
        return part(x.a) ?? part(x.b);
      case 'spread':
      case 'await':
      case 'cast':
      case 'if':
        return part(x.e);
      default:
        return undefined;
    }
  }

  /** Whether an expression is what an iterator gives next. */
  private isStep(file: File, e: E): boolean {
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const kept = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    const given = kept?.k === 'var' ? [...(kept.init === undefined ? [] : [kept.init]), ...kept.set] : [e];
    return given.some((one) => {
      const call = exprs[one];
      const callee = call.k === 'call' ? exprs[call.f] : undefined;
      return callee?.k === 'mem' && callee.n === 'next';
    });
  }

  private property(of: Part | undefined, n: string): Part | undefined {
    return of && n !== 'length' && n !== 'size' ? { ...of, path: [...of.path, n] } : undefined;
  }

  /** A field of the class around, or a static field of a class. */
  private field(file: File, x: Extract<Expr, { k: 'mem' }>): Part | undefined {
    const of = file.facts.exprs[x.o];
    const isThis = of.k === 'this' && of.o === undefined && of.c >= 0;
    const named = of.k === 'ref' && (of.r[0] === 'c' || of.r[0] === 'i') ? this.evaluator.expr(file, x.o) : [];
    const [named0] = named;
    const c = isThis ? file.classes[of.c] : named0?.t === 'class' ? named0.c : undefined;
    if (!c) return undefined;
    const isStatic = !isThis || of.static === true;
    const found = this.evaluator.hierarchy.find(c, x.n, isStatic);
    if (!found?.field) return undefined;
    return this.queued(found.in.file, found.field) ?? this.kept(found.in, x.n);
  }

  /** What waits in a field only to be taken out again is what it was before: `this.queue.push([listener, event])` of each listener. */
  private queued(file: File, { push, set }: Field): Part | undefined {
    const { exprs } = file.facts;
    const isEmpty = (e: E): boolean => {
      const x = exprs[e];
      return (x.k === 'arr' && !x.e.length) || (x.k === 'new' && !x.a.length);
    };
    const waiting = (e: E): Part | undefined => {
      const x = exprs[e];
      return x.k === 'arr' ? first(x.e, (one) => (exprs[one].k === 'spread' ? undefined : this.part(file, one))) : undefined;
    };
    const parts = push.map(waiting);
    const [only] = parts;
    return only && set.every(isEmpty) && parts.every((p) => p?.store === only.store && !p.path.length) ? only : undefined;
  }

  private kept(owner: Cls | File, n: string, f = 0, isTyped = false): Part {
    const id = f ? `${storeId(owner, n)}@${f}` : storeId(owner, n);
    if (!this.stores.has(id)) this.stores.set(id, { owner, n, ...(f && { f }), ...(isTyped && { isTyped }) });
    return { store: id, path: [] };
  }

  /** A variable of another module; those that lead aside are not read for it. */
  private imported(file: File, index: number, depth: number): Part | undefined {
    const { project } = this.evaluator;
    const found = project.leadsAside(file, index) ? undefined : project.import(file, index);
    // `export default handlers`
    if (found?.t === 'expr') return found.file.facts.exprs[found.e].k === 'ref' ? this.part(found.file, found.e, depth + 1) : undefined;
    return found?.t === 'ref' && found.r[0] === 'b' ? this.binding(found.file, found.r[1], depth) : undefined;
  }

  private binding(file: File, index: number, depth: number): Part | undefined {
    const { k, n, f, i, t, init, set, path } = file.facts.bindings[index];
    // Positions are those of entries and lists, names those of what is kept.
    const names = (path ?? []).filter((step) => !/^\d+$|^\*$/.test(step));
    const into = (of: Part | undefined): Part | undefined => of && (names.length ? { ...of, path: [...of.path, ...names] } : of);
    if (k === 'var') {
      const isTyped = t !== undefined && !KEEPS_HANDLERS.test(n) && saysHandlers(file, t);
      const { owner, isOne } = this.collection(file, index, isTyped || KEEPS_HANDLERS.test(n));
      if (isOne && !path) return this.kept(owner, n, f, isTyped);
      const given = [...(init === undefined ? [] : [init]), ...set];
      return into(
        first(given, (e) => this.part(file, e, depth + 1)) ?? first(this.collected(file, index), (e) => this.part(file, e, depth + 1)),
      );
    }
    // `for (const [handler, options] of subscribers)`: what is put in may be what something is kept under.
    const entry = (of: Part | undefined): Part | undefined =>
      into(of && path?.length === 1 && path[0] === '0' ? { ...of, isKey: true } : of);
    if (k === 'each') return entry(this.part(file, init ?? 0, depth + 1));
    if (k !== 'param' || i === undefined) return undefined;
    const { arg } = file.facts.callables[f];
    if (this.ofParameters && !arg) return into({ store: parameterStore(file, f, i), path: [] });
    if (i > 1) return undefined;
    // The function given to `forEach` of what is kept; a map tells it second under what.
    const call = arg && file.facts.exprs[arg[0]];
    const callee = call?.k === 'call' ? file.facts.exprs[call.f] : undefined;
    if (callee?.k !== 'mem' || !(i ? callee.n === 'forEach' : EACH.has(callee.n))) return undefined;
    const of = this.part(file, callee.o, depth + 1);
    if (!i) return entry(of);
    return of && !path?.length ? { ...of, isKey: true } : undefined;
  }

  /** What a list of a function gets, one by one: `const found = []; all.forEach((handler) => found.push(handler));`. */
  private collected(file: File, index: number): readonly E[] {
    let pushed = this.pushed.get(file);
    if (!pushed) this.pushed.set(file, (pushed = pushedIn(file)));
    return pushed.get(index) ?? [];
  }

  /**
   * A variable of the module, of a function that gives closures over it, or of a method in which a closure looks up what it was filled with, that begins as a collection.
   * @param mayBeFull it may begin with something in it
   */
  private collection(file: File, index: number, mayBeFull: boolean): { owner: File; isOne: boolean } {
    const { f, init } = file.facts.bindings[index];
    const x = file.facts.exprs[init ?? 0];
    const callee = x.k === 'new' ? file.facts.exprs[x.f] : undefined;
    const made = callee?.k === 'ref' && callee.r[0] === 'g' && COLLECTIONS.has(callee.r[1]) && x.k === 'new';
    const { k } = file.facts.callables[f];
    const isKept = k === 'module' || k === 'function' || (k === 'method' && made && isLookedUpInClosure(file, index));
    const isOne = (made && (mayBeFull || !x.a.length)) || (x.k === 'arr' && !x.e.length) || (x.k === 'obj' && (mayBeFull || !x.p.length));
    return { owner: file, isOne: isOne && isKept };
  }

  private call(file: File, x: Extract<Expr, { k: 'call' }>, depth: number): Part | undefined {
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'ref' && (callee.r[0] === 'f' || callee.r[0] === 'i')) return this.lookups ? this.lookedUp(file, x) : undefined;
    // A function may stand in a constant: `const listenersOf = (event) => listeners.get(event)`.
    const isFn = callee.k === 'ref' && callee.r[0] === 'b' && x.a.length > 0 && isFunction(file, callee.r[1]);
    if (isFn) return this.lookups ? this.lookedUp(file, x) : undefined;
    // What is kept gives what is run: `const handler = await loaders[job.type]()`.
    if (callee.k === 'idx' || callee.k === 'ref') return x.a.length ? undefined : loaded(this.part(file, x.f, depth + 1));
    if (callee.k !== 'mem') return undefined;
    const of = file.facts.exprs[callee.o];
    if (of.k === 'ref' && of.r[0] === 'g' && (of.r[1] === 'Object' || of.r[1] === 'Array') && LISTS.has(callee.n) && x.a.length)
      return this.part(file, x.a[0], depth + 1);
    const given = MAKES.has(callee.n) && x.a.length ? this.part(file, x.a[0], depth + 1) : undefined;
    if (given && this.evaluator.expr(file, callee.o).some((v) => v.t === 'extInst' && v.pkg !== '')) return made(given);
    if (of.k === 'this' && of.c >= 0) return this.ownMethod(file, of.c, callee.n, x.a, depth);
    const found = this.lookups?.isName(callee.n) ? this.lookedUp(file, x) : undefined;
    if (found) return found;
    const whole = !x.a.length && this.lookups?.isWhole(callee.n) ? first(this.called(file, x), (fn) => this.lookups?.whole(fn)) : undefined;
    if (whole) return whole;
    const kept = this.part(file, callee.o, depth + 1);
    if (!kept || !GIVES.has(callee.n)) return undefined;
    return callee.n === 'get' && x.a.length ? under(kept, x.a[0]) : kept;
  }

  /** What a function, or a method of another object, gives of what it finds under what it is given: `registry.handlerOf(command)`. */
  private lookedUp(file: File, x: Extract<Expr, { k: 'call' }>): Part | undefined {
    return first(this.called(file, x), (fn) => {
      const found = this.lookups?.of(fn);
      const key = found && x.a[found.position];
      return key ? { ...found.part, key, isLookedUp: true } : undefined;
    });
  }

  /** Functions that a call may be of, of an object that is only known by an interface too. */
  private called(file: File, x: Extract<Expr, { k: 'call' }>): Fn[] {
    const { hierarchy } = this.evaluator;
    const callee = file.facts.exprs[x.f];
    const known = this.evaluator.expr(file, x.f).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
    if (known.length || callee.k !== 'mem') return known;
    return this.evaluator
      .expr(file, callee.o)
      .flatMap((v) => (v.t === 'decl' ? hierarchy.implementers(v.decl) : []))
      .flatMap((c) => hierarchy.find(c, callee.n, false)?.fn ?? []);
  }

  /** A method of the same class that gives something kept: `this.listenersOf(name)`. */
  private ownMethod(file: File, c: number, n: string, args: E[], depth: number): Part | undefined {
    const index = file.facts.classes[c].methods.find((m) => file.facts.callables[m].s === n);
    if (index === undefined) return undefined;
    const found = first(file.facts.callables[index].returns, (e) => this.part(file, e, depth + 1));
    if (!found?.key) return found;
    const key = file.facts.exprs[found.key];
    const binding = key.k === 'ref' && key.r[0] === 'b' ? file.facts.bindings[key.r[1]] : undefined;
    const given = binding?.k === 'param' && binding.f === index ? args[binding.i ?? 0] : undefined;
    return { ...found, ...(given !== undefined && { key: given }) };
  }
}

/** Whether a variable is a constant that is a function. */
function isFunction({ facts: { bindings, exprs } }: File, index: number): boolean {
  const { k, init, set } = bindings[index];
  return k === 'var' && init !== undefined && !set.length && exprs[init].k === 'fn';
}

/** What is pushed to each variable that begins as an empty list. */
function pushedIn({ facts: { calls, exprs, bindings } }: File): Map<number, E[]> {
  const found = new Map<number, E[]>();
  for (const e of calls) {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' && callee.n === 'push' ? exprs[callee.o] : undefined;
    if (x.k !== 'call' || of?.k !== 'ref' || of.r[0] !== 'b') continue;
    const { k, init } = bindings[of.r[1]];
    const made = exprs[init ?? 0];
    if (k === 'var' && made.k === 'arr' && !made.e.length) found.set(of.r[1], [...(found.get(of.r[1]) ?? []), ...x.a]);
  }
  return found;
}

/** What a store is called by here. */
export const storeId = (owner: Cls | File, n: string): string =>
  'path' in owner ? `v${owner.index}:${n}` : `f${owner.file.index}.${owner.index}:${n}`;

/** The store that a function's parameter is, where what functions are given counts as kept. */
export const parameterStore = (file: File, f: number, i: number): string => `p${file.index}.${f}.${i}`;

/** What a part has under a key; in what was found under one, that is the inner key. */
export function under(of: Part, key: E): Part {
  if (of.key === undefined) return { ...of, key };
  return of.path.length ? of : { ...of, inner: of.inner ?? key };
}

/** What a function gives that is kept under a key. */
const loaded = (of: Part | undefined): Part | undefined =>
  of && of.key !== undefined && !of.path.length ? { ...of, path: ['()'] } : undefined;

/** Types in each other that are looked into. */
const DEEPEST_TYPE = 4;

/** Whether a type speaks of what handles by its name, by itself or as what a table or a function gives: `Record<JobType, () => Promise<JobHandler>>`. */
function saysHandlers({ facts }: File, t: T, depth = 0): boolean {
  const type = facts.types[t];
  const any = (list: readonly T[]): boolean => depth < DEEPEST_TYPE && list.some((one) => saysHandlers({ facts } as File, one, depth + 1));
  switch (type.k) {
    case 'ref': {
      const [k, i] = type.r;
      const name = k === 'i' ? facts.imports[i].local : k === 't' ? facts.typeDecls[i].n : '';
      return HANDLES.test(name) || any(type.a ?? []);
    }
    case 'fn':
      return any([type.r]);
    case 'arr':
      return any([type.e]);
    case 'union':
      return any(type.o);
    case 'obj':
      return any(type.m.map((one) => one.t));
    default:
      return false;
  }
}

/** Names of types of what handles jobs and events, and no requests. */
const HANDLES = /^(?!.*(?:error|exception|key|route|mouse|request|http|click))\w+(?:Handler|Listener|Subscriber|Consumer|Processor)$/i;

/** Of a class that is kept, an object. */
const made = (of: Part | undefined): Part | undefined => of && { ...of, path: [...of.path, 'new'] };

function first<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A number, or what counts from one: `for (let i = 0; …) handlers[i](event)`. */
function isPosition(file: File, e: E): boolean {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  if (x.k === 'num') return true;
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  return b?.k === 'var' && b.init !== undefined && exprs[b.init].k === 'num';
}

/** Whether a function in the one that has a variable looks something up in it: `eachMessage: (message) => handlers.get(message.type)`. */
const isLookedUpInClosure = ({ facts: { bindings, calls, exprs } }: File, index: number): boolean =>
  calls.some((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' && callee.n === 'get' ? exprs[callee.o] : undefined;
    return callee?.k === 'mem' && callee.by !== bindings[index].f && of?.k === 'ref' && of.r[0] === 'b' && of.r[1] === index;
  });
