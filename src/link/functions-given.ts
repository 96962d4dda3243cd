import type { E, Expr } from '../extract/facts.js';
import { isGiven } from './asked.js';
import { push } from './collections.js';
import type { Caller, Site } from './sites.js';
import { argsOf, idOf } from './sites.js';
import type { File, Fn } from './values.js';

/** A function that code gives to another one, which runs it. */
export interface GivenFunction {
  /** What is given, as it is written there. */
  site: Site;
  /** Who is given it. */
  to: Fn;
  i: number;
  n: string;
  /** The call that gives it. */
  by: Site;
  /** Where that one runs it. */
  runs: readonly Site[];
  /** It stands in an object, and is not written on the spot. */
  isNamed: boolean;
}

/** What the index asks the code. */
interface Asks {
  /** The functions that a call may run. */
  targets(site: Site): Fn[];
  /** The functions that are given by a name or a property. */
  given(site: Site): Fn[];
  /** Whether a call is of a function by its name that makes another: `createForget(bus)`. */
  isMade(site: Site): boolean;
  /** Methods by which what a package makes of a function runs that. */
  runs: ReadonlySet<string>;
}

/**
 * Functions that are given to others in an object of services, or by themselves, and run there by the name that they have in it:
 * `createOrder({ emit: bus.emit })` of `const createOrder = ({ emit }: Services) => async () => emit('order.created')`.
 */
export class FunctionsGiven {
  private found: Map<Fn, GivenFunction[]> | undefined;
  private readonly atRun = new Map<string, Set<Fn>>();
  private readonly atParameter = new Map<Fn, Map<number, Set<Fn | string>>>();

  constructor(
    private readonly files: readonly File[],
    private readonly asks: Asks,
  ) {}

  of(fn: Fn): readonly GivenFunction[] {
    return this.all().get(fn) ?? [];
  }

  /** How many functions others give a function as one of its parameters. */
  givenAs(to: Fn, i: number): number {
    this.all();
    return this.atParameter.get(to)?.get(i)?.size ?? 0;
  }

  /** The calls by which functions run what they are given. */
  callers(fn: Fn): Caller[] {
    return this.of(fn).flatMap(({ runs }) =>
      runs.map((site) => ({ ...site, args: argsOf(site), use: '', oneOf: (this.atRun.get(idOf(site))?.size ?? 0) > 1 })),
    );
  }

  /** What is asked while they are looked for sees those that were found so far. */
  private all(): ReadonlyMap<Fn, readonly GivenFunction[]> {
    if (!this.found) this.find((this.found = new Map()));
    return this.found;
  }

  private find(found: Map<Fn, GivenFunction[]>): void {
    const runs = new Map<string, Site[]>();
    const names = new Set<string>();
    for (const file of this.files)
      for (const e of file.facts.calls) {
        const at = parameterRun(file, file.facts.exprs[e], this.asks.runs);
        if (!at) continue;
        push(runs, `${file.index}.${at.f}.${at.i}.${at.n}`, { file, e });
        names.add(at.n);
      }
    for (const file of this.files)
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        if (x.k !== 'call') continue;
        const candidates = givenIn(file, x).filter(
          ({ n, v }) => names.has(n) && (file.facts.exprs[v].k !== 'call' || this.asks.isMade({ file, e: v })),
        );
        for (const to of candidates.length ? this.asks.targets({ file, e }) : [])
          for (const { i, n, v } of candidates) {
            const at = runs.get(`${to.file.index}.${to.index}.${i}.${n}`);
            const site = { file, e: v };
            const given = file.facts.exprs[v];
            for (const fn of at ? (given.k === 'fn' ? [file.fns[given.f]] : this.asks.given(site)) : []) {
              push(found, fn, { site, to, i, n, by: { file, e }, runs: at!, isNamed: n !== '' && given.k !== 'fn' });
              // What one call gives is one function, whichever it is.
              if (!n) this.note(to, i, isGiven(file, v) ? idOf(site) : fn);
              for (const run of at!) this.atRun.set(idOf(run), (this.atRun.get(idOf(run)) ?? new Set()).add(fn));
            }
          }
      }
  }

  private note(to: Fn, i: number, one: Fn | string): void {
    const of = this.atParameter.get(to) ?? new Map<number, Set<Fn | string>>();
    this.atParameter.set(to, of.set(i, (of.get(i) ?? new Set()).add(one)));
  }
}

/** What a call gives: its arguments, and the properties of those that are objects. */
function givenIn(file: File, x: Extract<Expr, { k: 'call' }>): { i: number; n: string; v: E }[] {
  return x.a.flatMap((a, i) => {
    const given = file.facts.exprs[a];
    if (given.k === 'obj') return given.p.flatMap(({ n, v }) => (n === null || !mayBeFunction(file, v) ? [] : [{ i, n, v }]));
    return mayBeFunction(file, a) ? [{ i, n: '', v: a }] : [];
  });
}

const mayBeFunction = (file: File, e: E): boolean => ['ref', 'mem', 'fn', 'call'].includes(file.facts.exprs[e].k);

/**
 * Which parameter of which function a call runs, or which property of it: `emit(x)`, `services.emit(x)`, also after `const { emit } = services`,
 * or `breaker.fire(x)` after `const breaker = new CircuitBreaker(emit)`.
 */
function parameterRun(file: File, x: Expr, runs: ReadonlySet<string>): { f: number; i: number; n: string } | undefined {
  if (x.k !== 'call') return undefined;
  const { exprs, bindings } = file.facts;
  const bound = (e: E | undefined) => {
    const of = exprs[e ?? 0];
    return of.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]] : undefined;
  };
  const callee = exprs[x.f];
  const isMember = callee.k === 'mem';
  const b = bound(isMember ? callee.o : x.f);
  const made = isMember && runs.has(callee.n) && b?.k === 'var' ? exprs[b.init ?? 0] : undefined;
  const inner = made?.k === 'new' || made?.k === 'call' ? bound(made.a[0]) : undefined;
  if (inner?.k === 'param' && inner.i !== undefined && !inner.path?.length) return { f: inner.f, i: inner.i, n: '' };
  if (!b || (b.path?.length ?? 0) > 1) return undefined;
  const [first] = b.path ?? [];
  const [n, of] = isMember ? [callee.n, first === undefined ? b : undefined] : [first ?? '', b.k === 'var' ? bound(b.init) : b];
  if (of?.k !== 'param' || of.i === undefined || (of !== b && (of.path?.length || b.set.length || !n))) return undefined;
  return { f: of.f, i: of.i, n };
}
