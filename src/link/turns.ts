import type { E } from '../extract/facts.js';
import { isRuledOutInTurn } from './contexts.js';
import { type Evaluator, LONGEST_LIST } from './evaluate.js';
import { placeOf } from './kept.js';
import { written } from './learn/stores.js';
import { listsIn, runsThrough } from './loops.js';
import { type Caller, isWithin, type Site } from './sites.js';
import type { Slots } from './slots.js';
import type { File, Fn, Turn, Val, ValOf } from './values.js';

/** A list that is a parameter, or is made of what is in one. */
interface GivenList {
  symbol: ValOf<'param'>;
  how?: 'keys' | 'values' | 'entries';
}

/** A function, a call of it, and the argument there that the list is made of. */
interface Hop {
  fn: Fn;
  caller: Caller;
  i: number;
}

/** A call of a function that gives such a list, in a turn of the loop that it stands in. */
interface Giver {
  fn: Fn;
  caller: Caller;
  each: readonly Val[][];
  turn?: Turn;
  /** Calls that hand on what it gives, the last one first. */
  through: readonly Hop[];
}

/** Longest way from what is given to what it is made of. */
const LONGEST = 8;

/** Most functions that hand on a list. */
const DEEPEST = 3;

/** Whether what stands together in a list has to stay together: who hears, or what goes through an exchange, with its name. */
const keepTogether = (slots: Slots): boolean => 'callback' in slots || 'within' in slots || (slots['queue']?.length ?? 0) > 1;

/** What is registered in a loop over a list that is written somewhere: one thing for each of its elements. */
export class Turns {
  /**
   * @param callers calls of a function with what they give it
   * @param block says that a call is none: what it runs runs when something comes
   */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly callers: (fn: Fn) => readonly Caller[],
    private readonly block: (site: Site) => void,
  ) {}

  /**
   * What a registration is given for each element of a list that it stands in a loop over: `for (const { event, handler } of LISTENERS)`.
   * Undefined when there is no such list.
   */
  of({ file, e }: Site, slots: () => Slots): Slots[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' && x.k !== 'new') return undefined;
    if (!keepTogether(slots())) return undefined;
    const lists = listsOf(file, x.a);
    for (const [i, list] of lists.entries()) {
      const found = this.evaluator.inTurn(file, list, () => this.inside({ file, e }, lists.slice(i + 1), slots));
      if (found) return found.flat();
    }
    return undefined;
  }

  /**
   * What it is given for all that code puts under a name into a table which it stands in a loop over, with where that is put in:
   * `for (const [name, handler] of this.handlers) bus.on(name, handler)`, with `add(name, handler) { this.handlers.set(name, handler); }`.
   * Undefined where there is no such table.
   */
  filled({ file, e }: Site, slots: () => Slots): { site: Site; slots: Slots }[] | undefined {
    const { evaluator } = this;
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || evaluator.isTurn) return undefined;
    for (const list of listsOf(file, x.a)) {
      const table = tableOf(file, list);
      // Of an object of which others are made each has its own.
      if (!table || (table.cls !== undefined && evaluator.hierarchy.descendants(file.classes[table.cls]).length)) continue;
      const puts = evaluator.kept.putsInto(file, table.place);
      // What a loop puts there belongs together in the turns of that.
      const isInLoop = puts.some((put) => [put.key, put.value].some((e) => listsIn(put.file, e).length));
      if (!puts.length || isInLoop || !keepTogether(slots())) continue;
      return puts.map(({ file: from, e: at, key, value }) => {
        const [name, held] = [evaluator.expr(from, key), evaluator.expr(from, value)];
        const vals: Val[] = table.isPairs ? [{ t: 'arr', of: [...name, ...held], at: [name, held] }] : held;
        return { site: { file: from, e: at }, slots: evaluator.during({ file, list, vals, key: name }, () => this.run(slots())) };
      });
    }
    return undefined;
  }

  /** The same in the turns of loops that stand in one whose turn it is. */
  private inside(site: Site, [list, ...rest]: readonly E[], slots: () => Slots): Slots[] {
    if (list === undefined) return this.inTurn(site, slots);
    const { file } = site;
    const [only, ...more] = this.evaluator.expr(file, list);
    if (only?.t !== 'arr' || !only.at || more.length || only.at.length > LONGEST_LIST) return this.inside(site, rest, slots);
    return only.at.flatMap((vals) => this.evaluator.during({ file, list, vals }, () => this.inside(site, rest, slots)));
  }

  /** What it is given in a turn, where its condition does not rule that out. */
  private inTurn({ file, e }: Site, slots: () => Slots): Slots[] {
    const x = file.facts.exprs[e];
    const isOut = 'by' in x && isRuledOutInTurn(this.evaluator, file.fns[x.by], file.facts.guards[x.g]);
    return isOut ? [] : [this.run(slots())];
  }

  /**
   * The same where the function around is given the list: `listen(handlers) { for (const [name, handler] of Object.entries(handlers)) bus.on(name, handler) }`
   * listens where it is called. Undefined when it is given none that is written out.
   * @param give what a call of that function gives of what it leaves open
   */
  ofCallers(
    { file, e }: Site,
    slots: () => Slots,
    give: (slots: Slots, fn: Fn, caller: Caller) => Slots,
  ): { fn: Fn; caller: Caller; slots: Slots }[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || !keepTogether(slots())) return undefined;
    for (const list of listsOf(file, x.a)) {
      const given = this.givenList(file, list);
      if (!given) continue;
      const found = this.givers(given);
      if (!found.some(({ each }) => each.length)) continue;
      return found.flatMap(({ fn, caller, each, turn: outer, through }) => {
        // What it is given by the calls between.
        const handed = (slots: Slots): Slots => through.reduce((all, hop) => give(all, hop.fn, hop.caller), slots);
        if (!each.length) {
          // The list is given by others still; the call may stand in a loop itself.
          const handedOn = (): Slots => give(handed(slots()), fn, caller);
          const own = outer ? undefined : this.of(caller, handedOn);
          return (own ?? [this.evaluator.during(outer, handedOn)]).map((turn) => ({ fn, caller, slots: turn }));
        }
        const turns = this.evaluator.turns(file, list, each, () => this.inTurn({ file, e }, slots)) ?? [];
        return turns.flat().map((turn) => ({ fn, caller, slots: this.evaluator.during(outer, () => give(handed(turn), fn, caller)) }));
      });
    }
    return undefined;
  }

  /**
   * Of a closure that hands on to the function whose turn it is, that function; of one that does nothing else but make what it gives it, also the method
   * of what it is the turn of.
   */
  private run(slots: Slots): Slots {
    const run = (v: Val): Val[] => {
      if (v.t !== 'fn') return [v];
      const { file, index, facts } = v.f;
      const { exprs, calls, bindings } = file.facts;
      const made = calls.filter((e) => {
        const x = exprs[e];
        return 'by' in x && x.by === index;
      });
      for (const e of made) {
        const x = exprs[e];
        const callee = x.k === 'call' ? exprs[x.f] : undefined;
        const isMethod = callee?.k === 'mem' && facts.k === 'closure' && x.k === 'call';
        const isOne = callee?.k === 'ref' || callee?.k === 'idx' || (isMethod && made.every((o) => o === e || this.only(file, o, x.a)));
        if (x.k !== 'call' || !callee || !isOne || !listsIn(file, x.f).length) continue;
        if (callee.k === 'ref' && callee.r[0] === 'b' && bindings[callee.r[1]].f === index) continue;
        const found = this.evaluator.expr(file, x.f);
        const fns = found.filter((f) => f.t === 'fn');
        const given = found.filter((f) => f.t === 'param' && f.f.index !== index);
        if (fns.length + given.length === 0 || fns.length > 1 || given.length > 1) continue;
        if (callee.k === 'mem') this.block({ file, e });
        return [...fns, ...given];
      }
      return [v];
    };
    return slots['callback'] ? { ...slots, callback: slots['callback'].flatMap(run) } : slots;
  }

  /** Whether a call only makes what arguments are made of, or runs nothing of the sources. */
  private only(file: File, e: E, args: readonly E[]): boolean {
    const x = file.facts.exprs[e];
    return args.some((a) => isMadeOf(file, a, e)) || (x.k === 'call' && !this.evaluator.expr(file, x.f).some((v) => v.t === 'fn'));
  }

  /** The parameter that a list is, or is made of. */
  private givenList(file: File, e: E): GivenList | undefined {
    const x = file.facts.exprs[e];
    if (x.k === 'cast') return this.givenList(file, x.e);
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
    const made = callee?.k === 'mem' && of?.k === 'ref' && of.r[0] === 'g' && of.r[1] === 'Object' ? callee.n : undefined;
    const how = made === 'keys' || made === 'values' || made === 'entries' ? made : undefined;
    const symbol = this.symbol(file, x.k === 'call' && how ? x.a[0] : e);
    return symbol && { symbol, ...(how && { how }) };
  }

  /** What an expression is of a parameter, whatever the type of that says: `subscriber.getSubscribedEvents()`. */
  private symbol(file: File, e: E): ValOf<'param'> | undefined {
    const vals = this.evaluator.expr(file, e);
    const found = [...vals, ...vals.flatMap((v) => (v.t === 'arr' && !v.at ? v.of.filter(isRest) : []))].find(
      (v): v is ValOf<'param'> & Val => v.t === 'param',
    );
    if (found) return found;
    const x = file.facts.exprs[written(file, e)];
    const callee = x.k === 'call' && !x.a.length ? file.facts.exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? this.symbol(file, callee.o) : undefined;
    return callee?.k === 'mem' && of ? { ...of, path: [...of.path, callee.n, '()'] } : undefined;
  }

  /** The calls of a function that give such a list, with its elements; where its caller only hands on what it is given itself, the calls of that. */
  private givers(given: GivenList, through: readonly Hop[] = []): Giver[] {
    const { f: fn, i, path } = given.symbol;
    return this.callers(fn).flatMap((caller): Giver[] => {
      const lists = this.listsAt(given, caller);
      const each = elementsOf(lists);
      if (each.length && !path.includes('[]')) return [{ fn, caller, each, through }];
      const several = this.ofEach(given, caller, through.at(-1));
      if (several.length) return several.map((one) => ({ fn, caller, through, ...one }));
      if (each.length) return [{ fn, caller, each, through }];
      const handed = lists.find((v) => v.t === 'param');
      const outer =
        handed?.t === 'param' && through.length < DEEPEST ? this.givers({ ...given, symbol: handed }, [...through, { fn, caller, i }]) : [];
      return outer.some((giver) => giver.each.length) ? outer : [{ fn, caller, each, through }];
    });
  }

  /** What a call gives that stands in a loop over a written list itself, or that gives such a list of what has one each: in each turn of that. */
  private ofEach(given: GivenList, caller: Caller, inner?: Hop): Pick<Giver, 'each' | 'turn'>[] {
    const { evaluator } = this;
    const { file, args } = caller;
    for (const list of listsIn(file, args?.[given.symbol.i] ?? 0)) {
      const turns = elementsOf(evaluator.expr(file, list)).map((vals) => ({ file, list, vals }));
      const found = turns.map((turn) => ({ turn, each: elementsOf(evaluator.during(turn, () => this.listsAt(given, caller))) }));
      if (found.some(({ each }) => each.length)) return found;
    }
    const { symbol } = given;
    const at = symbol.path.indexOf('[]');
    if (at < 0) return [];
    // The loop over those stands in the function that hands on what each of them has.
    const [list] = inner ? listsIn(inner.caller.file, inner.caller.args?.[inner.i] ?? 0) : [];
    return elementsOf(this.listsAt({ symbol: { ...symbol, path: symbol.path.slice(0, at) } }, caller)).flatMap((vals) => {
      const has = evaluator.members.walk(vals, symbol.path.slice(at + 1));
      // One that says a single name has no list to run through.
      if (has.length && has.every((v) => v.t === 'str')) return [];
      return [
        { each: elementsOf(this.made(given, has)), ...(inner && list !== undefined && { turn: { file: inner.caller.file, list, vals } }) },
      ];
    });
  }

  /** Such a list as a call of the function gives it. */
  private listsAt(given: GivenList, caller: Caller): Val[] {
    const { symbol } = given;
    const { invocations } = this.evaluator;
    if (isRest(symbol)) return this.made(given, this.rest(caller, symbol.i));
    return this.made(
      given,
      invocations.substitute([symbol], symbol.f, (i) => (i === 'rest' ? [] : this.evaluator.argument(caller.file, caller.args ?? [], i))),
    );
  }

  /** All that a call gives from a position on, as a list. */
  private rest({ file, args }: Caller, from: number): Val[] {
    const given = (args ?? []).slice(from);
    const [only, ...more] = given.map((a) => file.facts.exprs[a]);
    if (only?.k === 'spread' && !more.length) return this.evaluator.expr(file, only.e);
    if ([only, ...more].some((x) => x?.k === 'spread')) return [];
    const at = given.map((a) => this.evaluator.expr(file, a));
    return [{ t: 'arr', of: at.flat(), at }];
  }

  /** What a caller is given itself is made into entries where it is known. */
  private made({ how }: GivenList, vals: Val[]): Val[] {
    return how && !vals.some((v) => v.t === 'param') ? [this.evaluator.invocations.builtins.entriesOf(vals, how)] : vals;
  }
}

/** Lists that what a closure calls runs through in loops around it. */
function listsAround(file: File, e: E): E[] {
  const { exprs, calls, bindings } = file.facts;
  const x = exprs[e];
  if (x.k !== 'fn') return [];
  const root = (of: E): E => {
    const at = exprs[of];
    return at.k === 'mem' ? root(at.o) : of;
  };
  return calls.flatMap((call) => {
    const at = exprs[call];
    const ref = at.k === 'call' && at.by === x.f ? exprs[root(at.f)] : undefined;
    const isAround = ref?.k === 'ref' && ref.r[0] === 'b' && !isWithin(file, bindings[ref.r[1]].f, file.fns[x.f]);
    return isAround && at.k === 'call' ? listsIn(file, at.f) : [];
  });
}

/** Whether a value is all that is given from a parameter on: `add(...handlers)`. */
const isRest = (v: Val): boolean => v.t === 'param' && v.path.length === 1 && v.path[0] === '*' && v.f.facts.p[v.i]?.rest === true;

/** Lists that what a registration is given runs through, and then what the closures in it call. */
function listsOf(file: File, args: readonly E[]): E[] {
  const told = args.flatMap((a) => listsIn(file, a));
  return told.length ? outerFirst(file, [...new Set([...told, ...args.flatMap((a) => listsAround(file, a))])]) : [];
}

/** Lists that are made of what others run through stand after those. */
const outerFirst = (file: File, lists: readonly E[]): E[] => {
  // What is made of each other in circles is looked into once.
  const isIn = (inner: E, outer: E, seen = new Set<E>()): boolean =>
    !seen.has(inner) && listsIn(file, inner).some((of) => of === outer || isIn(of, outer, seen.add(inner)));
  return [...lists].sort((a, b) => Number(isIn(a, b)) - Number(isIn(b, a)));
};

/** The elements of one list that is written out; none of anything else. */
const elementsOf = ([only, ...more]: Val[]): readonly Val[][] => (only?.t === 'arr' && !more.length ? (only.at ?? []) : []);

/** The table that a loop runs through with the names in it: of its entries, or by `forEach`, which tells the name beside. */
function tableOf(file: File, list: E): { place: string; cls?: number; isPairs: boolean } | undefined {
  const { exprs, bindings, callables } = file.facts;
  const x = exprs[list];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const isOfObject = callee?.k === 'mem' && callee.n === 'entries' && exprs[callee.o].k === 'ref' && x.k === 'call' && x.a.length === 1;
  const of = callee?.k === 'mem' && callee.n === 'entries' ? (x.k === 'call' && isOfObject ? x.a[0] : callee.o) : list;
  const place = placeOf(file, of);
  if (place === undefined) return undefined;
  const isPair = bindings.some((b, i) => b.path?.[0] === '0' && runsThrough(file, i) === list);
  const isTold = callables.some(({ arg, p }) => {
    const call = arg && p.length > 1 ? exprs[arg[0]] : undefined;
    const by = call?.k === 'call' ? exprs[call.f] : undefined;
    return by?.k === 'mem' && by.n === 'forEach' && by.o === list;
  });
  const cls = /^f(\d+)\./.exec(place)?.[1];
  return isPair || (isTold && of === list) ? { place, ...(cls && { cls: Number(cls) }), isPairs: isPair } : undefined;
}

/** Whether a call is given what another one in its file gives, or what is made of that. */
export function isGiven({ file, e }: Site, made: E): boolean {
  const x = file.facts.exprs[e];
  return x.k === 'call' && e !== made && x.a.some((a) => isMadeOf(file, a, made));
}

/** Whether an expression is made of what another one gives. */
function isMadeOf(file: File, e: E, source: E, depth = 0): boolean {
  if (e === source) return true;
  if (depth > LONGEST) return false;
  const x = file.facts.exprs[e];
  const any = (...list: readonly E[]): boolean => list.some((one) => isMadeOf(file, one, source, depth + 1));
  switch (x.k) {
    case 'ref': {
      const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
      return b?.k === 'var' && any(...(b.init === undefined ? b.set : [b.init]));
    }
    case 'call':
    case 'new':
      return any(x.f, ...x.a);
    case 'mem':
    case 'idx':
      return any(x.o);
    case 'obj':
      return any(...x.p.map((p) => p.v));
    case 'arr':
      return any(...x.e);
    case 'await':
    case 'cast':
    case 'spread':
    case 'if':
      return any(x.e);
    case 'cond':
      return any(x.a, x.b);
    case 'fn':
      return any(...file.facts.callables[x.f].returns);
    default:
      return false;
  }
}
