import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { LOGS } from './learn/answers.js';
import { callsWithin, isWithin } from './sites.js';
import { isGiven } from './turns.js';
import type { File, Fn, ValOf } from './values.js';

/** Longest way from what comes to what is handed on of it, and most functions in between. */
const DEEPEST = 8;
const MOST_BETWEEN = 3;

/** Methods that handle what comes. */
const HANDLES = /^(handle|on|execute|process|consume|notify|receive)([A-Z]|$)/;

/** What is called of a bag, and the call that a closure makes to come there. */
interface Run {
  e: E;
  given: ValOf<'param'>[];
}

/** Bags of functions that code is given, to be run when an event comes: `listen(topic, { isValid, handle })`. */
export class Bags {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {}

  /** The functions of a caller's bag of functions that a closure hands on to what it is given: `(job) => runner.run(job.data)`. */
  handedOn(fn: Fn, makers: readonly Fn[]): ValOf<'param'>[] | undefined {
    if (fn.facts.k !== 'closure' && (fn.facts.k !== 'function' || fn.facts.up < 0)) return undefined;
    const found = this.runs(fn, makers);
    const all = found.length === 1 ? found : this.ofMany(fn);
    if (!all.length) return undefined;
    for (const { e } of all) {
      this.calls.block({ file: fn.file, e });
      this.calls.omit(fn.file, e);
    }
    return all.flatMap(({ given }) => given);
  }

  /** The handler of a caller's that a closure around one has handle what comes. */
  ofHandlers(fn: Fn): ValOf<'param'>[] | undefined {
    if (fn.facts.k !== 'closure') return undefined;
    const [run, ...more] = this.runs(fn, []);
    if (!run || more.length || !run.given.every((p) => this.isOneOfHandlers(fn, p))) return undefined;
    this.calls.block({ file: fn.file, e: run.e });
    this.calls.omit(fn.file, run.e);
    return run.given;
  }

  /** Asked once: what is found is called no more. */
  private ofMany(fn: Fn): Run[] {
    let found = this.many.get(fn);
    if (!found) this.many.set(fn, (found = this.runsOfMany(fn)));
    return found;
  }
  private readonly many = new Map<Fn, Run[]>();

  private runs(fn: Fn, makers: readonly Fn[]): Run[] {
    const { file, index } = fn;
    const { exprs, calls, guards } = file.facts;
    const made = calls.filter((e) => {
      const x = exprs[e];
      if (x.k !== 'call' || x.by !== index || partsOf(guards[x.g]).includes('catch')) return false;
      // Taken out of the bag, `const { run } = runner`, by whoever makes the closure of it, it may be given what is made of that.
      const isNamed = exprs[x.f].k === 'ref' && makers.some((f) => f.file === file && f.index === fn.facts.up);
      return (isNamed || exprs[x.f].k === 'mem') && x.a.some((a) => this.speaksOf(file, a, fn, isNamed));
    });
    const found = this.ofBag(fn, made);
    if (found.length !== 1) return found;
    // What only makes of the message what another function is given is not what hears.
    const given = calls.filter((e) => {
      const x = exprs[e];
      return x.k === 'call' && x.by === index && isGiven({ file, e }, found[0].e);
    });
    const next = this.ofBag(fn, given);
    return next.length ? next : found;
  }

  private ofBag(fn: Fn, made: readonly E[]): Run[] {
    return made.flatMap((e) => {
      const given = this.outOfBag(fn, e);
      return given.length ? [{ e, given }] : [];
    });
  }

  /** What a call runs of a bag that the code around a function is given. */
  private outOfBag(fn: Fn, e: E): ValOf<'param'>[] {
    const { file } = fn;
    const x = file.facts.exprs[e];
    const vals = x.k === 'call' ? this.evaluator.expr(file, x.f) : [];
    // What an object keeps, since it was made or was told by a method, is no bag that is handed over here.
    const isKept = (f: Fn): boolean =>
      f.facts.k === 'constructor' || (f.facts.k === 'method' && !(f.file === file && isWithin(file, fn.index, f)));
    const given = vals.filter(
      (v): v is ValOf<'param'> =>
        v.t === 'param' && v.path.length === 1 && !this.isLog(fn, v) && !this.calls.worksWith(fn, e, v) && v.f !== fn && !isKept(v.f),
    );
    // What a class or a package has is called by the closure.
    const isBag =
      vals.some((v) => v.t === 'sig' || v.t === 'shape') && this.calls.targets({ file, e }).every(({ facts }) => facts.k !== 'method');
    return isBag || given.some((p) => this.isOneOfHandlers(fn, p)) ? given : [];
  }

  /**
   * Whether several callers of the function around a closure each give it an object of another class, which the closure has handle what comes:
   * `subscribe(name, handler) { bus.on(name, (event) => handler.handle(event)); }`. Each hears what it was given with.
   */
  private isOneOfHandlers(fn: Fn, { f, i, path }: ValOf<'param'>): boolean {
    if (f.file !== fn.file || f.index !== fn.facts.up || !HANDLES.test(path[0])) return false;
    const given = this.calls.callers(f).map(({ file, args }) => this.evaluator.argument(file, args ?? [], i));
    const classes = given.map((vals) => (vals.length === 1 && vals[0].t === 'inst' && vals[0].exact ? vals[0].c : undefined));
    return classes.every((c) => c !== undefined) && new Set(classes).size > 1;
  }

  /** Whether what a closure runs of a bag only tells how it went: it does something else as well, or the bag is called a log. */
  private isLog(fn: Fn, { f, i, path }: ValOf<'param'>): boolean {
    return LOGS.test(path[0]) && (callsWithin(fn).length > 1 || /log|console|trac|report/i.test(f.facts.p[i]?.n ?? ''));
  }

  /**
   * The same where each of several callers writes a bag of its own: what is run of it may be several functions one after the other, in closures or
   * by a function beside, and be given what is made of what came: `consume(queue, (message) => this.run(read(message)))`.
   */
  private runsOfMany(fn: Fn, between = 0): Run[] {
    const { file } = fn;
    const { exprs, guards } = file.facts;
    return callsWithin(fn).flatMap((e): Run[] => {
      const x = exprs[e];
      if (x.k !== 'call' || partsOf(guards[x.g]).includes('catch')) return [];
      if (!x.a.some((a) => this.speaksOf(file, a, fn, true))) return [];
      const given = this.outOfBag(fn, e).filter((p) => this.isOneOfMany(p));
      if (given.length) return [{ e, given }];
      const [beside, ...more] = between < MOST_BETWEEN ? this.calls.targets({ file, e }) : [];
      // Both stand in what is given the bag.
      const isBeside = beside && !more.length && beside.file === file && beside.facts.up >= 0 && !isWithin(file, beside.index, fn);
      const run = isBeside ? this.runsOfMany(beside, between + 1).flatMap((r) => r.given) : [];
      return run.length ? [{ e, given: run }] : [];
    });
  }

  /** Whether several callers give a parameter, and each an object that it writes. */
  private isOneOfMany({ f, i }: ValOf<'param'>): boolean {
    const callers = this.calls.callers(f);
    const isWritten = ({ file, args }: { file: File; args: E[] | null }): boolean => {
      const vals = this.evaluator.argument(file, args ?? [], i);
      return vals.length > 0 && vals.every((v) => v.t === 'obj');
    };
    return callers.length > 1 && callers.every(isWritten);
  }

  /** Whether an expression is made of what a function is given; with `far` also by way of variables and calls. */
  private speaksOf(file: File, e: E, fn: Fn, far = false, depth = 0): boolean {
    if (depth > DEEPEST) return false;
    const x = file.facts.exprs[e];
    const any = (...list: E[]): boolean => list.some((one) => this.speaksOf(file, one, fn, far, depth + 1));
    if (x.k === 'ref') {
      const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
      return b?.k === 'param' ? b.f === fn.index : far && b?.k === 'var' && any(...(b.init === undefined ? b.set : [b.init]));
    }
    if (far && x.k === 'call') return any(x.f, ...x.a);
    if (x.k === 'mem') return any(x.o);
    if (far && x.k === 'idx') return any(x.o);
    if (x.k === 'obj') return any(...x.p.map((p) => p.v));
    return (x.k === 'cast' || x.k === 'spread' || x.k === 'await') && any(x.e);
  }
}
