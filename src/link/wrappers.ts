import type { E } from '../extract/facts.js';
import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { argsOf, type Caller, methodAround, receiverOf, type Site } from './sites.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/**
 * Objects around another one of which they run a method when one of theirs is called: `new Transactional(new PlaceOrder(orders))`.
 * What such a class calls on what it was given is called by whoever holds the object that was given that.
 */
export class Wrappers {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {}

  /**
   * Who runs `fn` by way of a call that hands on what the method around it is given, to the same method of what the constructor was given.
   * Undefined where it is no such call, or what is given is not known.
   */
  callers(site: Site, fn: Fn): Caller[] | undefined {
    const member = methodAround(site);
    const given = member?.facts.s === fn.facts.s && this.passesOn(site, member) ? this.givenAt(site) : undefined;
    const made = given && this.constructionsOf(given.c, given.i);
    if (!member || !given || !made?.length) return undefined;
    if (!made.some(({ vals }) => this.runs(vals, fn))) return [];
    const callers = this.calls.callers(member);
    if (!callers.length) return undefined;
    return callers.flatMap((caller): Caller[] => {
      const mine = this.receiver(caller).filter((v): v is ValOf<'inst'> => v.t === 'inst' && v.c === given.c);
      // Of an object that only its type is known of, this is one of all that have it.
      if (!mine.length) return caller.of ? [] : [caller];
      const held = mine.flatMap((v) => made.find((m) => m.site.file === v.origin?.file && m.site.e === v.origin.made) ?? []);
      const of = held.flatMap(({ vals }) => vals);
      if (held.length === mine.length && !this.runs(of, fn)) return [];
      return [held.length === mine.length ? { ...caller, of } : caller];
    });
  }

  /** The class around a call and the position of what its constructor was given, where the call is on that. */
  private givenAt({ file, e }: Site): { c: Cls; i: number } | undefined {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const held = callee?.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
    if (callee?.k !== 'mem' || held?.k !== 'mem') return undefined;
    const around = file.facts.exprs[held.o];
    if (around.k !== 'this' || around.c < 0 || around.o !== undefined || around.static) return undefined;
    const c = file.classes[around.c];
    // What a container makes is given what the container has.
    if (c.facts.d?.length || this.evaluator.hierarchy.descendants(c).length) return undefined;
    const param = this.evaluator
      .expr(file, callee.o)
      .find((v): v is ValOf<'param'> => v.t === 'param' && v.f.facts.k === 'constructor' && v.f.facts.c === c.index && v.f.file === file);
    return param && !param.path.length && !param.f.facts.p[param.i]?.d?.length ? { c, i: param.i } : undefined;
  }

  /** What each construction of the class gives there; nothing, where one gives something that is not known. */
  private constructionsOf(c: Cls, i: number): { site: Site; vals: Val[] }[] {
    const sites = this.calls.constructions().filter(({ vals }) => vals.some((v) => v.t === 'class' && v.c === c));
    const found = sites.map(({ site }) => ({ site, vals: this.made(site.file, argsOf(site)[i]) }));
    return found.every(({ vals }) => vals.length) ? found : [];
  }

  /** The objects that an argument may be, where all of them are made here. */
  private made(file: File, e: E | undefined): Val[] {
    const vals = e === undefined ? [] : this.evaluator.expr(file, e);
    return vals.every((v) => v.t === 'inst' && v.exact) ? vals : [];
  }

  private runs(vals: Val[], fn: Fn): boolean {
    return this.calls.memberTargets(vals, fn.facts.s).includes(fn);
  }

  /** What a caller calls the method on; of one that does so by way of a wrapper, what that holds. */
  private receiver(caller: Caller): Val[] {
    return caller.of ?? this.evaluator.expr(caller.file, receiverOf(caller) ?? 0);
  }

  /** Whether a call is given what the method around it was given, in the same order. */
  private passesOn(site: Site, member: Fn): boolean {
    const { exprs, bindings } = site.file.facts;
    return argsOf(site).every((a, i) => {
      const x = exprs[a];
      const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      return b?.k === 'param' && b.f === member.index && b.i === i && !b.path?.length;
    });
  }
}
