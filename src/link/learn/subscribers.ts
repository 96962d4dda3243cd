import type { Decorator } from '../../extract/facts.js';
import { isQuestion } from '../asked.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import { type Cls, type Decl, type Fn, unique, type Val, type ValOf } from '../values.js';
import { isTold, type Tested, testedBy } from './tested-subscribers.js';

/** A class that says by a member what it hears, or by the type of what its method takes. */
export interface Subscriber {
  c: Cls;
  handler: Fn;
  /** The classes that it hears. */
  events: ValOf<'class'>[];
  /** Where it says so. */
  says: Fn;
  /** It says their names: what comes from elsewhere under such a name is heard, of whatever class it was there. */
  byName?: boolean;
}

/** What a class says by a member: the classes of events, or names. */
interface Teller {
  c: Cls;
  events: ValOf<'class'>[];
  names: string[];
}

/** An interface or base class; one of a package by the package and its name. */
type Base = Decl | Cls | string;

/** An interface or base class of subscribers. */
export interface Subscription {
  /** Its name, and where it stands; of one of a package where the first subscriber does. */
  name: string;
  file: string;
  line: number;
  /** The method that hears. */
  method: string;
  /** The member that says what is heard; undefined where the method's parameter does. */
  declares?: string;
  subscribers: Subscriber[];
  /** What the methods take is a base of what is heard: no proof where nobody is seen to hand it on. */
  byBase?: boolean;
  /** Each is asked, whenever something is handed on, whether it hears that. */
  tested?: Tested;
  /** Places that give the method what they were given themselves. */
  dispatches: { site: Site; arg: number }[];
}

/** Methods that hear, by name, where only the type of what they take says what. */
const HEARS = /^(handle|on|execute|process|consume|notify|receive|apply|when|run|invoke|__invoke)([A-Z].*)?$/;

/**
 * Finds interfaces and base classes of subscribers: each class of them says which events it hears, by a method, getter or field that
 * gives classes, or by the type of what its method takes, and somewhere what is heard is handed to whichever of them fits.
 */
export function subscriptions(messages: Messages): Subscription[] {
  const { project, evaluator } = messages;
  const { hierarchy } = evaluator;
  const asked = new Asked(messages);
  const found: Subscription[] = [];
  for (const file of project.files) {
    for (const d of file.typeDecls)
      if (d.facts.k === 'interface') found.push(...ofBase(messages, asked, d, hierarchy.implementers(d), membersOf(messages, d)));
    for (const c of file.classes) {
      const heirs = hierarchy.descendants(c);
      if (!heirs.length) continue;
      const names = c.facts.methods.map((m) => file.fns[m]).filter((fn) => !fn.facts.static && fn.facts.k !== 'setter');
      const fields = c.facts.fields.filter((f) => f.l > 0).map((f) => f.n);
      found.push(...ofBase(messages, asked, c, heirs, [...names.map((fn) => fn.facts.s), ...fields]));
    }
  }
  const others = outside(messages);
  for (const [of, classes] of others) {
    for (const subscription of ofBase(messages, asked, of, classes, shared(messages, classes))) {
      subscription.subscribers.push(...alike(messages, subscription, of, others));
      found.push(subscription);
    }
  }
  return found;
}

/** Classes that say it the same way and take what they say, and are of something else of the package. */
function alike(messages: Messages, { method, declares }: Subscription, of: string, others: ReadonlyMap<string, Cls[]>): Subscriber[] {
  const pkg = of.slice(0, of.indexOf('#') + 1);
  if (declares === undefined) return [];
  const known = new Set(others.get(of));
  const classes = [...others].flatMap(([key, list]) => (key.startsWith(pkg) ? list.filter((c) => !known.has(c)) : []));
  return [...new Set(classes)].flatMap((c): Subscriber[] => {
    if (c.facts.abstract) return [];
    const { hierarchy } = messages.evaluator;
    const handler = hierarchy.find(c, method, false)?.fn;
    const says = hierarchy.find(c, declares, false)?.fn;
    if (!handler || !says) return [];
    const events = declared(messages, c, declares).events.filter((e) => takes(messages, handler).some((t) => t.c === e.c));
    return events.length ? [{ c, handler, events, says }] : [];
  });
}

/** The classes that implement or extend the same thing of a package. */
function outside({ project, evaluator }: Messages): Map<string, Cls[]> {
  const found = new Map<string, Cls[]>();
  for (const file of project.files) {
    for (const c of file.classes) {
      const above = (c.facts.impl ?? []).flatMap((t) => evaluator.types.type(file, t));
      const base = evaluator.hierarchy.base(c);
      const keys = new Set((base ? [...above, base] : above).map(baseOf).filter((of) => typeof of === 'string'));
      for (const key of keys) push(found, key, c);
    }
  }
  return found;
}

/** Members that all of some classes have: what a package asks of them. None where no method of them hears. */
function shared({ evaluator: { hierarchy } }: Messages, [first, ...others]: Cls[]): string[] {
  const methods = first.facts.methods.map((m) => first.file.fns[m].facts.s);
  if (!methods.some((n) => HEARS.test(n))) return [];
  const own = [...methods, ...first.facts.fields.filter((f) => f.l > 0).map((f) => f.n)];
  return own.filter((n) => n !== '' && others.every((c) => hierarchy.find(c, n, false)));
}

function membersOf({ evaluator }: Messages, d: Decl, depth = 0): string[] {
  if (depth > 4) return [];
  const above = d.facts.ext.flatMap((t) => evaluator.types.type(d.file, t));
  return [
    ...d.facts.m.map((m) => m.n),
    ...above.flatMap((v) => (v.t === 'decl' ? membersOf({ evaluator } as Messages, v.decl, depth + 1) : [])),
  ];
}

function ofBase(messages: Messages, asked: Asked, of: Base, all: readonly Cls[], members: string[]): Subscription[] {
  const { evaluator } = messages;
  const classes = all.filter((c) => !c.facts.abstract);
  if (!classes.length) return [];
  const methods = [...new Set(members)].filter((n) => !isQuestion(n) && classes.some((c) => takesOne(messages, c, n)));
  const isOfBase = (vals: Val[]): boolean => vals.some((v) => baseOf(v) === of);
  const told = new Map<string, Teller[]>();
  /** The classes that say by a member what they hear. */
  const tellers = (declares: string): Teller[] => {
    let list = told.get(declares);
    if (!list) {
      list = classes.map((c) => ({ c, ...declared(messages, c, declares) })).filter(({ events, names }) => events.length || names.length);
      told.set(declares, list);
    }
    return list;
  };
  for (const method of methods) {
    for (const declares of members) {
      if (declares === method || !asked.is(of, declares)) continue;
      const subscribers = tellers(declares).flatMap(({ c, events: said, names }): Subscriber[] => {
        const handler = evaluator.hierarchy.find(c, method, false)?.fn;
        const events = handler && !said.length ? takes(messages, handler).flatMap(({ c }) => calledOneOf(messages, c, names)) : said;
        const says = evaluator.hierarchy.find(c, declares, false)?.fn ?? evaluator.hierarchy.find(c, declares, true)?.fn ?? handler;
        return handler && says && !handler.facts.abstract && events.length
          ? [{ c, handler, events, says, ...(!said.length && { byName: true }) }]
          : [];
      });
      const several = classes.some((c) => lists(messages, c, declares));
      if (!HEARS.test(method) && !several) continue;
      // One whose method takes what it says it hears is proof; the others may be less exact.
      const isProof = subscribers.some((s) => takes(messages, s.handler).some((t) => s.events.some((e) => e.c === t.c)));
      const isBase = several && subscribers.some((s) => takesBaseOf(messages, s));
      if (isProof || isBase) {
        const sites = dispatches(messages, method, isOfBase);
        if (isProof || sites.length)
          return [{ ...named(of, classes[0]), method, declares, subscribers, dispatches: sites, ...(!isProof && { byBase: true }) }];
      }
    }
  }
  for (const declares of members) {
    const subscribers = boundBy(messages, asked, of, classes, declares);
    if (subscribers.length)
      return [{ ...named(of, classes[0]), method: subscribers[0].handler.facts.s, declares, subscribers, dispatches: [] }];
  }
  for (const method of methods) {
    if (!HEARS.test(method)) continue;
    const sites = dispatches(messages, method, isOfBase);
    if (!sites.length) continue;
    const subscribers = classes.flatMap((c): Subscriber[] => {
      const handler = evaluator.hierarchy.find(c, method, false)?.fn;
      if (!handler || handler.facts.abstract || handler.file.classes[handler.facts.c!] !== c) return [];
      const events = takes(messages, handler).filter((t) => !t.c.facts.abstract && !evaluator.hierarchy.descendants(t.c).length);
      return events.length ? [{ c, handler, events: events.map((e): ValOf<'class'> => ({ t: 'class', c: e.c })), says: handler }] : [];
    });
    // Different ones take different things: what is handed to them is told apart by its class. A decorator may say that of a single one.
    if (new Set(subscribers.flatMap((s) => s.events.map((e) => e.c))).size > 1 || subscribers.some((s) => isToldByDecorator(messages, s)))
      return [{ ...named(of, classes[0]), method, subscribers, dispatches: sites }];
  }
  for (const method of methods) {
    if (!HEARS.test(method)) continue;
    const isOf = (vals: Val[]): boolean => vals.some((v) => baseOf(v) === of || (v.t === 'inst' && classes.includes(v.c)));
    const { name } = named(of, classes[0]);
    const sites = dispatches(messages, method, isOf).filter(({ site }) => isTold(messages, name, site));
    const told = sites.map(({ site }) => site);
    const tested = testedBy(messages, classes, method, told, isOf);
    if (tested) return [{ ...named(of, classes[0]), method, subscribers: [], dispatches: sites, tested }];
  }
  return [];
}

/**
 * Classes that say by a member which of their methods hears what: `[{ event: OrderPlaced.name, method: 'onOrderPlaced' }]`, `{ [OrderPlaced.name]: 'onOrderPlaced' }`.
 * One whose method takes what it says it hears is proof.
 */
function boundBy(messages: Messages, asked: Asked, of: Base, classes: readonly Cls[], declares: string): Subscriber[] {
  const { hierarchy } = messages.evaluator;
  const found = classes.flatMap((c): Subscriber[] => {
    const says = hierarchy.find(c, declares, false)?.fn ?? hierarchy.find(c, declares, true)?.fn;
    return given(messages, c, declares).flatMap((v) =>
      (v.t === 'arr' ? v.of : [v]).flatMap((one) =>
        bindings(messages, one).flatMap(([events, methods]): Subscriber[] => {
          const handlers = methods.flatMap((v) => (v.t === 'str' ? (hierarchy.find(c, v.v, false)?.fn ?? []) : []));
          const [handler] = handlers;
          if (handlers.length !== 1 || handler.facts.k !== 'method' || handler.facts.abstract) return [];
          const own = events.flatMap((v): ValOf<'class'>[] => (v.t === 'class' ? [{ t: 'class', c: v.c }] : []));
          const names = events.flatMap((v) => (v.t === 'str' && v.v ? [v.v] : []));
          const heard = own.length ? own : takes(messages, handler).flatMap((t) => calledOneOf(messages, t.c, names));
          return heard.length ? [{ c, handler, events: heard, says: says ?? handler, ...(!own.length && { byName: true }) }] : [];
        }),
      ),
    );
  });
  const isProof = ({ handler, events }: Subscriber): boolean =>
    HEARS.test(handler.facts.s) && takes(messages, handler).some((t) => events.some((e) => e.c === t.c));
  return found.some(isProof) && asked.is(of, declares) ? found : [];
}

/** What an object says beside what: two of its properties, or a name of its own and what stands there; `[OrderPlaced, 'onOrderPlaced']`. */
function bindings({ evaluator }: Messages, v: Val): [Val[], Val[]][] {
  if (v.t === 'arr') return v.at?.length === 2 ? [[v.at[0], v.at[1]]] : [];
  const x = v.t === 'obj' ? v.file.facts.exprs[v.e] : undefined;
  if (v.t !== 'obj' || x?.k !== 'obj') return [];
  const said = x.p.map(({ n, c, v: value }): [Val[], Val[]] => [
    c !== undefined ? evaluator.expr(v.file, c, v.self) : n === null ? [] : [{ t: 'str', v: n }],
    evaluator.expr(v.file, value, v.self),
  ]);
  return [
    ...said,
    ...said.flatMap(([, one]) => said.filter(([, other]) => other !== one).map(([, other]): [Val[], Val[]] => [one, other])),
  ];
}

/** Whether a decorator of a subscriber, or of its method, is given what the method takes. */
function isToldByDecorator({ evaluator }: Messages, { c, handler, events }: Subscriber): boolean {
  const given = (file: Cls['file'], list: readonly Decorator[] = []): Val[] =>
    list.flatMap((d) => (d.a ?? []).flatMap((a) => evaluator.expr(file, a)));
  return [...given(c.file, c.facts.d), ...given(handler.file, handler.facts.d)].some(
    (v) => v.t === 'class' && events.some((e) => e.c === v.c),
  );
}

const named = (of: Base, first: Cls): Pick<Subscription, 'name' | 'file' | 'line'> =>
  typeof of === 'string'
    ? { name: of.slice(of.indexOf('#') + 1), file: first.file.path, line: first.facts.l }
    : { name: of.facts.n, file: of.file.path, line: of.facts.l };

function takesOne({ evaluator }: Messages, c: Cls, n: string): boolean {
  const fn = evaluator.hierarchy.find(c, n, false)?.fn;
  return fn?.facts.k === 'method' && fn.facts.p.length > 0;
}

/** The own classes that a method's first parameter is declared as; what takes its own kind, as `handle(error: this)` does, hears nothing of that. */
function takes({ evaluator: { types, hierarchy } }: Messages, fn: Fn): ValOf<'inst'>[] {
  const own = fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c];
  const isOwn = (c: Cls): boolean => own !== undefined && (hierarchy.chain(own).includes(c) || hierarchy.chain(c).includes(own));
  return types.type(fn.file, fn.facts.p[0]?.t ?? 0).filter((v): v is ValOf<'inst'> => v.t === 'inst' && !isOwn(v.c));
}

/** The interface or class that an object is of, by itself or as that of a method. */
const baseOf = (v: Val): Base | undefined => {
  if (v.t === 'decl') return v.decl;
  if (v.t === 'extInst') return v.pkg === '' ? undefined : `${v.pkg}#${v.n}`;
  if (v.t === 'inst') return v.exact ? undefined : v.c;
  return v.t === 'fn' && v.self ? baseOf(v.self) : undefined;
};

/** Which interfaces and bases somebody asks for a member: of names like `id` there are thousands of reads. */
class Asked {
  /** By member: what was asked for it so far, and the places that were not looked at yet. */
  private readonly byName = new Map<string, { bases: Set<Base>; rest: Iterator<Base> }>();

  constructor(private readonly messages: Messages) {}

  /** Whether somebody asks an object of the interface or base what it hears. */
  is(of: Base, declares: string): boolean {
    let known = this.byName.get(declares);
    if (!known) this.byName.set(declares, (known = { bases: new Set(), rest: this.basesAsked(declares) }));
    const { bases, rest } = known;
    while (!bases.has(of)) {
      const { value, done } = rest.next();
      if (done) return false;
      bases.add(value);
    }
    return true;
  }

  private *basesAsked(declares: string): Generator<Base> {
    const { evaluator, calls } = this.messages;
    for (const { file, e } of [...calls.methodCalls(declares), ...calls.propertyReads(declares)]) {
      const x = file.facts.exprs[e];
      const member = x.k === 'call' ? file.facts.exprs[x.f] : x;
      if (member.k !== 'mem' || file.facts.exprs[member.o].k === 'this') continue;
      for (const v of evaluator.expr(file, member.o)) {
        const base = v.t === 'class' ? v.c : baseOf(v);
        if (base) yield base;
      }
    }
  }
}

/** Whether a method takes a base of all that its class says it hears. */
function takesBaseOf(messages: Messages, { handler, events }: Subscriber): boolean {
  const { hierarchy } = messages.evaluator;
  return takes(messages, handler).some((t) => events.every((e) => e.c !== t.c && hierarchy.chain(e.c).includes(t.c)));
}

/** What a member without parameters gives. */
function given({ evaluator }: Messages, c: Cls, n: string): Val[] {
  const instance = evaluator.hierarchy.find(c, n, false);
  if (instance?.fn && (instance.fn.facts.p.length || instance.fn.facts.abstract)) return [];
  const self: ValOf<'inst'> = { t: 'inst', c, exact: true };
  const vals: Val[] = instance ? evaluator.members.member(self, n) : evaluator.members.staticMember(c, n);
  return vals.flatMap((v) => (v.t === 'fn' ? evaluator.invocations.returns(v.f, self) : [v]));
}

/** Whether a member gives several: no model of one thing. */
const lists = (messages: Messages, c: Cls, n: string): boolean => given(messages, c, n).some((v) => v.t === 'arr');

/** The classes that a member without parameters gives, or names. */
function declared(messages: Messages, c: Cls, n: string): Omit<Teller, 'c'> {
  const flat = unique(given(messages, c, n).flatMap((v) => (v.t === 'arr' ? v.of : [v])));
  return {
    events: flat.flatMap((v): ValOf<'class'>[] => (v.t === 'class' ? [{ t: 'class', c: v.c }] : [])),
    names: flat.flatMap((v) => (v.t === 'str' && v.v ? [v.v] : [])),
  };
}

/** A class that has one of the names, or says in a static field that it has. */
function calledOneOf({ evaluator }: Messages, c: Cls, names: readonly string[]): ValOf<'class'>[] {
  const own = c.facts.fields.filter((f) => f.static).flatMap((f) => evaluator.members.staticMember(c, f.n));
  return names.includes(c.facts.n) || own.some((v) => v.t === 'str' && names.includes(v.v)) ? [{ t: 'class', c }] : [];
}

/** Calls of the method on such an object, with something that their function was given. */
function dispatches({ evaluator, calls }: Messages, method: string, isOf: (vals: Val[]) => boolean): { site: Site; arg: number }[] {
  return calls.methodCalls(method).flatMap((site) => {
    const { file } = site;
    const x = file.facts.exprs[site.e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || file.facts.exprs[callee.o].k === 'super' || file.facts.exprs[callee.o].k === 'this')
      return [];
    if (!isOf(evaluator.expr(file, callee.o))) return [];
    const arg = x.a.findIndex((a) => {
      const vals = evaluator.expr(file, a);
      return vals.some((v) => v.t === 'param') && !vals.some((v) => v.t === 'str');
    });
    return arg < 0 ? [] : [{ site, arg }];
  });
}
