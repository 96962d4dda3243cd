import type { T } from '../../extract/facts.js';
import type { Choice } from '../choosers.js';
import type { Messages } from '../messages.js';
import { shapeMembers } from '../objects.js';
import { argsOf, idOf, receiverOf, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import type { Cls, Decl, File, Fn, Val, ValOf } from '../values.js';
import { handover } from './announced.js';
import { Finder, kindThrough } from './finder.js';

/** Where a call of a method says something: the argument, and the way into it. */
interface Place {
  i: number;
  path: string[];
}

/** A method that sends or hears, by what it is called with. */
interface Way {
  method: string;
  name: Place;
  /** What hears. */
  callback?: Place;
}

/** A class or interface by which code sends and hears, as seen by those that use it. */
interface Port {
  of: Cls | Decl;
  sends: Way[];
  hears: Way[];
}

/** A method as a class or an interface says it. */
interface Method {
  n: string;
  file: File;
  p: (T | undefined)[];
}

const SENDS = /^(emit|publish|dispatch|broadcast|produce|enqueue|notify|raise)([A-Z].*)?$|^(send|fire|trigger)(Event|Message|Command)s?$/;
const HEARS = /^(on|addListener|subscribe|listen|consume)([A-Z].*)?$|^register(Handler|Listener|Subscriber|Consumer)$/;

/** What methods that send and hear are called beside that: those of messages, not `publishField` and `subscribeField`. */
const OF_MESSAGES =
  /^(To|All|Many|Batch|Async|Event|Message|Command|Query|Notification|Topic|Channel|Queue|Job|Handler|Listener|Subscriber|Consumer|s)*$/;
const isOfMessages = (method: string): boolean => OF_MESSAGES.test(method.replace(/^(add)?[a-z]+/, ''));

/** Properties that say what a message is, the likeliest first. */
export const NAMES = ['type', 'name', 'eventName', 'eventType', 'event', 'topic', 'subject', 'channel', 'pattern', 'kind'];

/** Who has these is connected to somebody else, who hears what is said; where it publishes for all, that is a broker. */
const CONNECTS = /^(connect|disconnect|connected|socket|write|pipe|readyState|postMessage)$/;
const PUBLISHES = /^publish/;
const SUBSCRIBES = /^(subscribe|consume)/;

/**
 * Ports: classes and interfaces of the code's own that send under a name, `publish({ subject: 'orders', … })`, and hear under it,
 * `subscribe({ subject: 'orders', callback })`, while what is between is a package's or nobody's here. Both are believed when some name is
 * sent and heard by those that use it, and nothing else is known of what goes that way.
 */
export class Ports extends Finder {
  /** Functions in which something is sent that is known already. */
  private readonly known = new Set<Fn>();
  private readonly told = new Set<string>();

  /** @param inside functions that keep what hears, or run what is kept: they are no way to the outside */
  find(inside: ReadonlySet<Fn>): void {
    const { choosers, emissions, listenings } = this.messages;
    const ports = this.ports(inside);
    if (!ports.length) return;
    for (const { site, of } of emissions) for (const at of of ? [site, of] : [site]) this.known.add(choosers.memberAt(at));
    for (const { site, event } of emissions) this.told.add(`${idOf(site)} ${event.name}`);
    for (const { handler, event } of listenings) this.told.add(`${handler.file.index}:${handler.index} ${event.name}`);
    const learned = this.learned.length;
    for (const port of ports) this.port(port);
    if (this.learned.length > learned) this.messages.calls.forget();
  }

  private port(port: Port): void {
    const { handed, listening, calls, choosers, unknowns, handlers } = this.messages;
    const own = methodsOf(this.messages, port, [...port.sends, ...port.hears]);
    if (own.some((fn) => this.known.has(fn)) || this.isRefused(port.of.facts.n)) return;
    const sent = port.sends.flatMap((way) => this.chosen(port, way));
    const heard = port.hears.flatMap((way) =>
      this.chosen(port, way).filter(({ choice }) => choice.slots['callback'].some((v) => v.t === 'fn')),
    );
    const names = new Set(heard.flatMap(({ choice }) => namesOf(choice)));
    const met = new Set(sent.flatMap(({ choice }) => namesOf(choice)).filter((n) => names.has(n)));
    // Paths and selectors are no names of events.
    if (![...met].some((n) => !/^[/#.]/.test(n))) return;
    const kind = kindThrough(port.of.facts.n);
    for (const { choice, site } of heard) {
      const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))];
      for (const fn of fns) {
        const said = choice.slots['event'].filter((v) => v.t === 'str' && this.isNew(`${fn.file.index}:${fn.index} ${v.v}`));
        if (!said.length) continue;
        handlers.add(fn);
        listening.heard({ ...choice, slots: { ...choice.slots, event: said } }, fn, { as: 'name' }, kind, { whole: false, own: [] });
      }
      for (const a of argsOf(site)) calls.consume(site.file, a);
      handed.consumeAt(choice, site, fns);
    }
    for (const { choice } of sent) {
      const said = choice.slots['event'].filter((v) => v.t === 'str' && this.isNew(`${idOf(choice.site)} ${v.v}`));
      if (said.length) this.messages.emitting.emitted({ ...choice, slots: { event: said } }, { as: 'name' }, kind);
    }
    // What goes out inside is known now.
    for (let i = unknowns.length - 1; i >= 0; i--) if (own.includes(choosers.outermost(unknowns[i].by))) unknowns.splice(i, 1);
    for (const does of ['listens', 'emits'] as const)
      this.say({
        does,
        who: port.of.facts.n,
        file: port.of.file.path,
        line: port.of.facts.l,
        because: `it sends and hears by name through something outside, and ${met.size} ${met.size === 1 ? 'name is' : 'names are'} both sent and heard`,
      });
  }

  private isNew(key: string): boolean {
    if (this.told.has(key)) return false;
    this.told.add(key);
    return true;
  }

  private classOf = (fn: Fn): Cls | undefined => (fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c]);

  /** What is said where others call a method of a port. */
  private chosen(port: Port, { method, name, callback }: Way): { choice: Choice; site: Site }[] {
    const { calls, choosers, evaluator, handed } = this.messages;
    return calls
      .methodCalls(method)
      .filter((site) => isCallOf(this.messages, port.of, site))
      .flatMap((site) => {
        const args = argsOf(site);
        if (args[name.i] === undefined || (callback && args[callback.i] === undefined)) return [];
        const slots = (self?: ValOf<'inst'>): Slots => ({
          event: evaluator.members.walk(evaluator.expr(site.file, args[name.i], self), name.path),
          ...(callback && {
            callback: evaluator.members.walk(
              callback.path.length
                ? evaluator.expr(site.file, args[callback.i], self)
                : handed.functions(site.file, args[callback.i], self),
              callback.path,
            ),
          }),
        });
        return choosers.find(site, slots).map((choice) => ({ choice, site }));
      });
  }

  private ports(inside: ReadonlySet<Fn>): Port[] {
    const { project, evaluator, refused } = this.messages;
    const found: Port[] = [];
    const covered = new Set<Cls>();
    const add = (of: Cls | Decl, methods: Method[]): void => {
      const hears = methods.flatMap((m) => (HEARS.test(m.n) && isOfMessages(m.n) ? this.hearing(m) : []));
      if (!hears.length || refused.has(of.facts.n)) return;
      const asked = [...new Set([...hears.flatMap(({ name }) => name.path), ...NAMES])];
      const sends = methods.flatMap((m) => (SENDS.test(m.n) && isOfMessages(m.n) ? this.sending(m, asked) : []));
      if (sends.length) found.push({ of, sends, hears });
    };
    for (const { typeDecls } of project.files)
      for (const d of typeDecls) {
        if (d.facts.k !== 'interface') continue;
        const methods = d.facts.m.flatMap((m): Method[] => (m.method ? [{ n: m.n, file: d.file, p: m.p ?? [] }] : []));
        if (methods.length < 2) continue;
        const before = found.length;
        add(d, methods);
        if (found.length === before) continue;
        const classes = evaluator.hierarchy.implementers(d);
        for (const c of classes) covered.add(c);
        const { sends, hears } = found[before];
        const isBroker = sends.some((way) => PUBLISHES.test(way.method)) && hears.some((way) => SUBSCRIBES.test(way.method));
        const isSocket = d.facts.m.some((m) => CONNECTS.test(m.n)) && !isBroker;
        // What only emits may be anything where nobody is seen to do it.
        if (isSocket || !(classes.length ? this.goesOut(found[before], inside) : isBroker && this.isOfNobody(d))) found.pop();
      }
    for (const { classes } of project.files)
      for (const c of classes) {
        if (covered.has(c)) continue;
        const methods = c.facts.methods.map((i) => c.file.fns[i]);
        const before = found.length;
        add(
          c,
          methods.map((fn) => ({ n: fn.facts.s, file: c.file, p: fn.facts.p.map(({ t }) => t) })),
        );
        if (found.length > before && !this.goesOut(found[before], inside)) found.pop();
      }
    return found;
  }

  /** Whether a class that implements a port gives what is sent to a package, and keeps nothing of what hears for itself. */
  private goesOut(port: Port, inside: ReadonlySet<Fn>): boolean {
    const keeps = methodsOf(this.messages, port, port.hears);
    return methodsOf(this.messages, port, port.sends).some(
      (fn) =>
        !inside.has(fn) &&
        !keeps.some((other) => this.classOf(other) === this.classOf(fn) && inside.has(other)) &&
        fn.facts.p.some((_, i) => handover(this.messages, fn, i)),
    );
  }

  /** Whether nothing of the code is given as an interface. */
  private isOfNobody(d: Decl): boolean {
    const { objects } = this.messages.evaluator;
    return !objects.implementers(d).length && !objects.outside(d).length;
  }

  private hearing({ n, file, p }: Method): Way[] {
    const run = p.findIndex((t) => t !== undefined && this.isFunction(file, t));
    if (run > 0 && this.isText(file, p[0])) return [{ method: n, name: { i: 0, path: [] }, callback: { i: run, path: [] } }];
    // `subscribe({ subject, callback })`
    if (run >= 0 || p[0] === undefined) return [];
    for (const { file: at, m } of this.membersOf(file, p[0])) {
      const callback = m.find((one) => one.method || this.isFunction(at, one.t));
      const name = NAMES.find((said) => m.some((one) => one.n === said && !one.method && !this.isFunction(at, one.t)));
      if (callback && name !== undefined) return [{ method: n, name: { i: 0, path: [name] }, callback: { i: 0, path: [callback.n] } }];
    }
    return [];
  }

  private sending({ n, file, p }: Method, asked: readonly string[]): Way[] {
    if (p[0] === undefined || p.some((t) => t !== undefined && this.isFunction(file, t))) return [];
    if (this.isText(file, p[0])) return p.length > 1 ? [{ method: n, name: { i: 0, path: [] } }] : [];
    const members = this.membersOf(file, p[0]);
    const name = asked.find((said) => members.some(({ m }) => m.some((one) => one.n === said && !one.method)));
    return name === undefined ? [] : [{ method: n, name: { i: 0, path: [name] } }];
  }

  /** What the types say that something of a type has. */
  private membersOf(file: File, t: T) {
    const { types } = this.messages.evaluator;
    const found = types.type(file, t);
    const seen = new Set<Decl>();
    const members: { file: File; m: ReturnType<typeof shapeMembers> }[] = [];
    for (const v of found) {
      if (v.t === 'shape') members.push({ file: v.file, m: shapeMembers(v) });
      if (v.t === 'inst')
        for (const c of this.messages.evaluator.hierarchy.chain(v.c))
          members.push({ file: c.file, m: c.facts.fields.map((f) => ({ n: f.n, t: f.t ?? 0 })) });
      if (v.t !== 'decl' || seen.has(v.decl)) continue;
      seen.add(v.decl);
      members.push({ file: v.decl.file, m: v.decl.facts.m });
      for (const base of v.decl.facts.ext) found.push(...types.type(v.decl.file, base));
    }
    return members;
  }

  private isFunction(file: File, t: T): boolean {
    const x = file.facts.types[t];
    if (x?.k === 'fn') return true;
    if (x?.k !== 'ref') return false;
    return this.messages.evaluator.types.type(file, t).some((v) => v.t === 'shape' && v.file.facts.types[v.type].k === 'fn');
  }

  /** Whether something of a type is a text, as far as it says. */
  private isText(file: File, t: T | undefined): boolean {
    if (t === undefined) return false;
    const vals = this.messages.evaluator.types.type(file, t);
    return (
      vals.every((v) => v.t === 'str' || v.t === 'enum' || v.t === '?' || (v.t === 'ext' && v.pkg === '')) && !this.isFunction(file, t)
    );
  }
}

/** The classes that are meant by one or by an interface. */
const classesOf = ({ evaluator }: Messages, of: Cls | Decl): Cls[] =>
  'm' in of.facts ? evaluator.hierarchy.implementers(of as Decl) : [of as Cls];

/**
 * Whether a method is called on an object of a class or interface, as far as that is known.
 * @param objects written ones that are of it as well
 */
export function isCallOf(messages: Messages, of: Cls | Decl, site: Site, objects: readonly ValOf<'obj'>[] = []): boolean {
  const { evaluator } = messages;
  const receiver = receiverOf(site);
  if (receiver === undefined) return false;
  const vals = evaluator.expr(site.file, receiver).filter((v) => v.t !== 'param' && v.t !== '?');
  const classes = classesOf(messages, of);
  const isIt = (v: Val): boolean =>
    v.t === 'decl'
      ? v.decl === of
      : v.t === 'obj'
        ? objects.some((o) => o.file === v.file && o.e === v.e)
        : v.t === 'inst' && evaluator.hierarchy.chain(v.c).some((c) => classes.includes(c));
  return vals.length > 0 && vals.every(isIt);
}

/** The functions that methods of a class or interface are. */
export const implementationsOf = (messages: Messages, of: Cls | Decl, methods: readonly string[]): Fn[] =>
  classesOf(messages, of).flatMap((c) => methods.flatMap((n) => messages.evaluator.hierarchy.find(c, n, false)?.fn ?? []));

const methodsOf = (messages: Messages, { of }: Port, ways: readonly Way[]): Fn[] =>
  implementationsOf(
    messages,
    of,
    ways.map(({ method }) => method),
  );

/** Names that were chosen, not those that a type allows. */
const namesOf = ({ slots }: Choice): string[] => slots['event'].flatMap((v) => (v.t === 'str' && !v.lit && v.v ? [v.v] : []));
