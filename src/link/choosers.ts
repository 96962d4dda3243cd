import { both } from '../extract/guards.js';
import type { Calls } from './calls.js';
import { decided } from './contexts.js';
import type { Evaluator } from './evaluate.js';
import { Giving, hasNone, heldAt, leavesOut, ownGuard } from './giving.js';
import type { Handed } from './handed.js';
import { putsOf } from './kept.js';
import { recorded } from './recorded.js';
import { Selves } from './selves.js';
import { argsOf, type Caller, callsWithin, isWithin, ofThis, receiverOf, type Site } from './sites.js';
import { chosen, declared, isSaid, mapSlots, picks, type Slots, slotsKey, symbolic, symbols, tells, without } from './slots.js';
import { Turns } from './turns.js';
import { type Cls, type Fn, isSymbolic, keyOf, unique, type Val, type ValOf } from './values.js';

/** One place where everything that can be known is chosen. */
export interface Choice {
  /** Where it is chosen; the helper's own place when the helper chooses. */
  site: Site;
  by: Fn;
  slots: Slots;
  guard: string;
  /** That with the conditions around closures on the way, which are none of its own: what arguments rule out does not happen. */
  whole?: string;
  /** The call on the way that left a condition open: what it hands on of what is given to the function around may decide it. */
  asked?: { f: Fn; guard: string; caller: Caller };
  /** One of several that may be meant there. */
  oneOf: boolean;
  /** It is sent by this function, one of those that a call on the way may run. */
  among?: { site: Site; fn: Fn };
  /** Helpers between the choice and the publication, nearest to the choice first. */
  through: Fn[];
  /** What is followed was given to this function once, before: whoever gave it is not where it happens. */
  kept?: Fn;
  /** What is followed from there. */
  of?: Site;
  /** Who is said to send it, as far as that is known, where rules may ask for it. */
  sources?: readonly string[];
  /** The same by the name of what is sent, where one place sends several things. */
  sourcesOf?: ReadonlyMap<string, readonly string[]>;
  /** A helper ran this function, which it was given as its parameter `i`: whoever gave it another one is not meant. */
  ran?: { by: Fn; i: number; fn: Fn };
}

/** Where something is chosen, on which condition. */
type Place = Pick<Choice, 'site' | 'by' | 'guard' | 'whole' | 'asked' | 'through'>;
type Conditional = Pick<Choice, 'by' | 'guard' | 'whole' | 'asked'>;

/** Deepest chain of helpers that hand a parameter on. */
const DEEPEST = 12;

/** Calls that are followed of one publication: in real code a hundred at most, unless all helpers call each other. */
const MOST_CALLS = 500;

/** Parameters that are asked who gives them an object, one after the other. */
const MOST_GIVERS = 50;

/**
 * Finds who chooses: follows a publication's symbolic parts (parameters, what a subclass fills in) to the callers that give them,
 * at any depth. The choice belongs to the caller that names the event, not to the helper that publishes it.
 */
export class Choosers {
  private readonly turns: Turns;
  private readonly giving: Giving;
  private readonly selves: Selves;
  /** Calls that were followed of the publication that is looked at. */
  private followed = 0;
  /** What was found of each choice on the way. */
  private readonly met = new Map<string, Choice[]>();
  /** Functions to which a way came back with nothing but what they are given themselves. */
  private readonly circular = new Set<string>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
    /** Closures that events and requests run, whenever they come. */
    private readonly handlers: ReadonlySet<Fn>,
    handed: Handed,
  ) {
    this.giving = new Giving(evaluator, calls, handed);
    this.selves = new Selves(evaluator, calls);
    evaluator.leavesOut = (fn, i) => {
      const callers = fn.facts.p[i]?.optional ? calls.callers(fn) : [];
      const isWithout = ({ file, args }: Caller): boolean =>
        args !== null && args[i] === undefined && !args.some((a) => file.facts.exprs[a].k === 'spread');
      return callers.length > 0 && callers.every(isWithout);
    };
    this.turns = new Turns(
      evaluator,
      (fn) => this.callers(fn),
      (site) => calls.block(site),
    );
  }

  /**
   * @param slots what the parts may be when `this` is of the given class (undefined: of whatever class it is)
   * @param counted what of the site's own guard counts; by default all
   * @param onlyCalled leaves out classes of `this` on whose objects nobody here calls it, when somebody does on others
   */
  find(site: Site, parts: (self?: ValOf<'inst'>) => Slots, counted = (guard: string): string => guard, onlyCalled = false): Choice[] {
    return this.found(site, parts, counted, onlyCalled)
      .flatMap((choice) => recorded(this, choice))
      .map((choice) => ({ ...choice, of: site }));
  }

  private found(site: Site, parts: (self?: ValOf<'inst'>) => Slots, counted: (guard: string) => string, onlyCalled: boolean): Choice[] {
    this.followed = 0;
    this.met.clear();
    this.circular.clear();
    const by = this.callableAt(site);
    const guard = counted(this.guardAt(site));
    const filled = this.turns.filled(site, parts);
    if (filled)
      return filled.flatMap((one) =>
        this.follow({ site: one.site, by: this.callableAt(one.site), slots: one.slots, guard, oneOf: false, through: [] }, new Set()),
      );
    const member = this.member(by);
    const slots = (self?: ValOf<'inst'>): Slots =>
      self || !member
        ? parts(self)
        : mapSlots(parts(), (vals) => this.evaluator.makings.bySuper(vals, member.file.classes[member.facts.c!]));
    const split = member && this.selves.bySubclass(member, slots);
    if (!split) {
      const given = this.inTurnOfCallers(site, { guard, through: [] }, slots);
      if (given) return given.flatMap((choice) => this.follow(choice, new Set()));
      const turns = this.turns.of(site, slots) ?? [slots()];
      return turns.flatMap((each) => this.follow({ site, by, slots: each, guard, oneOf: false, through: [] }, new Set()));
    }
    // What hears sends it, and not who has it hear.
    if (this.isOfHandler(by)) return this.ofAny({ site, by, guard, through: [] }, split, new Set());
    return this.followSelf({ site, by, guard, through: [] }, member, split, new Set(), onlyCalled);
  }

  /** Whether a function is a closure that hears, or stands in one. */
  private isOfHandler(fn: Fn): boolean {
    for (let at = fn; at.facts.k === 'closure' && at.facts.up >= 0; at = at.file.fns[at.facts.up]) if (this.handlers.has(at)) return true;
    return false;
  }

  /** The named callable, or the handler, around a site. */
  memberAt(site: Site): Fn {
    let at = this.callableAt(site);
    while (at.facts.k === 'closure' && at.facts.up >= 0 && !this.handlers.has(at)) at = at.file.fns[at.facts.up];
    return at;
  }

  callableAt({ file, e }: Site): Fn {
    const x = file.facts.exprs[e];
    return file.fns['by' in x ? x.by : 0];
  }

  guardAt({ file, e }: Site): string {
    const x = file.facts.exprs[e];
    return 'g' in x ? file.facts.guards[x.g] : '';
  }

  /** The class member in which a function stands. */
  private member(fn: Fn): Fn | undefined {
    const at = this.outermost(fn);
    return at.facts.c !== undefined &&
      (at.facts.k === 'method' || at.facts.k === 'getter' || at.facts.k === 'setter' || at.facts.k === 'constructor')
      ? at
      : undefined;
  }

  /** Something that was followed came back to itself on the same object. */
  private cameBack = false;

  /** The choice is made by who calls the member on an object of one class rather than another. */
  private followSelf(
    at: Place & Pick<Caller, 'isNew'>,
    member: Fn,
    split: Map<Cls, Slots>,
    seen: Set<Fn>,
    onlyCalled: boolean,
    helpers: Set<string> = new Set(),
  ): Choice[] {
    // Where too many were followed, which of them it is is not known.
    if ((seen.size || helpers.size) && this.followed > MOST_CALLS) return [];
    const callers = seen.has(member) ? [] : this.callers(member);
    const next = new Set(seen).add(member);
    if (!callers.length || member.facts.k === 'constructor') {
      // Nobody here calls it: whoever holds an object of the class may.
      return this.ofAny(at, split, helpers);
    }
    const open = new Map(split);
    let isOnlyOwn = false;
    let isDecided = false;
    if (!seen.size) this.cameBack = false;
    const chosen = callers.flatMap((caller) => {
      const classes = this.selves.receivers(caller, member).filter((c) => split.has(c));
      // What the call's arguments rule out does not happen there.
      const on = receiverOf(caller) ?? 0;
      const isOpen = this.calls.hooks.isOfBase(caller.file, on);
      const isOther = at.isNew !== undefined && !isOpen && !this.calls.hooks.mayBe(caller.file, on, at.isNew);
      const left = isOther ? null : this.leftOf(at, member, caller);
      if (!left) {
        for (const c of classes) open.delete(c);
        isDecided = true;
        return [];
      }
      const isNew = isOpen ? (caller.isNew ?? at.isNew) : undefined;
      const here = { ...this.atCaller({ ...at, ...left }, member, caller), ...(isNew !== undefined && { isNew }) };
      const parts = new Map(classes.map((c) => [c, this.giving.give(this.ofObjects(split.get(c)!, c, caller), member, caller)]));
      const distinct = new Set([...parts.values()].map(slotsKey));
      const outer = this.member(here.by);
      // What comes back to itself on the same object chooses none: whoever starts it does.
      if (distinct.size > 1 && outer && next.has(outer) && this.selves.isOwn(caller)) {
        isOnlyOwn = true;
        this.cameBack = true;
        return [];
      }
      for (const c of classes) open.delete(c);
      if (distinct.size > 1 && outer && !next.has(outer)) {
        const own = this.selves.isOwn(caller) ? parts : this.byOwn(outer, caller, member, split);
        if (own) return this.followSelf(here, outer, own, next, onlyCalled, helpers);
      }
      return [...new Map([...parts.values()].map((s) => [slotsKey(s), s])).values()].flatMap((slots) =>
        this.follow({ ...here, slots, oneOf: distinct.size > 1 || caller.oneOf }, helpers),
      );
    });
    if (!chosen.length && isDecided && !open.size) return [];
    if (!chosen.length && (isOnlyOwn || (!seen.size && this.cameBack))) return seen.size ? [] : this.ofAny(at, split, helpers);
    if (chosen.length && (onlyCalled || member.facts.static || !this.selves.isCalledOnUnknown(member))) return chosen;
    // Classes that nobody here is seen to call it on, where some calls are on who knows what: whoever holds an object of them may, but what it is called with on others is not theirs.
    const rest = [...open.values()].filter(
      (slots) => !Object.values(slots).some((vals) => vals.some((v) => !v.d && isSymbolic(v, member))),
    );
    return [...chosen, ...rest.flatMap((slots) => this.follow({ ...at, slots, oneOf: split.size > 1 }, helpers))];
  }

  /** What is chosen where it may be an object of any of the classes. */
  private ofAny(at: Place, split: Map<Cls, Slots>, helpers: Set<string>): Choice[] {
    return [...split.values()].flatMap((slots) => this.follow({ ...at, slots, oneOf: split.size > 1 }, helpers));
  }

  /** What the objects of a class were made with on which a call runs a member, where their constructions are seen. */
  private ofObjects(slots: Slots, c: Cls, caller: Caller): Slots {
    const { makings } = this.evaluator;
    const all = this.evaluator.expr(caller.file, receiverOf(caller) ?? 0).filter((v) => v.t === 'inst' && v.c === c);
    if (!all.length || !all.every((v) => v.t === 'inst' && v.exact && v.origin?.made !== undefined)) return slots;
    return mapSlots(slots, (vals, name) => {
      const held = unique(all.flatMap((object) => makings.of(vals, object)));
      return name === 'queue' ? held.flatMap((v) => makings.named(v)) : held;
    });
  }

  /**
   * The parts that a call in `outer` gives for each class that `this` may be there, where that decides which object it is on:
   * `new this().send()`, `this.constructor.send()`.
   */
  private byOwn(outer: Fn, caller: Caller, member: Fn, split: Map<Cls, Slots>): Map<Cls, Slots> | undefined {
    const found = new Map<Cls, Slots>();
    for (const c of this.selves.of(outer)) {
      const self: ValOf<'inst'> = { t: 'inst', c, exact: true };
      const [slots, ...more] = this.selves.receivers(caller, member, self).flatMap((d): Slots[] => (split.has(d) ? [split.get(d)!] : []));
      // Nobody makes an object of an abstract class.
      if (more.length && !c.facts.abstract) return undefined;
      if (slots && !more.length) found.set(c, this.giving.give(slots, member, caller, self));
    }
    return found.size ? found : undefined;
  }

  private atCaller(
    { guard, whole, asked, through }: Pick<Choice, 'guard' | 'whole' | 'asked' | 'through'>,
    helper: Fn,
    caller: Caller,
  ): Place {
    const site = { file: caller.file, e: caller.e };
    const own = both(this.guardAt(site), caller.use);
    return {
      site,
      by: this.callableAt(site),
      guard: both(own, guard),
      ...(whole !== undefined && whole !== guard && { whole: both(own, whole) }),
      ...(asked && { asked }),
      through: [helper, ...through],
    };
  }

  /** Follows symbolic parameters to the callers that give them. Many ways may lead through one place: it is followed once. */
  private follow(choice: Choice, seen: Set<string>): Choice[] {
    const all = symbols(mapSlots(choice.slots, chosen));
    // What callers give comes before what those gave who made an object that only the type speaks of.
    const isOfType = (v: ValOf<'param'> & Val): boolean => v.d === true && v.f.facts.k === 'constructor';
    const open = [...all.filter((v) => !isOfType(v)), ...all.filter(isOfType)].map(({ f }) => f);
    if (!open.length) return [choice];
    const key = choiceKey(choice);
    let found = this.met.get(key);
    if (!found) {
      found = [...new Map(this.atCallers(choice, open, seen).map((c) => [choiceKey(c), c])).values()];
      this.met.set(key, found);
    }
    return found;
  }

  /** What the callers choose of a choice that functions leave open: first on which object, that is known no more where they are left. */
  private atCallers(choice: Choice, open: readonly Fn[], seen: Set<string>): Choice[] {
    // Who gives what hears registers it, not who starts what that gave.
    const depth = ({ file, facts: { up } }: Fn): number => (up < 0 ? 0 : 1 + depth(file.fns[up]));
    const fns = [...new Set(open)];
    for (const f of 'callback' in choice.slots ? fns.sort((a, b) => depth(a) - depth(b)) : fns) {
      const made = this.onObjects(choice, f, seen);
      if (made) return made.isAll ? made.found : [...made.found, ...this.atGivers(choice, open[0], seen)];
    }
    return this.atGivers(choice, open[0], seen);
  }

  /** What those choose who give `f` what it is given, whoever it is run by. */
  private atGivers(choice: Choice, f: Fn, seen: Set<string>): Choice[] {
    // Which of the objects it is that was made with a queue each, nobody says.
    // What a method has put into a table is worked off with all that is there.
    const isTable = 'callback' in choice.slots && f.facts.k === 'method';
    const isOther = !isTable && choice.through.length > 0 && !this.isWithin(choice.by, f) && this.calls.callers(f).length > 1;
    if (!isSaid(choice.slots, f) && (isOther || this.isNeverRun(choice.by, f)))
      return this.follow({ ...choice, slots: { ...choice.slots, queue: [] } }, seen);
    const settled = this.settled(choice, f);
    const key = `${f.file.index}.${f.index}`;
    if (seen.size >= DEEPEST) return settled;
    if (seen.has(key)) {
      // What comes back to itself says nothing, what stands beside it may: `order.events = order.events.map(…)`.
      const slots = without(choice.slots, f);
      if (symbols(slots).length) return [...settled, ...this.follow({ ...choice, slots }, seen)];
      if (!settled.length && !('callback' in choice.slots)) this.circular.add(key);
      return settled;
    }
    const next = new Set(seen).add(key);
    // Who has a package run it gives it no more than that says.
    const asked = symbols(choice.slots).filter((v) => v.f === f);
    const isGiven = ({ isHook, args }: Caller): boolean => !isHook || asked.some(({ i }) => args?.[i] !== 0);
    const callers = this.ranBy(this.callers(f), f, choice).filter(isGiven);
    if (!callers.length) return [...settled, ...this.follow({ ...choice, slots: declared(choice.slots, f) }, next)];
    const isKept =
      choice.kept ||
      (f.facts.k === 'constructor' && this.outermost(choice.by) !== f) ||
      // Whoever had the queue made is not who sends to it.
      (!this.isWithin(choice.by, f) && !isSaid(choice.slots, f)) ||
      this.runsLater(choice.by, f) ||
      this.isOfClassIn(choice.by, f) ||
      // Whoever gave the function that makes it is not who has it made.
      (!('callback' in choice.slots) && !this.isWithin(choice.by, f) && (choice.slots['event'] ?? []).some((v) => isMadeBy(v, f))) ||
      // Nor whoever set what a name is made of later: `order.status = status`, and `emit(`order.${order.status}`)` of another method.
      (!('callback' in choice.slots) &&
        !this.isWithin(choice.by, f) &&
        (choice.slots['event'] ?? []).some((v) => v.t === 'join' && isSymbolic(v, f))) ||
      (!('callback' in choice.slots) && !this.isWithin(choice.by, f) && this.isKey(f, choice.slots['event'] ?? []));
    // Which calls lead there their arguments may decide.
    let isDecided = false;
    const followed = callers.flatMap((caller) => {
      // Who says beside it what runs when it comes subscribes.
      const isField = isKept || (!('callback' in choice.slots) && !this.isWithin(choice.by, f) && this.givesFunction(caller));
      // What the call's arguments decide is no condition of it.
      const left = isField ? choice : this.leftOf(choice, f, caller);
      if (!left) {
        isDecided = true;
        return [];
      }
      const waiting = symbolic(choice.slots, f);
      const isHere = this.isWithin(choice.by, f);
      const meant =
        f.facts.k === 'constructor'
          ? mapSlots(waiting, (vals) =>
              this.evaluator.makings.meant(vals, f.file.classes[f.facts.c!], f, (i) =>
                i === 'rest' ? [] : this.evaluator.argument(caller.file, caller.args ?? [], i),
              ),
            )
          : waiting;
      const given = mapSlots(meant, (vals, n) =>
        unique(
          vals.flatMap((v) =>
            n === 'queue' && v.t === 'str' ? this.leftAt(v, f, caller) : heldAt(this.evaluator, isHere ? v : ownGuard(v, f), f, caller),
          ),
        ),
      );
      // A queue that it goes to in one case, and one that callers say in the other.
      const isOneOfQueues = given['queue']?.some((v) => v.t === 'str') && given['queue'].some((v) => isSymbolic(v, f));
      // What is given there is not kept: `apply(event, isNew)` with `if (isNew) this.changes.push(event)`.
      if (waiting['event']?.length && !given['event'].length) return [];
      if (leavesOut(this.evaluator, caller, f, waiting['event'] ?? []) || hasNone(this.evaluator, caller, waiting['event'] ?? [])) {
        isDecided = true;
        return [];
      }
      const slots = this.giving.give(given, f, caller);
      // Who leaves out what stands before a default chooses nothing: `options?.topic ?? 'orders'`.
      if (settled.length && waiting['event']?.length && !slots['event'].length && leaves(caller, waiting['event'])) return [];
      // What a constructor was given once is published later by the method: the method is where it happens. So is a handler's closure.
      // Of what is made on the spot it is not: `send(new Message(options))`.
      const onTheSpot = this.callableAt(caller) === choice.by;
      if (isField)
        return this.follow({ ...choice, slots, oneOf: choice.oneOf || callers.length > 1, ...(!onTheSpot && { kept: f }) }, next);
      // What was recorded by another callable is emitted there: on what condition it is published later is none of its own.
      const here = this.atCaller(isHere ? { ...choice, ...left } : { through: choice.through, guard: '' }, f, caller);
      const split = this.splitAt(here.by, caller, (self) => this.giving.give(given, f, caller, self));
      if (split) return this.followSelf(here, ...split, new Set(), false, next);
      const open = (): Slots => this.giving.give(given, f, caller);
      const ran = givenFunction(caller, f);
      const outer = this.inTurnOfCallers(caller, here, open);
      if (outer) return outer.flatMap((each) => this.follow(each, next));
      const turns = this.turns.of(caller, open) ?? [slots];
      // Which of the functions that it is given it runs, whoever gives it one knows.
      const isAny = choice.ran?.by === f && this.functionsAt(caller, choice.ran.i).length > 1;
      const among = caller.oneOf && !ran ? { site: { file: caller.file, e: caller.e }, fn: f } : undefined;
      const oneOf = choice.oneOf || isAny || isOneOfQueues === true || (among !== undefined && choice.among !== undefined);
      return turns.flatMap((each) => this.follow({ ...here, slots: each, oneOf, ...(among && { among }), ...(ran && { ran }) }, next));
    });
    // Every call rules it out: it never happens. One that only comes back to this function rules out nothing.
    if (callers.length && !followed.length && (isDecided || !this.circular.has(key))) return settled;
    // Where no caller names anything the helper is as near as one can come.
    if (!settled.length && !isDecided && !followed.some((c) => tells(c.slots, choice.slots)))
      return this.follow({ ...choice, slots: declared(this.withoutDefaults(choice.slots, f, callers), f) }, next);
    // A table's key that some callers choose and others do not: those may mean anything in it.
    const silent = picks(choice.slots, f) ? followed.filter((c) => !tells(c.slots, choice.slots)) : [];
    if (!silent.length) return [...settled, ...followed];
    const any = this.follow({ ...choice, slots: declared(choice.slots, f) }, next);
    return [...settled, ...followed.filter((c) => !silent.includes(c)), ...any];
  }

  /** What a call's arguments leave of the condition under which something happens in `f`; null where they rule it out. */
  private leftOf(
    { by, guard, whole = guard, asked }: Conditional,
    f: Fn,
    caller: Caller,
  ): Pick<Choice, 'guard' | 'whole' | 'asked'> | null {
    if (!this.isWithin(by, f)) return { guard, whole };
    if (asked && this.isWithin(this.callableAt(asked.caller), f)) {
      const holds = this.evaluator.givenAt({ fn: f, caller }, () => decided(this.evaluator, asked.f, asked.guard, asked.caller));
      if (holds === null) return null;
    }
    let all = whole;
    for (let at = by; at !== f; at = at.file.fns[at.facts.up]) all = both(at.file.facts.guards[at.facts.g], all);
    const rest = decided(this.evaluator, f, all, caller);
    const left = by === f ? decided(this.evaluator, f, guard, caller) : guard;
    return left === null || rest === null ? null : { guard: left, whole: rest, ...(rest && { asked: { f, guard: rest, caller } }) };
  }

  /** A text that is meant under a condition of `f`: nothing at a call that rules this out, `queue ? queue : 'shared'` where it says a queue. */
  private leftAt(text: ValOf<'str'>, f: Fn, caller: Caller): Val[] {
    const { g, ...bare } = text;
    const own = g === undefined ? undefined : decided(this.evaluator, f, g, caller, [g]);
    const left = own === g ? this.leftOfHanded(g, f, caller) : own;
    return left === null ? [] : left === '' ? [bare] : [text];
  }

  /** What all calls of a function leave of a condition of another one to which it hands on what it is given; null where they rule it out. */
  leftOfAll(g: string | undefined, f: Fn): string | null | undefined {
    const callers = g ? this.calls.callers(f) : [];
    const left = callers.map((caller) => this.leftOfHanded(g, f, caller));
    if (!left.length) return g;
    return left.every((one) => one === left[0]) ? left[0] : left.every((one) => one === null) ? null : g;
  }

  /** What a call of `f` leaves of a condition of a function to which that hands on what it is given: `queueOf(name)` with a `switch`. */
  private leftOfHanded(g: string | undefined, f: Fn, caller: Caller): string | null | undefined {
    if (!g) return g;
    const { file } = f;
    for (const e of callsWithin(f)) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || !x.a.some((a) => this.evaluator.expr(file, a).some((v) => v.t === 'param' && v.f === f))) continue;
      for (const target of this.calls.targets({ file, e })) {
        const { exprs, guards } = target.file.facts;
        const owns = target.facts.returns.flatMap((r) => {
          const given = exprs[r];
          return given.k === 'if' ? [guards[given.g]] : [];
        });
        if (!owns.some((own) => g === own || g.startsWith(`${own} and `))) continue;
        return this.evaluator.givenAt({ fn: f, caller }, () => decided(this.evaluator, target, g, { file, args: x.a }, owns));
      }
    }
    return g;
  }

  /** Without what parameters are where a call leaves them out, when none does: `publish(event, topic = 'orders')` of which each call says a topic. */
  private withoutDefaults(slots: Slots, f: Fn, callers: readonly Caller[]): Slots {
    return mapSlots(slots, (vals) => {
      const unused = vals.flatMap((v) => {
        const init = v.t === 'param' && v.f === f && !v.path.length ? f.facts.p[v.i]?.init : undefined;
        const isGiven = v.t === 'param' && callers.every(({ args }) => args?.[v.i] !== undefined);
        return init !== undefined && isGiven ? this.evaluator.expr(f.file, init).map(bareKey) : [];
      });
      return unused.length ? vals.filter((v) => !unused.includes(bareKey(v))) : vals;
    });
  }

  /** Whether what `f` is given is the key under which it puts something into a table: whoever looks it up there chooses it. */
  private isKey(f: Fn, vals: Val[]): boolean {
    const own = vals.filter((v) => v.t === 'param' && v.f === f).map((v) => keyOf(v));
    return own.length > 0 && putsOf(f.file).some(({ key }) => this.evaluator.expr(f.file, key).some((v) => own.includes(keyOf(v))));
  }

  private givesFunction({ file, args }: Caller): boolean {
    return args?.some((a) => this.evaluator.expr(file, a).some((v) => v.t === 'fn')) ?? false;
  }

  /** Callers of a helper that may have given it the function which it ran: none that is seen to give another one. */
  private ranBy(callers: Caller[], f: Fn, { ran }: Choice): Caller[] {
    if (!ran || callers.length < 2) return callers;
    const isMeant = (given: Fn[]): boolean => !given.length || given.includes(ran.fn);
    if (ran.by === f) return callers.filter((caller) => isMeant(this.functionsAt(caller, ran.i)));
    if (!this.isWithin(f, ran.by)) return callers;
    // What the helper makes of the function: `const send = guarded(async (name) => …)`.
    return callers.filter(({ file, e }) => {
      const x = file.facts.exprs[e];
      const called = x.k === 'call' ? this.evaluator.expr(file, x.f) : [];
      const made = called.flatMap((v) => (v.t === 'fn' && v.f === f && v.via?.f === ran.by ? [v.via] : []));
      return !made.length || made.some((via) => isMeant(this.functionsAt({ file: via.file, args: argsOf(via) }, ran.i)));
    });
  }

  private functionsAt({ file, args }: Pick<Caller, 'file' | 'args'>, i: number): Fn[] {
    return this.evaluator.argument(file, args ?? [], i).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
  }

  /**
   * What is chosen where one of several objects that `f` makes is told to do it: `mails.add(…)` of `const mails = createQueue('mails')`.
   * Undefined where nobody is seen to call it on an object that is known; `isAll` unless somebody does on one that is not.
   */
  private onObjects(choice: Choice, f: Fn, seen: Set<string>): { found: Choice[]; isAll: boolean } | undefined {
    const { makings } = this.evaluator;
    const run = choice.kept ? undefined : makings.runOn(choice.by, f);
    if (!run) return undefined;
    const key = `${run.file.index}.${run.index}`;
    if (seen.has(key) || seen.size >= DEEPEST) return undefined;
    const callers = this.callers(run).map((caller) => {
      const x = caller.file.facts.exprs[caller.e];
      const isHeld = run.facts.k === 'method' || makings.holding(f, run).length > 0;
      const callee = isHeld || x.k !== 'call' ? receiverOf(caller) : x.f;
      const of = this.evaluator.expr(caller.file, callee ?? 0);
      const objects = makings.among(of, f, run);
      if (objects.length) return { caller, objects };
      // One that does not say itself what `f` was given for it is made where nothing is sent.
      const open = Object.values(choice.slots).flatMap((vals) => vals.filter((v) => isSymbolic(v, f)));
      const given = this.givenObject(of, f, run).filter((object) => !makings.of(open, object).some((v) => isSymbolic(v)));
      return { caller, objects: given };
    });
    // The only object of a class is as good as its method.
    const isOne = f.facts.k === 'constructor' && this.calls.callers(f).length < 2;
    const tell = ({ objects }: { objects: Val[] }): boolean =>
      objects.some((o) => !isOne || (o.t === 'inst' && o.origin?.via !== undefined));
    if (!callers.some(tell)) return undefined;
    const next = new Set(seen).add(key);
    const isOwn = (caller: Caller): boolean => this.selves.isOwn(caller) || this.isWithin(this.callableAt(caller), f);
    const known = callers.filter(({ caller, objects }) => objects.length || isOwn(caller));
    const found = known.flatMap(({ caller, objects }) => {
      const here = this.atCaller(choice, run, caller);
      const given = this.giving.give(choice.slots, run, caller);
      // By another method of the same object.
      if (!objects.length) return this.follow({ ...here, slots: given, oneOf: caller.oneOf }, next);
      return objects.flatMap((object) => {
        const slots = mapSlots(given, (vals, name) => {
          const held = makings.of(vals, object);
          return unique(name === 'queue' ? held.flatMap((v) => makings.named(v)) : held);
        });
        return this.follow({ ...here, slots, oneOf: choice.oneOf || caller.oneOf || objects.length > 1 }, next);
      });
    });
    // Where none of the objects tells anything the method is as near as one can come.
    return found.some((c) => tells(c.slots, choice.slots)) ? { found, isAll: known.length === callers.length } : undefined;
  }

  /**
   * The one object that `f` made which is given to a function for a parameter, wherever it is given one: `archive(queues.stories)`.
   * None where it is given several, or something that nobody knows: who gives it chooses.
   */
  private givenObject(vals: Val[], f: Fn, run: Fn): Val[] {
    const found = new Map<string, Val>();
    const seen = new Set<string>();
    const open = vals.filter((v) => v.t === 'param');
    for (let v = open.shift(); v; v = open.shift()) {
      const given = v;
      if (seen.has(keyOf(given))) continue;
      seen.add(keyOf(given));
      const callers = this.calls.callers(given.f);
      if (!callers.length || seen.size > MOST_GIVERS) return [];
      for (const { file, args } of callers) {
        if (!args) return [];
        const walked = this.evaluator.invocations.substitute([given], given.f, (i) =>
          i === 'rest' ? [] : this.evaluator.argument(file, args, i),
        );
        const objects = this.evaluator.makings.among(walked, f, run);
        for (const object of objects) found.set(keyOf(object), object);
        const further = objects.length ? [] : walked.filter((w) => w.t === 'param');
        if (!objects.length && !further.length) return [];
        open.push(...further);
      }
    }
    return found.size === 1 ? [...found.values()] : [];
  }

  /** What a call gives for each class that `this` may be, where it gives something of `this`; and the member around it. */
  private splitAt(by: Fn, caller: Caller, slots: (self?: ValOf<'inst'>) => Slots): [Fn, Map<Cls, Slots>] | undefined {
    if (!caller.args?.some((a) => ofThis(caller.file, a)) && !slots()['queue']?.length) return undefined;
    const member = this.member(by);
    const split = member && this.selves.bySubclass(member, slots);
    return split && [member, split];
  }

  /** What is chosen at each call of the function around that gives the list which a registration stands in a loop over. */
  private inTurnOfCallers(site: Site, at: Pick<Choice, 'guard' | 'through'>, slots: () => Slots): Choice[] | undefined {
    return this.turns
      .ofCallers(site, slots, (given, fn, caller) => this.giving.give(given, fn, caller))
      ?.map(({ fn, caller, slots: turn }) => ({ ...this.atCaller(at, fn, caller), slots: turn, oneOf: caller.oneOf }));
  }

  /** Whether a function stands in one of an object that `f` makes which nobody calls: whoever has the object made does not do it. */
  private isNeverRun(fn: Fn, f: Fn): boolean {
    const { makings } = this.evaluator;
    const run = fn !== f && this.isWithin(fn, f) ? makings.runOn(fn, f) : undefined;
    return run !== undefined && makings.holding(f, run).length > 0 && !this.callers(run).length;
  }

  /** Whether a function is a method of a class that `f` makes. */
  private isOfClassIn(fn: Fn, f: Fn): boolean {
    return f.facts.k !== 'constructor' && this.evaluator.makings.runOn(fn, f)?.facts.k === 'method';
  }

  /** Whether a function runs in a handler that `f` only registers. */
  private runsLater(fn: Fn, f: Fn): boolean {
    let later = false;
    for (let at = fn; at !== f; at = at.file.fns[at.facts.up]) {
      later ||= this.handlers.has(at);
      if (at.facts.up < 0) return false;
    }
    return later;
  }

  /** Calls of a function with what they give it; none, as if nobody were known, where too many were followed. */
  private callers(f: Fn): Caller[] {
    const called = this.followed > MOST_CALLS ? [] : this.calls.callers(f).filter((c) => c.args !== null);
    const run = this.followed > MOST_CALLS ? [] : this.calls.givenRuns(f);
    const callers = [...called, ...run.filter(({ file, e }) => !called.some((c) => c.file === file && c.e === e))];
    this.followed += callers.length;
    return callers;
  }

  /** Whether a function is `f` or one of the closures in it. */
  isWithin(fn: Fn, f: Fn): boolean {
    return fn.file === f.file && isWithin(fn.file, fn.index, f);
  }

  /** The class that a function, or the one around it, is of; itself where it is of none. */
  ownerOf(fn: Fn): Cls | Fn {
    const { file, facts } = this.outermost(fn);
    return facts.c === undefined ? fn : file.classes[facts.c];
  }

  /** The named callable around a closure. */
  outermost(fn: Fn): Fn {
    let at = fn;
    while (at.facts.k === 'closure' && at.facts.up >= 0) at = at.file.fns[at.facts.up];
    return at;
  }

  /** What a helper chooses by itself beside what its callers give: `publish(event ?? new Ping())`. */
  private settled(choice: Choice, f: Fn): Choice[] {
    // `key || ''` of what goes through an exchange: the key that is said, if there is one.
    // `events || []` is no choice either.
    const isNothing = (v: Val): boolean =>
      v.t === 'arr' ? v.of.length === 0 : choice.slots['within'] !== undefined && v.t === 'str' && v.v === '';
    const isOpen = (n: string): boolean => (choice.slots[n] ?? []).some((v) => isSymbolic(v, f));
    // Which of several queues it is is told as which event is, where nothing else waits.
    const name = isOpen('event') ? 'event' : 'queue';
    const isKnown = (v: Val): boolean => !v.d && (name === 'queue' ? v.t === 'str' : !isSymbolic(v) && v.t !== '?' && !isNothing(v));
    const known = (choice.slots[name] ?? []).filter(isKnown);
    return isOpen(name) && known.length ? [{ ...choice, slots: { ...choice.slots, [name]: known }, oneOf: true }] : [];
  }
}

/** Whether a value is what a function makes that `f` is given, by itself or out of options. */
function isMadeBy(v: Val, f: Fn): boolean {
  if (v.t !== 'param' || v.f !== f) return false;
  const [first, second] = v.path;
  const isOption = f.file.facts.bindings.some((b) => b.k === 'param' && b.f === f.index && b.i === v.i && b.path?.[0] === first);
  return first === '()' || (second === '()' && isOption);
}

/** Whether a call leaves out the arguments that values are parts of. */
const leaves = ({ file, args }: Caller, vals: Val[]): boolean =>
  args !== null && !args.some((a) => file.facts.exprs[a].k === 'spread') && vals.every((v) => v.t === 'param' && v.i >= args.length);

/** A function that runs one which it was given as a parameter: `const result = await run(params)`. */
function givenFunction({ file, e }: Caller, fn: Fn): Choice['ran'] {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  const b = callee?.k === 'ref' && callee.r[0] === 'b' ? file.facts.bindings[callee.r[1]] : undefined;
  return b?.k === 'param' && b.i !== undefined && !b.path?.length ? { by: file.fns[b.f], i: b.i, fn } : undefined;
}

const choiceKey = ({ site, by, slots, guard, whole, oneOf, among, kept, ran }: Choice): string =>
  [
    site.file.index,
    site.e,
    by.file.index,
    by.index,
    oneOf,
    among && `${among.site.file.index}.${among.site.e}.${among.fn.file.index}.${among.fn.index}`,
    kept && `${kept.file.index}.${kept.index}`,
    ran && `${ran.fn.file.index}.${ran.fn.index}`,
    guard,
    whole,
    slotsKey(slots),
  ].join('|');

/** A key that is the same of values of which one is only declared, or under a condition. */
const bareKey = ({ d: _, g: __, ...v }: Val): string => keyOf(v as Val);
