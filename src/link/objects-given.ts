import type { E, Expr } from '../extract/facts.js';
import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { refName } from './plain-names.js';
import { argsOf, idOf, methodAround, receiverOf, type Site } from './sites.js';
import { handing } from './text.js';
import type { Cls, File, Fn } from './values.js';

type Construction = ReturnType<Calls['constructions']>[number];

/** Objects with functions that code gives to others, which run them when they want. */
export class ObjectsGiven {
  private readonly given = new Map<File, ReadonlySet<E>>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {}

  /** Arguments that are an object with this function, kept in a field since it was made: `new Machine(this.config)`. */
  withFunction(fn: Fn): Site[] {
    const [literal] = fn.facts.prop!;
    const { file } = fn;
    const maker = file.facts.callables.findIndex(({ k, returns }) => k === 'method' && returns.includes(literal));
    const held = new Set(this.calls.heldUnder({ file, e: literal }));
    if (maker >= 0) for (const site of this.calls.callers(file.fns[maker])) for (const n of this.calls.heldUnder(site)) held.add(n);
    const given = [...held].flatMap((n) =>
      this.calls
        .propertyReads(n)
        .filter(
          (site) =>
            this.argumentsOf(site.file).has(site.e) &&
            this.evaluator.expr(site.file, site.e).some((v) => v.t === 'obj' && v.file === file && v.e === literal),
        ),
    );
    return given.flatMap((site) => this.runsOfGiven(site, fn.facts.prop![1]));
  }

  /**
   * Where a function of an object that one construction of several is given is run: on what is made there, `new Batcher({ process: async () => … })`, by
   * whatever methods of the class run it. Undefined where that is not so, or nobody calls those.
   * @returns the calls on that one, and the methods whose calls they stand for: none where one of the class may be run that nobody knows
   */
  onOwnObject(fn: Fn): { of: Cls; calls: Site[]; inside: ReadonlySet<Fn> } | undefined {
    const { file } = fn;
    const [literal, n] = fn.facts.prop!;
    const made = this.madeWith().get(idOf({ file, e: literal }));
    const of = made?.vals[0]?.t === 'class' ? made.vals[0].c : undefined;
    const ctor = of && this.evaluator.hierarchy.constructorOf(of);
    if (!made || !of || !ctor || !this.severalMade.has(of)) return undefined;
    const inside = this.runners(ctor, argsOf(made.site).indexOf(literal), n);
    const calls = inside.flatMap((method) => this.callsOn(method, made.site));
    return calls.length ? { of, calls, inside: this.areAllKnown(inside) ? new Set(inside) : new Set() } : undefined;
  }

  /** Whether it is known of each call of these methods, but by one another, which object of the class it is on. */
  private areAllKnown(inside: readonly Fn[]): boolean {
    const own = new Set(inside);
    return inside.every((method) => {
      const known = this.knownOn.get(method);
      if (known !== undefined) return known;
      const { s, d } = method.facts;
      const sites = this.calls.methodCallsTo(s).get(method) ?? [];
      const isKnown =
        !d?.length &&
        sites.every((site) => this.isOnKnown(site, own)) &&
        // Who is handed it runs it when it wants.
        !this.calls.propertyReads(s).some((site) => this.calls.targets(site).includes(method));
      this.knownOn.set(method, isKnown);
      return isKnown;
    });
  }
  private readonly knownOn = new Map<Fn, boolean>();

  /** Whether a call is on objects whose constructions are all known, or on its own in one of these methods. */
  private isOnKnown(site: Site, own: ReadonlySet<Fn>): boolean {
    const { file } = site;
    const on = receiverOf(site);
    if (on === undefined) return false;
    if (file.facts.exprs[on].k === 'this') return own.has(methodAround(site)!) && isRunThere(site);
    const vals = this.evaluator.expr(file, on);
    return (
      vals.length > 0 &&
      vals.every((v) => v.t === 'inst' && v.origin?.made !== undefined && v.origin.file.facts.exprs[v.origin.made].k === 'new')
    );
  }

  /** Constructions by each of their arguments; notes of which classes there are several. */
  private madeWith(): ReadonlyMap<string, Construction> {
    if (!this.byArgument) {
      this.byArgument = new Map();
      const seen = new Set<Cls>();
      for (const made of this.calls.constructions()) {
        for (const a of argsOf(made.site)) this.byArgument.set(idOf({ file: made.site.file, e: a }), made);
        for (const v of made.vals) if (v.t === 'class') (seen.has(v.c) ? this.severalMade : seen).add(v.c);
      }
    }
    return this.byArgument;
  }
  private byArgument: Map<string, Construction> | undefined;
  private readonly severalMade = new Set<Cls>();

  /** Calls of a method on what is made at a place. */
  private callsOn(method: Fn, made: Site): Site[] {
    return (this.calls.methodCallsTo(method.facts.s).get(method) ?? []).filter(({ file, e }) => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      return (
        callee?.k === 'mem' &&
        this.evaluator.expr(file, callee.o).some((v) => v.t === 'inst' && v.origin?.file === made.file && v.origin.made === made.e)
      );
    });
  }

  /** Where an object given to a constructor has its function `n` run: calls of the methods that do, on what is made there. */
  private runsOfGiven(site: Site, n: string): Site[] {
    const { file } = site;
    for (const { site: made, vals } of this.calls.constructions()) {
      const x = made.file === file ? file.facts.exprs[made.e] : undefined;
      const i = x?.k === 'new' ? x.a.indexOf(site.e) : -1;
      const [val] = vals;
      const ctor = i >= 0 && val?.t === 'class' ? this.evaluator.hierarchy.constructorOf(val.c) : undefined;
      if (!ctor || val?.t !== 'class') continue;
      return this.runners(ctor, i, n).flatMap((method) => this.callsOn(method, made));
    }
    return [site];
  }

  /** Methods that run function `n` of what their constructor was given, by themselves or by one another. */
  private runners(ctor: Fn, i: number, n: string): Fn[] {
    const { file } = ctor;
    const c = file.classes[ctor.facts.c!];
    const member = (by: number): number => {
      let at = by;
      while (file.facts.callables[at].k === 'closure' && file.facts.callables[at].up >= 0) at = file.facts.callables[at].up;
      return at;
    };
    const found = new Set<number>();
    const own = file.facts.calls
      .map((e) => file.facts.exprs[e])
      .filter((x): x is Extract<Expr, { k: 'call' }> => x.k === 'call' && file.facts.callables[member(x.by)].c === c.index);
    for (const x of own) {
      const runs = this.evaluator
        .expr(file, x.f)
        .some((v) => v.t === 'param' && v.f === ctor && v.i === i && v.path.length === 1 && v.path[0] === n);
      if (runs) found.add(member(x.by));
    }
    for (const m of found)
      for (const x of own) {
        const callee = file.facts.exprs[x.f];
        if (callee.k === 'mem' && file.facts.exprs[callee.o].k === 'this' && callee.n === file.facts.callables[m].s)
          found.add(member(x.by));
      }
    return [...found].filter((m) => m !== ctor.index).map((m) => file.fns[m]);
  }

  private argumentsOf(file: File): ReadonlySet<E> {
    let found = this.given.get(file);
    if (!found) {
      const calls = file.facts.calls.map((e) => file.facts.exprs[e] as Extract<Expr, { k: 'call' | 'new' }>);
      found = new Set(calls.flatMap((x) => (onlyReads(file, x) ? [] : x.a)));
      this.given.set(file, found);
    }
    return found;
  }
}

/** What runs a closure for whoever gives it: later, or for each of a list. */
const RUNS_LATER = /^(setTimeout|setInterval|setImmediate|queueMicrotask|nextTick)$/;
const RUNS_EACH = /^(then|catch|finally|forEach|map|flatMap|filter|some|every|reduce|find)$/;

/** Whether a call runs when the method around it does, and not when somebody wants who is given a closure. */
function isRunThere({ file, e }: Site): boolean {
  const { exprs, callables } = file.facts;
  const x = exprs[e];
  for (let at = callables[('by' in x) ? x.by : 0]; at.k === 'closure'; at = callables[at.up]) {
    const by = at.arg && exprs[at.arg[0]];
    const callee = by?.k === 'call' ? exprs[by.f] : undefined;
    const isRun =
      callee?.k === 'mem'
        ? RUNS_EACH.test(callee.n) || RUNS_LATER.test(callee.n)
        : callee?.k === 'ref' && callee.r[0] === 'g' && RUNS_LATER.test(refName(file, callee.r));
    if (!isRun) return false;
  }
  return true;
}

/** `Object.keys(handlers)` and its like read what an object has and run nothing of it. */
function onlyReads(file: File, x: Extract<Expr, { k: 'call' | 'new' }>): boolean {
  const callee = file.facts.exprs[x.f];
  const of = callee.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
  return of?.k === 'ref' && of.r[0] === 'g' && (of.r[1] === 'Object' || of.r[1] === 'JSON' || of.r[1] === 'console');
}

/** Who is given an object runs its functions when it wants. */
export function useOfObject({ file, e }: Site): string {
  const call = handing(file, e);
  const callee = call && file.facts.exprs[call.f];
  const name = callee?.k === 'mem' ? callee.n : callee?.k === 'ref' ? refName(file, callee.r) : '';
  return `callback of ${name || 'a call'}`;
}
