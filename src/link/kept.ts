import type { E, Expr } from '../extract/facts.js';
import { type Held, keepIn, type Pending } from './circles.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { wayTo, written } from './learn/stores.js';
import { listsIn } from './loops.js';
import { calledAs } from './plain-names.js';
import { isWithin } from './sites.js';
import { type File, type Fn, isSymbolic, madeIn, type Turn, unique, type Val, type ValOf } from './values.js';

/** Most functions in each other that hand on what they are given. */
const DEEPEST = 6;

/** What objects keep under names that code puts them there by: `this.queues.set(name, queue)`, then `this.queues.get('mails')`. */
export class Kept {
  private readonly tables = new Map<string, ValOf<'kept'> | null | Pending<ValOf<'kept'> | null>>();
  private readonly memories = new Map<string, ReadonlyMap<string, E[]>>();
  private fromFar: Map<string, PutFrom[]> | undefined;
  private calls: Map<string, { file: File; e: E }[]> | undefined;
  private globals: Map<string, { file: File; e: E; isExposed?: true }[]> | undefined;
  private readonly onGlobal = new Map<string, Held>();

  constructor(private readonly evaluator: Evaluator) {}

  /** What stands under a key; undefined where it is not told of everything that is put there under which name it is. */
  under(file: File, table: E, key: E, self?: ValOf<'inst'>): Val[] | undefined {
    const found = this.ownPut(file, table, key) ? null : this.of(file, table);
    if (!found) return this.remembered(file, table, key, self);
    const keys = this.evaluator.expr(file, key, self);
    const asked = keys.filter((k) => !k.d && isSymbolic(k));
    // Any of them, as far as nobody who chooses the key is asked.
    const any = this.at(found, asked.length ? [] : keys);
    return asked.length ? [...any.map((v): Val => ({ ...v, d: true })), { t: 'pick', of: found, key: asked, path: [] }] : any;
  }

  /**
   * What code that looks for something puts there itself, under the same name, where it is not found; of a table into which nothing else is put:
   * `let queue = queues.get(key); if (!queue) queues.set(key, (queue = new Queue(key)))`. What others put there they put under names of their own.
   */
  private remembered(file: File, table: E, key: E, self?: ValOf<'inst'>): Val[] | undefined {
    const memory = this.memory(file, table);
    const own = memory && memory.size > 1 ? memory.get(wayTo(file, key)) : this.onlyGiven(file, table, key);
    return own ? unique(own.flatMap((value) => this.evaluator.expr(file, value, self))) : undefined;
  }

  /** The one thing that is put there, where what looks it up under the same name puts it: what it finds is what that makes. */
  private ownPut(file: File, table: E, key: E): PutIn | undefined {
    const place = placeOf(file, table);
    const [put, ...more] = place === undefined ? [] : this.putsInto(file, place);
    return put && !more.length && put.file === file && wayTo(file, put.key) === wayTo(file, key) ? put : undefined;
  }

  /** What a function puts there that gives nothing but what is there then: `if (!all.has(key)) all.set(key, new Queue(key)); return all.get(key);`. */
  private onlyGiven(file: File, table: E, key: E): E[] | undefined {
    const put = this.ownPut(file, table, key);
    const x = put && file.facts.exprs[put.e];
    if (!x || !('by' in x)) return undefined;
    const { returns } = file.facts.callables[x.by];
    const isThere = (e: E): boolean => {
      const found = lookup(file, e);
      return found !== undefined && placeOf(file, found.table) === placeOf(file, table) && wayTo(file, found.key) === wayTo(file, key);
    };
    return returns.length && returns.every(isThere) ? [put.value] : undefined;
  }

  private memory(file: File, table: E): ReadonlyMap<string, E[]> | undefined {
    const place = placeOf(file, table);
    if (place === undefined) return undefined;
    const id = `${file.index}.${place}`;
    let memory = this.memories.get(id);
    if (!memory) this.memories.set(id, (memory = memoryOf(file, place)));
    return memory;
  }

  /** All that a table has, each with its name before it where both are asked for; undefined where that is not told. */
  all(file: File, table: E, pairs: boolean): ValOf<'arr'> | undefined {
    const found = this.of(file, table);
    if (!found) return undefined;
    if (!pairs) return { t: 'arr', of: this.at(found, []), at: found.rows.map(([, vals]) => vals) };
    const of = found.rows.map(([v, vals]): ValOf<'arr'> => ({ t: 'arr', of: [{ t: 'str', v }, ...vals], at: [[{ t: 'str', v }], vals] }));
    return { t: 'arr', of, at: of.map((pair) => [pair]) };
  }

  private of(file: File, table: E): ValOf<'kept'> | null {
    const place = placeOf(file, table);
    if (place !== undefined) return this.table(file, place);
    const x = file.facts.exprs[table];
    const target = x.k === 'ref' && x.r[0] === 'i' ? this.evaluator.project.import(file, x.r[1]) : undefined;
    return target?.t === 'ref' && target.r[0] === 'b' ? this.table(target.file, `b${target.r[1]}`) : null;
  }

  /** What a table has under the names, or anything of it. */
  at({ rows }: ValOf<'kept'>, keys: readonly Val[]): Val[] {
    const names = new Set(keys.flatMap((k) => (k.t === 'str' ? [k.v] : [])));
    const named = rows.filter(([name]) => names.has(name));
    // Under a name that it does not have nothing is run.
    const isApart = (v: Val): boolean => isNamed(v) || ((v.t === 'extInst' || v.t === 'inst') && v.origin?.via !== undefined);
    if (!named.length && names.size && keys.every((k) => k.t === 'str') && rows.every(([, vals]) => vals.every(isApart))) return [];
    return unique((named.length ? named : rows).flatMap(([, vals]) => vals));
  }

  private table(file: File, place: string): ValOf<'kept'> | null {
    const id = `${file.index}.${place}`;
    const { circles } = this.evaluator;
    const known = this.tables.get(id);
    if (known !== undefined) return circles.held(known);
    // What is put there may be asked of itself on the way.
    return circles.evaluate<ValOf<'kept'> | null>(
      null,
      (held) => keepIn(this.tables, id, held),
      () => this.found(file, place, id),
    );
  }

  private found(file: File, place: string, id: string): ValOf<'kept'> | null {
    const puts = this.putsInto(file, place);
    // What other files put there of which nothing is known may be anything, which no key names.
    const rows = this.evaluator
      .apart(() => puts.map((put) => ({ put, each: this.rows(put.file, put) })))
      .flatMap(({ put, each }) => (put.file === file || each.some(([, vals]) => vals.length) ? [each] : []));
    // Texts only of a map that is made of nothing else.
    const isFull = puts.every((put) => isFullOf(put.file, put.e, puts.length));
    const isPutBy = ({ e, file: at }: PutIn & { file: File }, fn: Fn): boolean => {
      const x = at.facts.exprs[e];
      return at === fn.file && 'by' in x && isWithin(at, x.by, fn);
    };
    // What puts an object there that it writes itself writes another one at each call.
    const isWritten = (v: Val): boolean => v.t === 'obj' && v.via !== undefined && puts.some((put) => isPutBy(put, v.via!.f));
    const isKept = (v: Val): boolean => isObject(v) || isNamed(v) || isWritten(v) || (isFull && v.t === 'str');
    const isTold = rows.length > 0 && rows.every((each) => each.length && each.every(([, vals]) => vals.length && vals.every(isKept)));
    return isTold ? { t: 'kept', id, rows: rows.flat() } : null;
  }

  /** Where something is put into a table, be it by files that import it by its name. */
  putsInto(file: File, place: string): (PutIn & { file: File })[] {
    const own = putsInto(file, place).map((put) => ({ ...put, file }));
    const index = /^b(\d+)$/.exec(place)?.[1];
    if (index === undefined || !isMadeThere(file, Number(index))) return own;
    const isIt = ({ file: at, by }: PutFrom): boolean => {
      const target = this.evaluator.project.import(at, by);
      return target?.t === 'ref' && target.file === file && target.r[0] === 'b' && target.r[1] === Number(index);
    };
    this.fromFar ??= this.putFromFar();
    return [...own, ...(this.fromFar.get(file.facts.bindings[Number(index)].n) ?? []).filter(isIt)];
  }

  /** What files put into tables that they import, by what those are called. */
  private putFromFar(): Map<string, PutFrom[]> {
    const found = new Map<string, PutFrom[]>();
    for (const file of this.evaluator.project.files)
      for (const { of, ...put } of putsOf(file)) {
        const x = file.facts.exprs[of];
        if (x.k === 'ref' && x.r[0] === 'i') push(found, file.facts.imports[x.r[1]].n, { ...put, file, by: x.r[1] });
      }
    return found;
  }

  private rows(file: File, { key, value }: { key: E; value: E }): [string, Val[]][] {
    const [keys, vals] = [this.evaluator.expr(file, key), this.evaluator.expr(file, value)];
    if (keys.length > 1) return this.inTurn(file, key, value);
    const by =
      vals.find((v): v is ValOf<'param'> => v.t === 'param' && !v.path.length)?.f ??
      this.writtenIn(file, keys, vals) ??
      this.madeIn(keys, vals);
    // What a constructor is injected is that, whoever else may make such an object.
    const injected = by?.facts.k === 'constructor' ? vals.filter((v) => v.t === 'extInst' && isInjected(v)) : [];
    if (!by || by.facts.k === 'closure' || by.facts.k === 'constructor') return named(keys, injected.length ? injected : vals);
    return this.callsOf(by).flatMap(([at, given, e]) => {
      const told = (of: Val[]): Val[] =>
        this.evaluator.invocations.substitute(of, by, (i) => (i === 'rest' ? [] : this.evaluator.argument(at, given, i)));
      // An object that is written of what a call gives is another one at each call.
      const known = vals.flatMap((v): Val[] => {
        if (v.t === 'obj') return [{ ...v, via: { file: at, e, f: by } }];
        if ((v.t === 'extInst' || v.t === 'inst') && this.evaluator.makings.isMadeIn(v, by))
          return [this.evaluator.makings.madeBy(v, by, at, e)];
        return isSymbolic(v, by) ? [v] : [];
      });
      const [one, ...more] = told(keys);
      if (!more.length) return named(one ? [one] : [], told(known));
      return this.eachTurn(
        at,
        given.flatMap((a) => listsIn(at, a)),
        () => told(keys),
        () => told(known),
      );
    });
  }

  /** The function that puts objects there which it writes of what it is given, under a name that it is given beside: `this.queues[name] = { queue, worker }`. */
  private writtenIn(file: File, keys: Val[], vals: Val[]): Fn | undefined {
    const [key, ...more] = keys;
    const isWritten = (v: Val): boolean => v.t === 'obj' && v.file === file && !v.via && !v.turn;
    return key?.t === 'param' && !key.path.length && !more.length && vals.length > 0 && vals.every(isWritten) ? key.f : undefined;
  }

  /** The function that puts what it makes there under a name that it is given, alone or among options: `queues.set(options.name, new Queue(options.name))`. */
  private madeIn(keys: Val[], vals: Val[]): Fn | undefined {
    const [key, ...more] = keys;
    if (key?.t !== 'param' || more.length || !vals.length) return undefined;
    const isMade = (v: Val): boolean =>
      (v.t === 'extInst' || (v.t === 'inst' && v.exact)) && !v.origin?.via && this.evaluator.makings.isMadeIn(v, key.f);
    return vals.every(isMade) ? key.f : undefined;
  }

  /** What a loop over a written list puts there, another thing under the name that each of its elements has. */
  private inTurn(file: File, key: E, value: E): [string, Val[]][] {
    const { evaluator } = this;
    return this.eachTurn(
      file,
      listsIn(file, key),
      () => evaluator.expr(file, key),
      () => evaluator.expr(file, value),
    );
  }

  private eachTurn(file: File, [list]: readonly E[], keys: () => Val[], vals: () => Val[]): [string, Val[]][] {
    const { evaluator } = this;
    const [only, ...more] = list === undefined ? [] : evaluator.expr(file, list);
    if (list === undefined || only?.t !== 'arr' || !only.at || more.length) return [];
    return only.at.flatMap((each) => {
      const turn: Turn = { file, list, vals: each };
      const made = (v: Val): Val => (v.t === 'obj' ? { ...v, turn } : madeIn(v, turn));
      return evaluator.during(turn, () => named(keys(), vals().map(made)));
    });
  }

  /**
   * What code has an object of a package keep under a name: `app.set('bus', bus)`, then `app.get('bus')`. Whichever such object it is:
   * there is seldom more than one. Undefined where nothing is kept so.
   * @param by the method that gives it; undefined where a property does
   */
  inside(of: ValOf<'extInst'>, name: string, by?: string): Val[] | undefined {
    const { evaluator } = this;
    const put = evaluator.rules.keeps(of.pkg, of.n, by);
    if (put === undefined) return undefined;
    const found = this.callsNamed(put).flatMap(({ file, e }): Val[] => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' && x.a.length > 1 ? file.facts.exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem') return [];
      const isIt =
        evaluator.expr(file, x.a[0]).some((key) => key.t === 'str' && key.v === name) &&
        evaluator.expr(file, callee.o).some((v) => v.t === 'extInst' && evaluator.rules.keeps(v.pkg, v.n, by) === put);
      return isIt ? evaluator.expr(file, x.a[1]) : [];
    });
    return found.length ? unique(found) : undefined;
  }

  /** Objects that code puts on the global one under a name: `global.bus = new EventEmitter()`. */
  global(name: string): Val[] | undefined {
    if (!this.globals) {
      this.globals = new Map();
      for (const file of this.evaluator.project.files)
        for (const [target, value] of file.facts.writes) {
          const x = file.facts.exprs[target];
          if (x.k === 'mem' && value && isGlobal(file, x.o)) push(this.globals, x.n, { file, e: value });
        }
      this.evaluator.apart(() => {
        for (const call of this.evaluator.rules.exposing) for (const { file, e } of this.callsNamed(call)) this.expose(file, e, call);
      });
    }
    const { circles } = this.evaluator;
    const known = this.onGlobal.get(name);
    // What is put there may be what is asked for: `const bus = on.bus ?? new EventEmitter(); on.bus = bus`.
    const found =
      known === undefined
        ? circles.values(
            (held) => keepIn(this.onGlobal, name, held),
            () => this.putOn(name),
          )
        : circles.held(known);
    return found.length ? found : undefined;
  }

  private putOn(name: string): Val[] {
    const put = this.globals?.get(name) ?? [];
    const objects = this.evaluator.apart(() =>
      unique(put.flatMap(({ file, e, isExposed }) => this.evaluator.expr(file, e).filter((v) => isExposed || isObject(v)))),
    );
    // Or what it is declared as: `declare global { var bus: Bus }`.
    return objects.length ? objects : this.declaredGlobal(name);
  }

  /** `contextBridge.exposeInMainWorld('api', api)`: pages have it as `window.api`. */
  private expose(file: File, e: E, call: string): void {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || x.a.length < 2) return;
    const { rules } = this.evaluator;
    if (!this.evaluator.expr(file, callee.o).some((v) => v.t === 'ext' && rules.exposes(v.pkg, v.n, call))) return;
    for (const v of this.evaluator.expr(file, x.a[0])) if (v.t === 'str') push(this.globals!, v.v, { file, e: x.a[1], isExposed: true });
  }

  private declaredGlobal(name: string): Val[] {
    const declared = this.evaluator.project.global(name);
    return declared?.t === 'ref' && declared.r[0] === 'b' ? this.evaluator.binding(declared.file, declared.r[1]) : [];
  }

  /** The same of what a member is taken from, where that is the global object, whatever it is said to be. */
  ofGlobal(file: File, of: E, name: string): Val[] | undefined {
    return isGlobal(file, of) ? this.global(name) : undefined;
  }

  /** The calls of a function or method, on what is an object of its class, with their arguments. */
  callsOf(fn: Fn): [File, E[], E][] {
    const of = fn.facts.k === 'constructor' ? fn.file.classes[fn.facts.c!] : undefined;
    const isMeant = (v: Val): boolean => (of ? v.t === 'class' && v.c === of : v.t === 'fn' && v.f === fn);
    return (of ? [made(of.facts.n)] : calledAs(fn))
      .flatMap((name) => this.callsNamed(name))
      .flatMap(({ file, e }): [File, E[], E][] => {
        const x = file.facts.exprs[e];
        return (x.k === 'call' || x.k === 'new') && this.evaluator.expr(file, x.f).some(isMeant) ? [[file, x.a, e]] : [];
      });
  }

  /** What callers give as parameters, or leave to their defaults: `static register(make = configuration) { return ConfigModule.forRoot({ load: [make] }) }`. */
  told(vals: readonly Val[], depth = 0): Val[] {
    const { evaluator } = this;
    const given = vals.flatMap((v): Val[] => {
      if (v.t !== 'param' || depth > DEEPEST) return [];
      const { init } = v.f.facts.p[v.i];
      const calls = this.callsOf(v.f);
      const told = calls.flatMap(([file, args]) => evaluator.passed(v.f, v.i, file, args));
      const left = calls.length || init === undefined ? [] : evaluator.expr(v.f.file, init);
      return this.told(evaluator.members.walk(unique([...left, ...told]), v.path), depth + 1);
    });
    // What is given says more than the type of what takes it.
    return given.length ? [...vals.filter((v) => v.t !== 'param' && !v.d), ...given] : [...vals];
  }

  private callsNamed(name: string): readonly { file: File; e: E }[] {
    if (!this.calls) {
      this.calls = new Map();
      for (const file of this.evaluator.project.files)
        for (const e of file.facts.calls) {
          const name = indexedAs(file, file.facts.exprs[e]);
          if (name !== undefined) push(this.calls, name, { file, e });
        }
    }
    return this.calls.get(name) ?? [];
  }
}

/** What the global object is called: by Node.js and browsers. */
const GLOBAL = new Set<string | number>(['global', 'globalThis', 'window', 'self']);

function isGlobal(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  if (x.k === 'cast') return isGlobal(file, x.e);
  if (x.k !== 'ref') return false;
  if (x.r[0] === 'g') return GLOBAL.has(x.r[1]);
  // `const on = globalThis as unknown as { bus?: EventEmitter }`
  const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'var' && b.init !== undefined && b.init !== e && !b.set.length && !b.path && isGlobal(file, b.init);
}

/** What a construction is called among calls. */
const made = (name: string): string => `new ${name}`;

/** The name that something is called by: of a method, or as it was declared. */
function indexedAs({ facts }: File, x: Expr): string | undefined {
  const callee = x.k === 'call' || x.k === 'new' ? facts.exprs[x.f] : undefined;
  if (x.k === 'new') {
    if (callee?.k !== 'ref') return undefined;
    const name = callee.r[0] === 'c' ? facts.classes[callee.r[1]].n : callee.r[0] === 'i' ? facts.imports[callee.r[1]].n : undefined;
    return name === undefined ? undefined : made(name);
  }
  if (callee?.k === 'mem') return callee.n;
  if (callee?.k !== 'ref') return undefined;
  return callee.r[0] === 'f' ? facts.callables[callee.r[1]].s : callee.r[0] === 'i' ? facts.imports[callee.r[1]].n : undefined;
}

/** One name: what a loop puts there under several is another thing under each. */
const named = ([key, ...more]: Val[], vals: Val[]): [string, Val[]][] => (key?.t === 'str' && !more.length ? [[key.v, vals]] : []);

/** Whether decorators say which object it is. */
const isInjected = ({ origin }: ValOf<'extInst'>): boolean => !!origin?.decorators?.length;

/** Whether a variable is a map or an empty table where it is declared, and no object of another kind with a method `set`. */
function isMadeThere(file: File, index: number): boolean {
  const x = file.facts.exprs[file.facts.bindings[index].init ?? 0];
  const callee = x.k === 'new' ? file.facts.exprs[x.f] : undefined;
  if (callee) return callee.k === 'ref' && callee.r[0] === 'g' && callee.r[1] === 'Map';
  return x.k === 'obj' && !x.p.length;
}

/** A function that is a callable of its own. */
const isNamed = (v: Val): boolean => v.t === 'fn' && v.f.facts.k !== 'closure';

/** Whether a value is one object that was made somewhere, or is injected as what its decorators say. */
const isObject = (v: Val): boolean =>
  (v.t === 'inst' && v.exact) ||
  (v.t === 'extInst' && (v.origin?.made !== undefined || isInjected(v))) ||
  (v.t === 'obj' && v.turn !== undefined);

/** What is looked up where: `table[key]`, `table.get(key)`, by whatever constant it is called. */
export function lookup(file: File, e: E): { table: E; key: E } | undefined {
  const x = file.facts.exprs[written(file, e)];
  if (x.k === 'idx') return { table: x.o, key: x.i };
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return x.k === 'call' && callee?.k === 'mem' && callee.n === 'get' && x.a.length === 1 ? { table: callee.o, key: x.a[0] } : undefined;
}

/** A key for a variable or a field of `this`; undefined for what is neither. */
export function placeOf(file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'cast') return placeOf(file, x.e);
  if (x.k === 'ref') return x.r[0] === 'b' ? `b${x.r[1]}` : undefined;
  const of = x.k === 'mem' ? file.facts.exprs[x.o] : undefined;
  return x.k === 'mem' && of?.k === 'this' && of.c >= 0 ? `f${of.c}.${x.n}` : undefined;
}

/** A place where something is put into a table under a key. */
export interface PutIn {
  e: E;
  key: E;
  value: E;
}

/** The same in a file that imports the table, as which of its imports. */
type PutFrom = PutIn & { file: File; by: number };

/** Where a file puts something into a variable's or a field's table: `new Map([[key, value]])`, `table[key] = value`, `table.set(key, value)`. */
export function putsInto(file: File, table: string): PutIn[] {
  return [...madeWith(file, table), ...putsOf(file).filter(({ of }) => placeOf(file, of) === table)];
}

/** What a file puts into tables under a key, `jobs[id] = job` and `jobs.set(id, job)`: the place, the table, the key and the value. */
export function putsOf(file: File): (PutIn & { of: E })[] {
  const { exprs, writes, calls } = file.facts;
  const written = writes.flatMap(([e, value]) => {
    const x = exprs[e];
    return x.k === 'put' && value !== undefined ? [{ e, of: x.o, key: x.i, value }] : [];
  });
  const set = calls.flatMap((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    return x.k === 'call' && x.a.length > 1 && callee?.k === 'mem' && callee.n === 'set'
      ? [{ e, of: callee.o, key: x.a[0], value: x.a[1] }]
      : [];
  });
  return [...written, ...set];
}

/** Whether things are put into a variable's or a field's table under keys that are computed: `table[key] = value`. */
export const isFilledByKey = (file: File, table: string): boolean =>
  file.facts.writes.some(([e]) => {
    const x = file.facts.exprs[e];
    return x.k === 'put' && placeOf(file, x.o) === table;
  });

/** What is put into a table, by its name there, where each is looked for under the same name; empty where something else is put there too. */
function memoryOf(file: File, table: string): Map<string, E[]> {
  const puts = putsInto(file, table);
  const asked = new Set<string>();
  for (const e of puts.length > 1 ? file.facts.exprs.keys() : []) {
    const found = lookup(file, e);
    if (found && placeOf(file, found.table) === table) asked.add(wayTo(file, found.key));
  }
  const memory = new Map<string, E[]>();
  for (const { key, value } of puts) push(memory, wayTo(file, key), value);
  return [...memory.keys()].every((way) => asked.has(way)) ? memory : new Map();
}

/** Whether an expression makes a map of so many written pairs, and of nothing else. */
function isFullOf(file: File, e: E, count: number): boolean {
  const { exprs } = file.facts;
  const x = exprs[e];
  const list = x.k === 'new' && x.a.length === 1 ? exprs[written(file, x.a[0])] : undefined;
  return list?.k === 'arr' && list.e.length === count;
}

/** What a variable's or a field's map is made with. */
function madeWith(file: File, table: string): PutIn[] {
  const { bindings, classes } = file.facts;
  const [, kind, of, n] = /^([bf])(\d+)(?:\.(.+))?$/.exec(table) ?? [];
  const held = kind === 'b' ? bindings[Number(of)] : classes[Number(of)]?.fields.find((field) => field.n === n);
  const e = held?.init ?? (held?.set.length === 1 ? held.set[0] : undefined);
  return e === undefined ? [] : pairsOf(file, e).map((pair) => ({ e, ...pair }));
}

/** Whether something is a new map of the platform's, empty or of pairs. */
export function isMap(file: File, e: E): boolean {
  const { exprs } = file.facts;
  const x = exprs[e];
  const callee = x.k === 'new' ? exprs[x.f] : undefined;
  return (
    x.k === 'new' &&
    callee?.k === 'ref' &&
    callee.r[0] === 'g' &&
    callee.r[1] === 'Map' &&
    (!x.a.length || exprs[written(file, x.a[0])].k === 'arr')
  );
}

/** The written pairs that a map is made of. */
export function pairsOf(file: File, e: E): { key: E; value: E }[] {
  const { exprs } = file.facts;
  const x = exprs[e];
  const list = x.k === 'new' && x.a.length && isMap(file, e) ? exprs[written(file, x.a[0])] : undefined;
  return (list?.k === 'arr' ? list.e : []).flatMap((item) => {
    const pair = exprs[item];
    return pair.k === 'arr' && pair.e.length === 2 ? [{ key: pair.e[0], value: pair.e[1] }] : [];
  });
}
