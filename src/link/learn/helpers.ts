import type { E, Expr } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Evaluator } from '../evaluate.js';
import type { Site } from '../sites.js';
import type { File, Fn } from '../values.js';
import { Flow, type Part, parameterStore } from './flow.js';

type Call = Extract<Expr, { k: 'call' }>;
/** What a call runs, by what an expression has of a store. */
type RunsOf = (file: File, x: Call, flow: Flow) => { part: Part; args: E[] }[];

/** That a helper runs what it is handed. */
export interface HelperRun<Arg> {
  /** What it hands on of what the caller gave beside that. */
  args: Arg[];
  /** Way from what it is handed to what is run. */
  path: string[];
  inside: Site[];
}

/** A call in a helper that runs what a parameter is, or hands it on to another helper. */
interface Use {
  site: Site;
  /** What it is given, by the positions of the helper's parameters of which that is made. */
  given: (number | undefined)[];
  path: string[];
  /** Position at which it is handed on. */
  to?: number;
}

/** Most helpers that hand it on to one another. */
const DEEPEST = 3;

/** Functions that are handed what is kept, beside an event, and run it: `this.invoke(handler, event)`, `runAll(handlers, event)`. */
export class Helpers {
  private readonly flow: Flow;
  private readonly memo = new Map<File, Map<string, Use[]>>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly runsOf: RunsOf,
  ) {
    this.flow = new Flow(evaluator, true);
  }

  /** What the called function runs of its argument at a position. */
  runs(file: File, x: Call, position: number): HelperRun<E>[] {
    return this.inside(file, x, position, 0).flatMap((run) => {
      const args = run.args.flatMap((i) => (i === position ? [] : (x.a[i] ?? [])));
      return args.length ? [{ ...run, args }] : [];
    });
  }

  /** The ways to what a function runs that the called one makes of its argument at a position, whatever it is given then: `compose(handlers)`. */
  composes(file: File, x: Call, position: number): HelperRun<number>[] {
    return this.inside(file, x, position, 0);
  }

  /** The same by the positions of what it is handed. */
  private inside(file: File, x: Call, position: number, depth: number): HelperRun<number>[] {
    if (depth > DEEPEST) return [];
    return this.callees(file, x).flatMap((fn) =>
      (this.uses(fn.file).get(parameterStore(fn.file, fn.index, position)) ?? []).flatMap(
        ({ site, given, path, to }): HelperRun<number>[] => {
          if (to === undefined) return [{ args: given.filter((i) => i !== undefined), path, inside: [site] }];
          const inner = this.inside(site.file, site.file.facts.exprs[site.e] as Call, to, depth + 1);
          return inner.map((run) => ({
            args: run.args.flatMap((i) => (i === to ? [] : (given[i] ?? []))),
            path: [...path, ...run.path],
            inside: run.inside,
          }));
        },
      ),
    );
  }

  private callees(file: File, x: Call): Fn[] {
    const callee = file.facts.exprs[x.f];
    const of = callee.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
    if (of ? of.k !== 'this' : callee.k !== 'ref' || !['f', 'i', 'b'].includes(callee.r[0])) return [];
    return this.evaluator.expr(file, x.f).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
  }

  /** What functions of a file do with what they are given, by parameter. */
  private uses(file: File): Map<string, Use[]> {
    const known = this.memo.get(file);
    if (known) return known;
    const found = new Map<string, Use[]>();
    this.memo.set(file, found);
    const use = (e: E, { store, path }: Part, args: readonly E[], to?: number): void => {
      const f = functionOf(file, store);
      if (f === undefined) return;
      const given = args.map((a) => parameterIn(file, a, f));
      push(found, store, { site: { file, e }, given, path, ...(to !== undefined && { to }) });
    };
    for (const e of file.facts.calls) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call') continue;
      for (const { part, args } of this.runsOf(file, x, this.flow)) use(e, part, args);
      for (const [to, a] of x.a.entries()) {
        const part = this.flow.part(file, a);
        if (part) use(e, part, x.a, to);
      }
    }
    return found;
  }
}

/** The function whose parameter it is. */
function functionOf(file: File, store: string): number | undefined {
  const [, at, f] = /^p(\d+)\.(\d+)\./.exec(store) ?? [];
  return Number(at) === file.index ? Number(f) : undefined;
}

/** The parameter of the function out of which, or of a part of which, something is made. */
function parameterIn(file: File, e: E, f: number, depth = 0): number | undefined {
  const x = file.facts.exprs[e];
  const inside = (one: E): number | undefined => (depth > 6 ? undefined : parameterIn(file, one, f, depth + 1));
  if (x.k === 'cast' || x.k === 'await' || x.k === 'spread') return inside(x.e);
  if (x.k === 'mem') return inside(x.o);
  if (x.k === 'obj') return firstOf(x.p.map(({ v }) => inside(v)));
  if (x.k === 'call') return firstOf(x.a.map(inside));
  if (x.k !== 'ref' || x.r[0] !== 'b') return undefined;
  const b = file.facts.bindings[x.r[1]];
  if (b.k === 'param') return b.f === f ? b.i : undefined;
  return b.init === undefined ? undefined : inside(b.init);
}

const firstOf = (list: (number | undefined)[]): number | undefined => list.find((one) => one !== undefined);
