import type { E, Expr } from '../../extract/facts.js';
import { argsOf, type Site } from '../sites.js';
import type { Cls, File, Fn } from '../values.js';
import { isEmpty, written } from './stores.js';

/** What a queue puts into its list: one of a method's parameters, or a record of some. */
interface Put {
  fn: Fn;
  field: string;
  /** The parameter that is put in whole. */
  i?: number;
  /** Parameters in a record, by what they are called there. */
  parts: ReadonlyMap<string, number>;
  isFirst: boolean;
}

/** What is taken out of a list, be it a part of that. */
interface Taken {
  field: string;
  path: string[];
  by: string;
}

/** Of which parameter a method makes a job. */
export interface Enqueue {
  fn: Fn;
  /** The parameter that is the job, or has some of it under a name. */
  i: number;
  /** Parameters that say a property of the job. */
  says: ReadonlyMap<string, number>;
}

/** A class whose objects are queues of jobs: one function of each is given what others put into a list of its own. */
export interface JobQueue {
  c: Cls;
  keeps: { fn: Fn; i: number; property?: string }[];
  enqueues: Enqueue[];
  /** Where the function is run. */
  runs: Site[];
}

/** What is called for jobs: a class, its list or the method that puts them there. */
const OF_JOBS = /queue|worker|jobs?([A-Z_]|$)|tasks?([A-Z_]|$)|mailbox|inbox|outbox|processor|consumer|dispatcher|backlog|submit|schedule/i;
/** What is called for a function that works jobs off, or the method that is given it. */
const WORKS = /work|handle|process|consum|job|task|execut|perform|callback|listen|subscri|receive|^(run|start|on|each|fn|cb)([A-Z]|$)/i;
/** Methods that give somebody all that is there. */
const EMPTIES = /^(flush|drain|empty|each|forEach|map|take|pop|shift|clear|walk|visit)/i;
/** Properties under which jobs stand in records. */
const JOB = /^(data|payload|job|item|value|message|msg|task|event|args|input|body|params)$/i;
const PUTS = new Set(['push', 'unshift', 'add', 'set', 'append']);
const DEEPEST = 8;

/**
 * Queues as they are written by hand: `enqueue(job) { this.jobs.push(job); }` beside `await this.worker(this.jobs.shift())`. What is put in is no function,
 * and is taken out again by something else than what put it there; nobody waits there for what the worker answers.
 */
export function jobQueues(files: readonly File[]): JobQueue[] {
  return files.flatMap((file) => {
    const taking = new Set<number>();
    for (const e of file.facts.calls) {
      const { exprs } = file.facts;
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (callee?.k !== 'mem' || !PUTS.has(callee.n)) continue;
      const list = exprs[callee.o];
      const of = list.k === 'mem' ? exprs[list.o] : undefined;
      if (of?.k === 'this' && of.c >= 0) taking.add(of.c);
    }
    return [...taking].flatMap((c) => new Reader(file.classes[c]).queue() ?? []);
  });
}

/** Reads one class by what it says alone. */
class Reader {
  private readonly file: File;
  private readonly calls: readonly E[];

  constructor(private readonly c: Cls) {
    this.file = c.file;
    this.calls = c.file.facts.calls.filter((e) => this.memberAt(e)?.facts.c === c.index);
  }

  queue(): JobQueue | undefined {
    const { c } = this;
    const puts = this.puts();
    if (!puts.length) return undefined;
    const found = this.calls.flatMap((e) => {
      const { file } = this;
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || !x.a.length) return [];
      const keeps = this.kept(x.f);
      if (!keeps.length || this.isAnswered(e)) return [];
      const taken = x.a.flatMap((a) => this.element(a) ?? []);
      const enqueues = taken.flatMap((one) => puts.flatMap((put) => this.enqueue(put, one, this.memberAt(e)!, puts) ?? []));
      return enqueues.length ? [{ keeps, enqueues, run: { file, e } }] : [];
    });
    if (!found.length) return undefined;
    const keeps = this.outward(found.flatMap((one) => one.keeps));
    const enqueues = found.flatMap((one) => one.enqueues);
    return {
      c,
      keeps,
      enqueues: this.outward(enqueues).map(({ fn, i, says = new Map<string, number>() }) => ({ fn, i, says })),
      runs: found.map(({ run }) => run),
    };
  }

  /** What its methods put of what they are given into lists of its own. */
  private puts(): Put[] {
    const { exprs } = this.file.facts;
    return this.calls.flatMap((e): Put[] => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      const field = callee?.k === 'mem' ? this.field(callee.o) : undefined;
      const fn = this.memberAt(e)!;
      if (x.k !== 'call' || callee?.k !== 'mem' || field === undefined || fn.facts.k !== 'method') return [];
      const isAmong = callee.n === 'splice' && x.a.length === 3;
      if (!isAmong && !PUTS.has(callee.n)) return [];
      const value = x.a[isAmong ? 2 : callee.n === 'set' ? 1 : 0];
      const put = value === undefined ? undefined : this.given(value, fn);
      return put ? [{ ...put, fn, field, isFirst: callee.n === 'unshift' }] : [];
    });
  }

  /** A parameter, or a record with some. */
  private given(e: E, fn: Fn): Pick<Put, 'i' | 'parts'> | undefined {
    const x = this.file.facts.exprs[written(this.file, e)];
    const none = new Map<string, number>();
    if (x.k === 'obj') {
      const whole = x.p.map(({ v }) => this.file.facts.exprs[v]).find((v) => v.k === 'spread');
      const i =
        whole?.k === 'spread' ? this.parameter(whole.e, fn) : x.p.filter(({ n }) => n === null).map(({ v }) => this.parameter(v, fn))[0];
      const parts = new Map(
        x.p.flatMap(({ n, v }): [string, number][] => {
          const at = n === null ? undefined : this.parameter(v, fn);
          return n === null || at === undefined ? [] : [[n, at]];
        }),
      );
      return i !== undefined || parts.size ? { ...(i !== undefined && { i }), parts } : undefined;
    }
    const i = this.parameter(e, fn);
    return i === undefined ? undefined : { i, parts: none };
  }

  /** Position of a parameter that is no function. */
  private parameter(e: E, fn: Fn): number | undefined {
    const { exprs, bindings, types, typeDecls } = this.file.facts;
    const x = exprs[written(this.file, e)];
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    if (b?.k !== 'param' || b.f !== fn.index || b.path?.length || b.i === undefined) return undefined;
    const isFunction = (t: number | undefined, depth = 0): boolean => {
      const type = types[t ?? 0];
      if (t === undefined || depth > DEEPEST) return false;
      if (type.k === 'fn') return true;
      if (type.k === 'union') return type.o.some((one) => isFunction(one, depth + 1));
      return type.k === 'ref' && type.r[0] === 't' && typeDecls[type.r[1]].ext.some((one) => isFunction(one, depth + 1));
    };
    return isFunction(fn.facts.p[b.i]?.t) ? undefined : b.i;
  }

  /** The functions that keep what is called: in a field, or by handing it on. */
  private kept(f: E): JobQueue['keeps'] {
    const { exprs, bindings } = this.file.facts;
    const at = written(this.file, f);
    const x = exprs[at];
    const keeper = (e: E): JobQueue['keeps'] => {
      const y = exprs[written(this.file, e)];
      // `options.worker`
      const of = y.k === 'mem' ? exprs[written(this.file, y.o)] : y;
      const b = of.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]] : undefined;
      if (b?.k !== 'param' || b.i === undefined) return [];
      const fn = this.file.fns[b.f];
      if (fn.facts.c !== this.c.index || (fn.facts.k !== 'method' && fn.facts.k !== 'constructor')) return [];
      const way = [...(b.path ?? []), ...(y.k === 'mem' ? [y.n] : [])];
      return way.length > 1 ? [] : [{ fn, i: b.i, ...(way.length && { property: way[0] }) }];
    };
    // `this.worker`, `this.options.worker`
    const field = this.field(at);
    const [own, below] = field === undefined && x.k === 'mem' ? [this.field(x.o), x.n] : [field, undefined];
    if (own !== undefined) {
      if (!WORKS.test(below ?? own)) return [];
      return this.sets(own)
        .flatMap(keeper)
        .flatMap((one) => {
          if (below !== undefined) return one.property === undefined ? [{ ...one, property: below }] : [];
          return [one];
        });
    }
    // What empties the list on the spot is a call of its own.
    const works = ({ fn, i, property }: JobQueue['keeps'][number]): boolean =>
      property === undefined &&
      fn.facts.k === 'method' &&
      !EMPTIES.test(fn.facts.s) &&
      (WORKS.test(fn.facts.s) || WORKS.test(fn.facts.p[i].n));
    return x.k === 'ref' ? keeper(at).filter(works) : [];
  }

  private sets(n: string): E[] {
    return this.c.facts.fields
      .filter((f) => f.n === n && !f.static)
      .flatMap(({ init, set }) => [...(init === undefined ? [] : [init]), ...set]);
  }

  /** What an expression takes out of a list of the object. */
  private element(e: E, depth = 0): Taken | undefined {
    const { exprs, bindings, callables } = this.file.facts;
    if (depth > DEEPEST) return undefined;
    const x = exprs[e];
    const first = (all: readonly E[]): Taken | undefined => {
      for (const one of all) {
        const found = this.element(one, depth + 1);
        if (found) return found;
      }
      return undefined;
    };
    const within = (taken: Taken | undefined, path: readonly string[]): Taken | undefined =>
      taken && { ...taken, path: [...taken.path, ...path] };
    switch (x.k) {
      case 'cast':
      case 'await':
      case 'if':
        return this.element(x.e, depth + 1);
      case 'any':
        return first(x.e);
      case 'mem': {
        // `this.jobs.values().next().value`
        const next = x.n === 'value' ? this.called(x.o, 'next') : undefined;
        const values = next === undefined ? undefined : this.called(next, 'values');
        const field = values === undefined ? undefined : this.emptied(values);
        if (field !== undefined) return { field, path: [], by: 'value' };
        return within(this.element(x.o, depth + 1), [x.n]);
      }
      case 'idx': {
        const field = this.list(x.o, depth + 1);
        return field === undefined ? undefined : { field, path: [], by: 'index' };
      }
      case 'call': {
        const callee = exprs[x.f];
        if (callee.k !== 'mem') return undefined;
        const field = callee.n === 'shift' || callee.n === 'pop' ? this.list(callee.o, depth + 1) : undefined;
        if (field !== undefined) return { field, path: [], by: callee.n };
        const fn = exprs[callee.o].k === 'this' ? this.method(callee.n) : undefined;
        return fn && first(fn.facts.returns);
      }
      case 'ref': {
        const b = x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
        if (!b) return undefined;
        const path = b.path ?? [];
        if (b.k === 'var') {
          const all = [...(b.init === undefined ? [] : [b.init]), ...b.set];
          if (path[0] === '0') {
            const [field] = all.flatMap((one) => this.list(one, depth + 1) ?? []);
            return field === undefined ? undefined : { field, path: path.slice(1), by: 'index' };
          }
          return within(first(all), path);
        }
        // `for (const job of this.jobs.splice(0))`, `batch.map((job) => …)`
        const arg = b.k === 'param' && b.i === 0 ? callables[b.f].arg : undefined;
        const loop = arg?.[1] === 0 ? exprs[arg[0]] : undefined;
        const callee = loop?.k === 'call' ? exprs[loop.f] : undefined;
        const of = b.k === 'each' ? b.init : callee?.k === 'mem' && /^(forEach|map)$/.test(callee.n) ? callee.o : undefined;
        const field = of === undefined ? undefined : this.list(of, depth + 1);
        const isPair = of !== undefined && (this.called(of, 'entries') !== undefined || path[0] === '1');
        return field === undefined ? undefined : { field, path: isPair ? path.slice(1) : path, by: 'each' };
      }
      default:
        return undefined;
    }
  }

  /** The list of the object that an expression is, or a part of: one that is emptied. */
  private list(e: E, depth = 0, isHeld = false): string | undefined {
    const { exprs, bindings } = this.file.facts;
    if (depth > DEEPEST) return undefined;
    const x = exprs[e];
    if (x.k === 'cast' || x.k === 'spread') return this.list(x.e, depth + 1, isHeld);
    if (x.k === 'arr') return x.e.length === 1 && exprs[x.e[0]].k === 'spread' ? this.list(x.e[0], depth + 1, isHeld) : undefined;
    if (x.k === 'mem') return this.emptied(e, isHeld);
    if (x.k === 'call') {
      const callee = exprs[x.f];
      return callee.k === 'mem' && /^(splice|slice|values|entries)$/.test(callee.n) ? this.list(callee.o, depth + 1, isHeld) : undefined;
    }
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    return b?.k === 'var' && !b.path?.length && b.init !== undefined ? this.list(b.init, depth + 1, true) : undefined;
  }

  /**
   * A field of the object, if the same method takes something out of that: what is only looked through stays.
   * @param isHeld a variable holds what it was
   */
  private emptied(e: E, isHeld = false): string | undefined {
    const field = this.field(e);
    if (field === undefined) return undefined;
    const { exprs } = this.file.facts;
    const takes = this.calls.some((one) => {
      const x = exprs[one];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      return (
        callee?.k === 'mem' &&
        /^(shift|pop|splice|delete|clear)$/.test(callee.n) &&
        this.field(callee.o) === field &&
        this.memberAt(one) === this.memberAt(e)
      );
    });
    // `const batch = this.jobs; this.jobs = [];`
    const isSet = () => isHeld && this.c.facts.fields.some(({ n, set }) => n === field && set.some((one) => isEmpty(this.file, one)));
    return takes || isSet() ? field : undefined;
  }

  /** How what is put in is what is run. */
  private enqueue(
    put: Put,
    { field, path, by }: Taken,
    runner: Fn,
    puts: readonly Put[],
  ): (Omit<Enqueue, 'says'> & { says?: Enqueue['says'] }) | undefined {
    if (put.field !== field || path.length > 1) return undefined;
    // The last first is a stack, of what is to be undone or visited.
    if (by === 'pop' && !puts.every((one) => one.field !== field || one.isFirst)) return undefined;
    if (![this.c.facts.n, field, put.fn.facts.s].some((n) => OF_JOBS.test(n))) return undefined;
    if (put.fn === runner && this.putsMore(field, runner)) return undefined;
    const [part] = path;
    const { fn, parts, i } = put;
    if (part === undefined) return i === undefined ? { fn, i: [...parts.values()][0], says: parts } : { fn, i, says: parts };
    const at = parts.get(part);
    if (at !== undefined) return { fn, i: at };
    return i !== undefined && JOB.test(part) ? { fn, i } : undefined;
  }

  /** Whether a function puts more in than it was given, as it goes along: what it has yet to visit. */
  private putsMore(field: string, fn: Fn): boolean {
    const { exprs } = this.file.facts;
    return this.calls.some((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !PUTS.has(callee.n) || this.field(callee.o) !== field || this.memberAt(e) !== fn)
        return false;
      return x.a.some((a) => !this.given(a, fn) && !this.element(a));
    });
  }

  /** Whether whoever put something in is given what comes of it: `item.resolve(await this.worker(item.job))`. */
  private isAnswered(run: E): boolean {
    const { exprs, bindings } = this.file.facts;
    const isIt = (e: E, depth = 0): boolean => {
      const x = exprs[e];
      if (e === run) return true;
      if (depth > DEEPEST) return false;
      if (x.k === 'await' || x.k === 'cast') return isIt(x.e, depth + 1);
      if (x.k === 'call') return exprs[x.f].k === 'mem' && isIt((exprs[x.f] as Extract<Expr, { k: 'mem' }>).o, depth + 1);
      const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      return b?.k === 'var' && [...(b.init === undefined ? [] : [b.init]), ...b.set].some((one) => isIt(one, depth + 1));
    };
    const isResolve = (e: E): boolean => {
      const x = exprs[e];
      const n = x.k === 'mem' ? x.n : x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]].n : '';
      return /^_?(resolve|res|callback|cb|done)$/.test(n);
    };
    return this.calls.some((e) => {
      const x = exprs[e];
      if (x.k !== 'call') return false;
      if (isResolve(x.f)) return x.a.some((a) => isIt(a));
      const callee = exprs[x.f];
      if (callee.k !== 'mem' || callee.n !== 'then' || !isIt(callee.o)) return false;
      return x.a.some(isResolve);
    });
  }

  /** Also who of the class hands a parameter of its own on to one of those. */
  private outward<T extends { fn: Fn; i: number; says?: ReadonlyMap<string, number> }>(ends: readonly T[]): T[] {
    const { exprs } = this.file.facts;
    const found = [...ends];
    const isKnown = (fn: Fn, i: number): boolean => found.some((one) => one.fn === fn && one.i === i);
    for (const end of found) {
      for (const e of this.calls) {
        const x = exprs[e];
        const callee = x.k === 'call' ? exprs[x.f] : undefined;
        if (callee?.k !== 'mem' || callee.n !== end.fn.facts.s || exprs[callee.o].k !== 'this') continue;
        const params = argsOf({ file: this.file, e }).map((a) => this.handedOn(a, this.memberAt(e)!));
        const i = params[end.i];
        const fn = this.memberAt(e)!;
        if (i === undefined || isKnown(fn, i)) continue;
        const says = new Map(
          [...(end.says ?? [])].flatMap(([n, at]): [string, number][] => (params[at] === undefined ? [] : [[n, params[at]!]])),
        );
        found.push({ ...end, fn, i, ...(end.says && { says }) });
      }
    }
    return found.filter((one, at) => found.findIndex(({ fn, i }) => fn === one.fn && i === one.i) === at);
  }

  /** The parameter of a method that it hands on, or each of: `for (const job of jobs) this.add(job)`. */
  private handedOn(e: E, fn: Fn): number | undefined {
    const { exprs, bindings } = this.file.facts;
    const x = exprs[written(this.file, e)];
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    if (!b || b.path?.length) return undefined;
    if (b.k === 'each') return b.init === undefined || b.init === e ? undefined : this.handedOn(b.init, fn);
    return b.k === 'param' && b.f === fn.index ? b.i : undefined;
  }

  private method(n: string): Fn | undefined {
    const m = this.c.facts.methods.find((one) => this.file.facts.callables[one].s === n && this.file.facts.callables[one].k === 'method');
    return m === undefined ? undefined : this.file.fns[m];
  }

  /** What a method of this name is called on. */
  private called(e: E, n: string): E | undefined {
    const x = this.file.facts.exprs[e];
    const callee = x.k === 'call' ? this.file.facts.exprs[x.f] : undefined;
    return callee?.k === 'mem' && callee.n === n ? callee.o : undefined;
  }

  /** The name of a field of the object itself. */
  private field(e: E): string | undefined {
    const x = this.file.facts.exprs[e];
    const of = x.k === 'mem' ? this.file.facts.exprs[x.o] : undefined;
    return x.k === 'mem' && of?.k === 'this' && of.c === this.c.index && of.o === undefined && !of.static ? x.n : undefined;
  }

  /** The member of a class that an expression stands in. */
  private memberAt(e: E): Fn | undefined {
    const x = this.file.facts.exprs[e];
    let at = 'by' in x ? this.file.fns[x.by] : undefined;
    while (at && at.facts.k === 'closure' && at.facts.up >= 0) at = this.file.fns[at.facts.up];
    return at;
  }
}
