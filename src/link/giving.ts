import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import type { Calls } from './calls.js';
import { decided, ownPart } from './contexts.js';
import { defaultOf } from './defaults.js';
import type { Evaluator } from './evaluate.js';
import type { Handed } from './handed.js';
import { type Caller, receiverOf } from './sites.js';
import { mapSlots, type Slots } from './slots.js';
import { type File, type Fn, isSymbolic, unique, type Val, type ValOf } from './values.js';

/** What callers give for the symbols of the functions that they call. */
export class Giving {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
    private readonly handed: Handed,
  ) {}

  /** The parts with what a caller gives for the parameters of `f`, where `this` of the caller is of the class of `self`. */
  give(given: Slots, f: Fn, caller: Caller, self?: ValOf<'inst'>): Slots {
    const { file } = caller;
    const slots = given['queue'] ? { ...given, queue: this.ofReceiver(given['queue'], f, caller, self) } : given;
    const rest = f.facts.p.findIndex((p) => p.rest);
    const filled = mapSlots(slots, (vals, name) =>
      unique(
        this.evaluator.invocations.substitute(vals, f, (i) => {
          const args = caller.args ?? [];
          if (i === 'rest') return args.slice(Math.max(rest, 0)).flatMap((a) => this.spread(file, a, self));
          const given = this.evaluator.argument(file, args, i, self);
          if (given.length || args[i] !== undefined) return given;
          const fallback = f.facts.p[i]?.init;
          if (fallback !== undefined) return this.evaluator.expr(f.file, fallback, this.receiver(caller, self));
          // A name that may be left out, and is.
          const isLeftOut = name === 'event' && f.facts.p[i] !== undefined && !args.some((a) => file.facts.exprs[a].k === 'spread');
          return isLeftOut ? [{ t: 'str', v: '' }] : [];
        }),
      ),
    );
    // A closure around what its function was given stands for that, and beside what was given for nothing.
    const { callback } = filled;
    if (!callback) return filled;
    const left = callback.some((v) => v.t === 'fn' && !v.d) ? callback.filter((v) => v.t !== 'fn' || !v.d) : callback;
    return { ...filled, callback: left.flatMap((v) => (v.t === 'fn' && !v.d ? this.handed.given(v) : [v])) };
  }

  /** The object that a method is called on, where that is of one class for certain. */
  private receiver(caller: Caller, self?: ValOf<'inst'>): ValOf<'inst'> | undefined {
    const [only, ...more] = this.evaluator.expr(caller.file, receiverOf(caller) ?? 0, self);
    return only?.t === 'inst' && only.exact && !more.length ? only : undefined;
  }

  /** What the object that a method is called on was given by its construction, or by another call on the same: `this.bull.open('mails')`. */
  private ofReceiver(vals: Val[], f: Fn, caller: Caller, self?: ValOf<'inst'>): Val[] {
    const callee = receiverOf(caller);
    if (callee === undefined) return vals;
    const { file } = caller;
    return vals.flatMap((v): Val[] => {
      if (v.t === 'pick') return this.evaluator.members.picked(v, this.ofReceiver(v.key, f, caller, self));
      if (v.t !== 'param' || v.f === f || v.f.facts.c === undefined) return [v];
      if (v.f.facts.k === 'constructor') {
        // What is injected says more than whoever else may construct the class.
        const given = this.evaluator.expr(file, callee, self);
        const isInjected = given.some((o) => o.t === 'inst' && o.origin?.turn);
        const made = given.filter((o) => o.t !== 'param' || (!isInjected && this.calls.callers(o.f).length > 0));
        const sites = made.flatMap((o) => (o.t === 'inst' && o.origin?.made !== undefined && !o.origin.via ? [o.origin] : []));
        const callers = this.calls.callers(v.f);
        const at = sites.flatMap(({ file: of, made: e, turn }) =>
          callers.flatMap((c) => (c.file === of && c.e === e ? [{ ...c, turn }] : [])),
        );
        if (!sites.length || sites.length < made.length || at.length < sites.length) return [v];
        return at.flatMap(({ file: of, args, turn }) =>
          this.evaluator.during(turn, () =>
            this.evaluator.invocations.substitute([v], v.f, (i) => (i === 'rest' ? [] : this.evaluator.argument(of, args ?? [], i))),
          ),
        );
      }
      const place = memberOfThis(file, callee);
      const beside = place
        ? this.calls.callers(v.f).filter((c) => c.file === file && c.args && memberOfThis(file, receiverOf(c) ?? 0) === place)
        : [];
      if (beside.length !== 1) return [v];
      const [{ args }] = beside;
      return this.evaluator.invocations.substitute([v], v.f, (i) =>
        i === 'rest' ? [] : this.evaluator.argument(file, args ?? [], i, self),
      );
    });
  }

  private spread(file: File, a: E, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[a];
    return x.k === 'spread' ? this.evaluator.members.elements(this.evaluator.expr(file, x.e, self)) : this.evaluator.expr(file, a, self);
  }
}

/** What a function is given with the conditions under which it takes it itself, not with those of whoever takes it out again, before or behind. */
export function ownGuard(val: Val, f: Fn): Val {
  if (val.t === 'arr') return { ...val, of: unique(val.of.map((v) => ownGuard(v, f))) };
  if (val.t !== 'param' || val.f !== f || !val.g) return val;
  const { g, ...bare } = val;
  const own = ownPartOf(f, g);
  return own ? { ...bare, g: own } : bare;
}

const ownParts = new WeakMap<Fn, { guards: string[]; known: Map<string, string> }>();

/** The longest part of a condition under which calls in a function itself stand. */
function ownPartOf(f: Fn, g: string): string {
  let own = ownParts.get(f);
  if (!own) {
    const { exprs, calls, guards } = f.file.facts;
    const found = calls.flatMap((e) => {
      const x = exprs[e];
      return (x.k === 'call' || x.k === 'new') && x.by === f.index && x.g ? [guards[x.g]] : [];
    });
    ownParts.set(f, (own = { guards: [...new Set(found)], known: new Map() }));
  }
  let longest = own.known.get(g);
  if (longest === undefined) {
    const parts = partsOf(g);
    longest = parts.reduce((best, _, i) => {
      const one = ownPart(own.guards, parts.slice(i).join(' and '));
      return one.length > best.length ? one : best;
    }, '');
    own.known.set(g, longest);
  }
  return longest;
}

/** What a call leaves of something that the function is given and takes under a condition: nothing, where the call's other arguments rule it out. */
export function heldAt(evaluator: Evaluator, val: Val, f: Fn, caller: Caller): Val[] {
  if (val.t === 'arr' && !val.at) {
    const of = val.of.flatMap((v) => heldAt(evaluator, v, f, caller));
    return of.length || !val.of.length ? [{ ...val, of }] : [];
  }
  const isWaiting = val.t === 'param' ? val.f === f : val.t === 'join' && isSymbolic(val, f);
  if (!isWaiting || !val.g) return [val];
  const { g, ...bare } = val;
  const left = decided(evaluator, f, g, caller);
  if (left === null) return [];
  if (val.t !== 'param') return [left ? { ...bare, g: left } : bare];
  // An object that hands itself over under a condition has recorded what is in it whether that holds or not.
  const isItself = val.path.length > 0 && caller.file.facts.exprs[caller.args?.[val.i] ?? 0].k === 'this';
  return [left && !isItself ? { ...bare, g: left } : bare];
}

/** Whether a call gives a function nothing for a name that it takes out of an object: `open({ text })` of `open({ text, undo })`. */
export function leavesOut(evaluator: Evaluator, { file, args }: Caller, f: Fn, vals: readonly Val[]): boolean {
  const { exprs } = file.facts;
  const isWithout = (e: E | undefined, n: string): boolean => {
    const x = exprs[e ?? 0];
    if (x.k === 'cast') return isWithout(x.e, n);
    if (x.k !== 'obj') {
      const vals = evaluator.expr(file, e ?? 0);
      return x.k === 'tpl' || (vals.length > 0 && vals.every((v) => v.t === 'str'));
    }
    return x.p.every((p) => p.n !== null && p.n !== n);
  };
  return (
    vals.length > 0 &&
    vals.every(
      (v) =>
        v.t === 'param' &&
        v.f === f &&
        v.path.length === 1 &&
        /^[A-Za-z_$]/.test(v.path[0]) &&
        isWithout(args?.[v.i], v.path[0]) &&
        defaultOf(v) === undefined,
    )
  );
}

/** Whether a call gives a function objects of classes without the method whose result it goes on with: `event.toIntegration?.()`. */
export function hasNone(evaluator: Evaluator, { file, args }: Caller, vals: readonly Val[]): boolean {
  const { hierarchy } = evaluator;
  const isWithout = (v: Val, n: string): boolean =>
    v.t === 'inst' && v.exact === true && !hierarchy.externalBase(v.c) && !hierarchy.find(v.c, n, false);
  return (
    vals.length > 0 &&
    vals.every((v) => {
      const given = v.t === 'param' && v.path[1] === '()' ? evaluator.argument(file, args ?? [], v.i) : [];
      return v.t === 'param' && given.length > 0 && given.every((one) => isWithout(one, v.path[0]));
    })
  );
}

/** A member of `this` as class and name, where an expression is one. */
function memberOfThis(file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  const of = x.k === 'mem' ? file.facts.exprs[x.o] : undefined;
  return x.k === 'mem' && of?.k === 'this' && of.c >= 0 ? `${of.c}.${x.n}` : undefined;
}
