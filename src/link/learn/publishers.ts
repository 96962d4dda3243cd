import type { T } from '../../extract/facts.js';
import { argsOf, idOf, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import type { Cls, Decl, File, Fn, ValOf } from '../values.js';
import { BUS, SENDS } from './bus-words.js';
import { Finder, kindThrough } from './finder.js';
import { implementationsOf, isCallOf, NAMES } from './ports.js';
import { each, type Identity } from './stores.js';
import { Streams } from './streams.js';

/** Types of what happens or is sent, by name; what is logged is none. */
const OF_MESSAGES = /(?<!^Log)(Event|Message|Command|Notification)(V\d+)?$/;

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
    // What is called on a class that implements one is that interface's, whichever file comes first.
    for (const { typeDecls } of project.files)
      for (const d of typeDecls)
        if (d.facts.k === 'interface')
          this.publisher(
            d,
            d.facts.m.flatMap((m) => (m.method && this.isOfEvents(d.file, m.p?.[0]) ? [m.n] : [])),
            known,
            told,
          );
    for (const { classes } of project.files)
      for (const c of classes)
        this.publisher(
          c,
          c.facts.methods.flatMap((i) => {
            const { s, p, static: isStatic } = c.file.fns[i].facts;
            return !isStatic && this.isOfEvents(c.file, p[0]?.t) ? [s] : [];
          }),
          known,
          told,
        );
  }

  private publisher(of: Cls | Decl, methods: string[], known: ReadonlySet<Fn>, told: Set<string>): void {
    const { calls, choosers, evaluator } = this.messages;
    const sends = methods.filter((n) => SENDS.test(n));
    if (!sends.length || !BUS.test(of.facts.n) || this.isRefused(of.facts.n)) return;
    // Objects that are one as well.
    const objects = 'm' in of.facts ? evaluator.objects.implementers(of as Decl) : [];
    const ofObjects = objects.flatMap((o) =>
      sends.flatMap((n) => evaluator.members.member(o, n).flatMap((v) => (v.t === 'fn' ? [v.f] : []))),
    );
    const own = new Set([...implementationsOf(this.messages, of, sends), ...ofObjects]);
    if ([...own].some((fn) => known.has(fn))) return;
    // Who tells them apart does what they say itself.
    const streams = new Streams(this.messages);
    if ([...own].some((fn) => streams.tests(fn).length)) return;
    const sites = sends
      .flatMap((n) => calls.methodCalls(n))
      .filter((site) => argsOf(site).length > 0 && !told.has(idOf(site)) && !own.has(choosers.memberAt(site)))
      .filter((site) => isCallOf(this.messages, of, site, objects));
    // By the class of what is given, or by what written objects say of themselves.
    for (const property of [undefined, ...NAMES]) {
      const as: Identity = { by: property === undefined ? 'class' : 'name', of: 0 };
      const slots =
        ({ file, e }: Site) =>
        (self?: ValOf<'inst'>): Slots => {
          const vals = each(evaluator.expr(file, argsOf({ file, e })[0], self));
          return { event: property === undefined ? vals : vals.flatMap((v) => evaluator.members.member(v, property)) };
        };
      const choices = sites.flatMap((site) => choosers.find(site, slots(site)));
      // What goes another way where it is chosen is known.
      if (choices.some(({ site }) => told.has(idOf(site)))) return;
      if (!this.names(choices, as, 'sent').length) continue;
      for (const site of sites) told.add(idOf(site));
      this.send(choices, as, undefined, kindThrough(of.facts.n));
      this.say({
        does: 'emits',
        who: of.facts.n,
        file: of.file.path,
        line: of.facts.l,
        because: 'it is called what publishes, and is given events; who hears them is not in the sources',
      });
      return;
    }
  }

  /** Whether a type is one of events, or a list of them. */
  private isOfEvents(file: File, t: T | undefined): boolean {
    if (t === undefined) return false;
    const x = file.facts.types[t];
    if (x.k === 'arr') return this.isOfEvents(file, x.e);
    if (x.k === 'union') return x.o.some((one) => this.isOfEvents(file, one));
    if (x.k !== 'ref') return false;
    const { classes, typeDecls, facts } = file;
    const [k, i] = x.r;
    // What a parameter of a type stands for is known by what that extends.
    if (k === 'p') return each(this.messages.evaluator.types.type(file, t)).some((v) => v.t === 'inst' && OF_MESSAGES.test(v.c.facts.n));
    const name = k === 'c' ? classes[i].facts.n : k === 't' ? typeDecls[i].facts.n : k === 'i' ? facts.imports[i].local : '';
    return OF_MESSAGES.test(name) || (x.a ?? []).some((one) => this.isOfEvents(file, one));
  }
}
