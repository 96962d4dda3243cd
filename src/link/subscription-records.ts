import type { E } from '../extract/facts.js';
import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { callsWithin } from './sites.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** A record in a list, and what of it runs when something comes. */
export interface RunOfRecord {
  record: E;
  n: string;
}

/** What of a record hears, where it holds several functions: the first that are said so. */
const HEARS = [
  /^(handle|handler|callback|cb|listener|fn|func|run|execute|process|processor|perform|consume|work|worker)$|(Handler|Callback|Listener)$/,
  /^on[A-Z]/,
];
/** What only tells about a message hears none. */
const TELLS =
  /^(filter|match|matches|validate|parse|decode|transform|when|condition|predicate|ack|nack|key|log|debug|info|warn|error|trace)$|^(is|has|should|get|log|on(Error|Retry))[A-Z]?/;
/** Functions that hand on a record. */
const DEEPEST = 4;

/**
 * The function that a record holds beside the name under which it hears, where what reads a broker runs it:
 * `for (const sub of subscriptions) { consumer.subscribe({ topic: sub.topic }); consumer.run({ eachMessage: (m) => safely(() => sub.handler(m)) }); }`.
 */
export class SubscriptionRecords {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {}

  /**
   * @param names what says which name is heard
   * @param within what runs when something comes
   */
  of(file: File, names: readonly E[], within: Fn): RunOfRecord | undefined {
    for (const record of new Set(names.flatMap((e) => recordsIn(file, e)))) {
      if (this.evaluator.expr(file, record).some((v) => this.isOfClass(v))) continue;
      const at = file.facts.exprs[record];
      const run = at.k === 'ref' ? this.runIn(within, file, at.r[1] as number) : new Set<string>();
      const held = [...run].filter((n) => this.function(file, { record, n }).length);
      const hearing = HEARS.map((of) => held.filter((n) => of.test(n))).find((of) => of.length);
      const [n, ...others] = held.length > 1 ? (hearing ?? []) : held.filter((n) => !TELLS.test(n));
      if (n !== undefined && !others.length) return { record, n };
    }
    return undefined;
  }

  /** The function that somebody put into the record. */
  function(file: File, { record, n }: RunOfRecord, self?: ValOf<'inst'>): Val[] {
    const { evaluator } = this;
    return evaluator.members.walk(evaluator.expr(file, record, self), [n]).filter((v) => v.t === 'param' || v.t === 'fn');
  }

  /** Where a function runs that: what hears is run by what comes, and by nobody else. */
  runsIn(within: Fn, file: File, { record, n }: RunOfRecord): E[] {
    const { exprs } = file.facts;
    const of = exprs[record];
    if (within.file !== file || of.k !== 'ref') return [];
    return callsWithin(within).filter((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      const on = callee?.k === 'mem' && callee.n === n ? exprs[callee.o] : undefined;
      return on?.k === 'ref' && on.r[0] === 'b' && on.r[1] === of.r[1];
    });
  }

  /** Objects of classes do more than hold what they were given. */
  private isOfClass(v: Val): boolean {
    return v.t === 'inst' || (v.t === 'decl' && this.evaluator.hierarchy.implementers(v.decl).length > 0);
  }

  /** What of a record a function calls, or one that it gives the record to. */
  private runIn(fn: Fn, file: File, b: number, depth = 0): Set<string> {
    const { exprs } = file.facts;
    const isIt = (e: E): boolean => {
      const x = exprs[e];
      return x.k === 'ref' && x.r[0] === 'b' && x.r[1] === b;
    };
    const found = new Set<string>();
    if (fn.file !== file) return found;
    for (const e of callsWithin(fn)) {
      const x = exprs[e];
      if (x.k !== 'call') continue;
      const callee = exprs[x.f];
      if (callee.k === 'mem' && isIt(callee.o)) found.add(callee.n);
      const i = x.a.findIndex(isIt);
      for (const target of i < 0 || depth === DEEPEST ? [] : this.calls.targets({ file, e }))
        for (const n of this.runOf(target, i, depth)) found.add(n);
    }
    return found;
  }

  /** The same of a parameter of a function, whole or taken apart. */
  private runOf(fn: Fn, i: number, depth: number): Set<string> {
    const { bindings, exprs } = fn.file.facts;
    const isRun = (b: number): boolean =>
      callsWithin(fn).some((e) => {
        const x = exprs[e];
        const callee = x.k === 'call' ? exprs[x.f] : undefined;
        return callee?.k === 'ref' && callee.r[0] === 'b' && callee.r[1] === b;
      });
    const found = new Set<string>();
    for (const [at, b] of bindings.entries()) {
      if (b.k !== 'param' || b.f !== fn.index || b.i !== i) continue;
      if (!b.path?.length) for (const n of this.runIn(fn, fn.file, at, depth + 1)) found.add(n);
      else if (b.path.length === 1 && isRun(at)) found.add(b.path[0]);
    }
    return found;
  }
}

/** Records of whose properties an expression is made. */
function recordsIn(file: File, e: E): E[] {
  const { exprs } = file.facts;
  const x = exprs[e];
  if (x.k === 'obj') return x.p.flatMap(({ v }) => recordsIn(file, v));
  if (x.k === 'arr') return x.e.flatMap((one) => recordsIn(file, one));
  if (x.k === 'cast') return recordsIn(file, x.e);
  return x.k === 'mem' ? recordBehind(file, x.o) : [];
}

/** `record` of `record.spec.name`, or of `spec.name` after `const { spec } = record`. */
function recordBehind(file: File, e: E): E[] {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  if (x.k === 'mem') return recordBehind(file, x.o);
  if (x.k !== 'ref' || x.r[0] !== 'b') return [];
  const { k, path, init, set } = bindings[x.r[1]];
  if (k === 'var') return path?.length && init !== undefined && !set.length ? recordBehind(file, init) : [];
  return (k === 'each' || k === 'param') && !path?.length ? [e] : [];
}
