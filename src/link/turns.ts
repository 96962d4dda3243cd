import type { E } from '../extract/facts.js';
import type { Caller, Site } from './calls.js';
import type { Slots } from './choosers.js';
import type { Evaluator } from './evaluate.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** A list that is a parameter, or is made of what is in one. */
interface GivenList {
  symbol: ValOf<'param'>;
  how?: 'keys' | 'values' | 'entries';
}

/** Most functions that hand on a list. */
const DEEPEST = 3;

/** What is registered in a loop over a list that is written somewhere: one thing for each of its elements. */
export class Turns {
  /** @param callers calls of a function with what they give it */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly callers: (fn: Fn) => readonly Caller[],
  ) {}

  /**
   * What a registration is given for each element of a list that it stands in a loop over: `for (const { event, handler } of LISTENERS)`.
   * Undefined when there is no such list.
   */
  of({ file, e }: Site, slots: () => Slots): Slots[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' && x.k !== 'new') return undefined;
    if (!('callback' in slots())) return undefined;
    for (const list of new Set(x.a.flatMap((a) => this.evaluator.listsIn(file, a)))) {
      const found = this.evaluator.inTurn(file, list, () => this.run(slots()));
      if (found) return found;
    }
    return undefined;
  }

  /**
   * The same where the function around is given the list: `listen(handlers) { for (const [name, handler] of Object.entries(handlers)) bus.on(name, handler) }`
   * listens where it is called. Undefined when it is given none that is written out.
   * @param handOn what is chosen at a call of that function where the list is given by others still
   */
  ofCallers(
    { file, e }: Site,
    slots: () => Slots,
    handOn: (fn: Fn, caller: Caller) => Slots,
  ): { fn: Fn; caller: Caller; slots: Slots }[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || !('callback' in slots())) return undefined;
    for (const list of new Set(x.a.flatMap((a) => this.evaluator.listsIn(file, a)))) {
      const given = this.givenList(file, list);
      if (!given) continue;
      const found = this.givers(given);
      if (!found.some(({ each }) => each.length)) continue;
      return found.flatMap(({ fn, caller, each }) => {
        if (!each.length) return [{ fn, caller, slots: handOn(fn, caller) }];
        const turns = this.evaluator.turns(file, list, each, () => this.run(slots())) ?? [];
        return turns.map((turn) => ({ fn, caller, slots: turn }));
      });
    }
    return undefined;
  }

  /** Of a closure that hands on to the function whose turn it is, that function. */
  private run(slots: Slots): Slots {
    const run = (v: Val): Val[] => {
      const { file, index } = v.t === 'fn' ? v.f : { file: undefined, index: -1 };
      for (const e of file?.facts.calls ?? []) {
        const x = file!.facts.exprs[e];
        const callee = x.k === 'call' && x.by === index ? file!.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || (callee?.k !== 'ref' && callee?.k !== 'idx') || !this.evaluator.listsIn(file!, x.f).length) continue;
        if (callee.k === 'ref' && callee.r[0] === 'b' && file!.facts.bindings[callee.r[1]].f === index) continue;
        const fns = this.evaluator.expr(file!, x.f).filter((f) => f.t === 'fn' || (f.t === 'param' && f.f.index !== index));
        if (fns.length === 1) return fns;
      }
      return [v];
    };
    return { ...slots, callback: slots['callback'].flatMap(run) };
  }

  /** The parameter that a list is, or is made of. */
  private givenList(file: File, e: E): GivenList | undefined {
    const x = file.facts.exprs[e];
    if (x.k === 'cast') return this.givenList(file, x.e);
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
    const made = callee?.k === 'mem' && of?.k === 'ref' && of.r[0] === 'g' && of.r[1] === 'Object' ? callee.n : undefined;
    const how = made === 'keys' || made === 'values' || made === 'entries' ? made : undefined;
    if (x.k === 'call' && !how) return undefined;
    const symbol = this.evaluator.expr(file, x.k === 'call' ? x.a[0] : e).find((v) => v.t === 'param');
    return symbol?.t === 'param' ? { symbol, ...(how && { how }) } : undefined;
  }

  /** The calls of a function that give such a list, with its elements; where its caller only hands on what it is given itself, the calls of that. */
  private givers(given: GivenList, depth = 0): { fn: Fn; caller: Caller; each: readonly Val[][] }[] {
    const fn = given.symbol.f;
    return this.callers(fn).flatMap((caller) => {
      const lists = this.listsAt(given, caller);
      const [only] = lists;
      const each = lists.length === 1 && only.t === 'arr' ? (only.at ?? []) : [];
      const handed = lists.find((v) => v.t === 'param');
      const outer = !each.length && handed?.t === 'param' && depth < DEEPEST ? this.givers({ ...given, symbol: handed }, depth + 1) : [];
      return outer.some((giver) => giver.each.length) ? outer : [{ fn, caller, each }];
    });
  }

  /** Such a list as a call of the function gives it. */
  private listsAt({ symbol, how }: GivenList, caller: Caller): Val[] {
    const { invocations } = this.evaluator;
    const given = invocations.substitute([symbol], symbol.f, (i) =>
      i === 'rest' ? [] : this.evaluator.argument(caller.file, caller.args ?? [], i),
    );
    // What a caller is given itself is made into entries where it is known.
    return how && !given.some((v) => v.t === 'param') ? [invocations.entriesOf(given, how)] : given;
  }
}
