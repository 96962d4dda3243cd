import type { T } from '../../extract/facts.js';
import { argsOf, idOf, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import type { Cls, Decl, File, Fn, Val, ValOf } from '../values.js';
import { BUS, SENDS } from './bus-words.js';
import { Finder, kindThrough } from './finder.js';
import { implementationsOf, isCallOf } from './ports.js';
import { each, type Identity } from './stores.js';

/** Types of what happens or is sent, by name. */
const OF_MESSAGES = /(Event|Message|Command|Notification)$/;

/**
 * Publishers: classes and interfaces that are a bus by their own name, whose methods publish events of the code's own, while nothing is
 * seen of what becomes of those: nobody implements them here, or whoever does only writes them down. What is published is an event all the same.
 */
export class Publishers extends Finder {
  /** @param inside functions that keep what hears, or run what is kept */
  find(inside: ReadonlySet<Fn>): void {
    const { project, choosers, emissions } = this.messages;
    const told = new Set<string>();
    const known = new Set<Fn>(inside);
    for (const { site, of } of emissions)
      for (const at of of ? [site, of] : [site]) {
        told.add(idOf(at));
        known.add(choosers.memberAt(at));
      }
    for (const { typeDecls, classes } of project.files) {
      for (const d of typeDecls)
        if (d.facts.k === 'interface')
          this.publisher(
            d,
            d.facts.m.flatMap((m) => (m.method && this.isOfEvents(d.file, m.p?.[0]) ? [m.n] : [])),
            known,
            told,
          );
      for (const c of classes) {
        const methods = c.facts.methods.map((i) => c.file.fns[i]);
        this.publisher(
          c,
          methods.flatMap(({ facts: { s, p, static: isStatic } }) => (!isStatic && this.isOfEvents(c.file, p[0]?.t) ? [s] : [])),
          known,
          told,
        );
      }
    }
  }

  private publisher(of: Cls | Decl, methods: string[], known: ReadonlySet<Fn>, told: Set<string>): void {
    const { calls, choosers, evaluator } = this.messages;
    const sends = methods.filter((n) => SENDS.test(n));
    if (!sends.length || !BUS.test(of.facts.n) || this.isRefused(of.facts.n)) return;
    if (implementationsOf(this.messages, of, sends).some((fn) => known.has(fn))) return;
    const own = new Set(implementationsOf(this.messages, of, sends));
    const as: Identity = { by: 'class', of: 0 };
    const slots =
      ({ file, e }: Site) =>
      (self?: ValOf<'inst'>): Slots => ({ event: each(evaluator.expr(file, argsOf({ file, e })[0], self)) });
    const sites = sends
      .flatMap((n) => calls.methodCalls(n))
      .filter((site) => argsOf(site).length > 0 && !told.has(idOf(site)) && !own.has(choosers.memberAt(site)))
      .filter((site) => isCallOf(this.messages, of, site));
    const choices = sites.flatMap((site) => choosers.find(site, slots(site)));
    // What goes another way where it is chosen is known.
    if (choices.some(({ site }) => told.has(idOf(site))) || !this.names(choices, as, 'sent').length) return;
    for (const site of sites) told.add(idOf(site));
    this.send(choices, as, undefined, kindThrough(of.facts.n));
    this.say({
      does: 'emits',
      who: of.facts.n,
      file: of.file.path,
      line: of.facts.l,
      because: 'it is called what publishes, and is given events; who hears them is not in the sources',
    });
  }

  /** Whether a type is one of events, or a list of them. */
  private isOfEvents(file: File, t: T | undefined): boolean {
    const { evaluator } = this.messages;
    if (t === undefined) return false;
    return each(evaluator.types.type(file, t)).some((v: Val) =>
      v.t === 'inst' ? OF_MESSAGES.test(v.c.facts.n) : v.t === 'decl' && OF_MESSAGES.test(v.decl.facts.n),
    );
  }
}
