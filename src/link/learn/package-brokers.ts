import type { E, Ref, T } from '../../extract/facts.js';
import { groupBy } from '../../graph/graph-index.js';
import { type EventKind, HTTP_METHODS } from '../../graph/model.js';
import { vocabularyOf } from '../../vocabulary/index.js';
import type { Vocabulary } from '../../vocabulary/schema.js';
import type { Project, Target } from '../project.js';
import { textOf } from '../text.js';
import type { File } from '../values.js';
import {
  ANY_BROKER,
  ANY_BUS,
  AROUND,
  AROUND_NAME,
  BROKER,
  BROKER_SENDS,
  BUS,
  ELSEWHERE,
  FUNCTION_HEARS,
  FUNCTION_SENDS,
  HANDLERS,
  HEARS,
  NAMES,
  OF_CONNECTIONS,
  SENDS,
  SPEAKS,
  SPEAKS_WITHIN,
  TO_CARRIER,
} from './broker-words.js';
import type { Learned } from './learned.js';

/** The package that an import of a file is of, and what it is called there, where nobody knows that package. */
export type StrangeImport = (file: File, i: number) => { pkg: string; n: string } | undefined;

/** What a call is made on: an object or class of a package, or '' where a function of it is called itself. */
interface Receiver {
  pkg: string;
  type: string;
  /** What it is called, with the way there. */
  name: string;
  values: Vocabulary['values'];
}

/** A call of which it is seen what it names. */
interface Mention extends Receiver {
  call: string;
  kind: EventKind;
  by: 'name' | 'instance';
  /** The argument that names it, one that does where that says nothing, and the exchange. */
  at: number;
  or?: number;
  within?: number;
  property?: string;
  callback?: number;
  handlers?: string;
  /** It is seen what is named. */
  isNamed: boolean;
  /** Something else has to say that it is about messages. */
  isWeak: boolean;
  file: string;
  line: number;
}

/**
 * Brokers and buses of packages whose sources are not here and that no vocabulary speaks of, told by what they are called: a service sends by one what another
 * one hears, `RabbitMQ.publish(EXCHANGES.ORDERS, KEYS.PLACED, order)`, and may have one side alone.
 * @param isTaken whether a method of a type, or a function, is known or refused
 */
export function packageBrokers(
  project: Project,
  of: StrangeImport,
  isTaken: (pkg: string, who: string) => boolean,
): { vocabularies: Vocabulary[]; learned: Learned[] } {
  const reader = new Reader(project, of);
  const found = witnessed(
    reader.mentions().filter(({ pkg, type, call }) => !isTaken(pkg, type ? `${type}.${call}` : call)),
    reader,
  );
  const vocabularies: Vocabulary[] = [];
  const learned: Learned[] = [];
  for (const [pkg, all] of [...groupBy(found, (m) => m.pkg)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rules = [
      ...groupBy(all, ({ type, call, by, callback, handlers }) => JSON.stringify([type, call, by, callback, handlers])).values(),
    ];
    // Where nothing is seen to be named, a broker by name still sends what is not known.
    const isNamed = (of: Mention[]): boolean => of.some((m) => m.isNamed);
    const isSame = ([a]: Mention[], [b]: Mention[]): boolean => a.type === b.type && a.call === b.call;
    const believed = rules.filter(
      (of) => isNamed(of) || (isCalledBroker(of[0].name) && !rules.some((other) => isSame(of, other) && isNamed(other))),
    );
    if (!believed.some(isNamed)) continue;
    const hears = believed.filter(([m]) => m.callback !== undefined);
    const sends = believed.filter(([m]) => m.callback === undefined);
    const values = new Map(believed.flat().flatMap((m) => m.values.map((v) => [JSON.stringify(v), v])));
    vocabularies.push({
      ...vocabularyOf(
        pkg,
        hears.map((of) => listenRule(of, reader.spellings(of[0]))),
        sends.map((of) => emitRule(of, reader.spellings(of[0]))),
      ),
      values: [...values.values()],
      shared: true,
      own: OF_CONNECTIONS,
    });
    for (const [does, some] of [
      ['listens', hears],
      ['emits', sends],
    ] as const)
      for (const [{ type, call, file, line }] of some)
        learned.push({
          does,
          who: type ? `${type}.${call}` : call,
          file,
          line,
          because: `${pkg} calls so what goes through a broker, and is told names`,
        });
  }
  return { vocabularies, learned };
}

/** Without those that prove nothing alone, where the package speaks of no messages and has no other side. */
function witnessed(mentions: readonly Mention[], reader: Reader): Mention[] {
  const sides = new Set(mentions.flatMap((m) => (m.isNamed ? `${m.pkg} ${m.type} ${m.callback === undefined}` : [])));
  const isBoth = ({ pkg, type }: Mention): boolean => sides.has(`${pkg} ${type} true`) && sides.has(`${pkg} ${type} false`);
  const speaks = reader.speaking(new Set(mentions.flatMap((m) => (m.isWeak ? m.pkg : []))));
  return mentions.filter((m) => !m.isWeak || speaks.has(m.pkg) || isBoth(m));
}

/** What most of some mentions say. */
function most(mentions: readonly Mention[], of: (m: Mention) => number | undefined): number | undefined {
  const named = mentions.filter((m) => m.isNamed);
  const counts = groupBy(named.length ? named : mentions, (m) => `${of(m)}`);
  return of([...counts.values()].sort((a, b) => b.length - a.length)[0][0]);
}

function eventOf(mentions: Mention[]) {
  const at = most(mentions, (m) => m.at)!;
  const same = mentions.filter((m) => m.at === at);
  const properties = [...new Set(same.flatMap(({ property }) => property ?? []))].sort((a, b) => NAMES.indexOf(a) - NAMES.indexOf(b));
  const [or, within] = [most(same, (m) => m.or), most(same, (m) => m.within)];
  return {
    arg: at,
    as: mentions[0].by,
    ...(properties.length && { property: properties }),
    ...(or !== undefined && { or }),
    ...(within !== undefined && { within: { arg: within } }),
  };
}

const on = ({ call }: Mention, types: string[]) => ({ call: [call], ...(types.length && { types }) });

function listenRule(mentions: Mention[], types: string[]): Vocabulary['listens'][number] {
  const [one] = mentions;
  const { callback, handlers, kind } = one;
  return {
    ...on(one, types),
    event: eventOf(mentions),
    callback: callback!,
    ...(handlers !== undefined && { handlers: [handlers] }),
    kind,
  };
}

const emitRule = (mentions: Mention[], types: string[]): Vocabulary['emits'][number] => ({
  ...on(mentions[0], types),
  event: eventOf(mentions),
  kind: mentions[0].kind,
});

/** Reads calls as they are written. */
class Reader {
  /** Types of packages that classes of the code extend, by package and name: those say themselves what they are for. */
  private readonly bases = new Set<string>();
  /** The ways in which code speaks of a class of a package, by package and class: `Consumer`, `kafka.Consumer`. */
  private readonly ways = new Map<string, Set<string>>();

  constructor(
    private readonly project: Project,
    private readonly of: StrangeImport,
  ) {}

  /** The types that a mention is of, however code spells them. */
  spellings({ pkg, type }: Receiver): string[] {
    return type ? [...new Set([type, ...(this.ways.get(`${pkg} ${lastOf(type)}`) ?? [])])].sort() : [];
  }

  /** Which packages speak of messages in what they are called, or in what else the code takes from them. */
  speaking(pkgs: ReadonlySet<string>): Set<string> {
    const found = new Set([...pkgs].filter((pkg) => BROKER.test(pkg) || SPEAKS.test(pkg)));
    if (found.size < pkgs.size)
      for (const file of this.project.files)
        for (const i of file.facts.imports.keys()) {
          const from = this.of(file, i);
          if (!from || !pkgs.has(from.pkg) || found.has(from.pkg)) continue;
          const { n } = file.facts.imports[i];
          const path = file.facts.imports[i].from.startsWith(from.pkg) ? file.facts.imports[i].from.slice(from.pkg.length) : '';
          const isFunction = FUNCTION_SENDS.test(n) || FUNCTION_HEARS.test(n);
          if (BROKER.test(path) || SPEAKS.test(path) || (!isFunction && (BROKER.test(n) || SPEAKS_WITHIN.test(n)))) found.add(from.pkg);
        }
    return found;
  }

  mentions(): Mention[] {
    const found: Mention[] = [];
    for (const file of this.project.files)
      for (const { ext } of file.facts.classes) {
        const x = ext && file.facts.exprs[ext.e];
        const base = x?.k === 'ref' && x.r[0] === 'i' ? this.of(file, x.r[1]) : undefined;
        if (base) this.bases.add(`${base.pkg} ${base.n}`);
      }
    for (const file of this.project.files) {
      const { exprs, calls, imports } = file.facts;
      for (const e of calls) {
        const x = exprs[e];
        if (x.k === 'new') this.madeOfClass(file, x.f);
        if (x.k !== 'call' || !x.a.length) continue;
        const callee = exprs[x.f];
        if (callee.k === 'ref' && callee.r[0] === 'i') {
          const { n } = imports[callee.r[1]];
          if (isOfFunction(n)) found.push(...this.ofFunction(file, callee.r[1], n, x.a, x.l));
        } else if (callee.k === 'mem' && isOfMethod(callee.n)) {
          const receiver = this.receiver(file, callee.o);
          if (receiver?.type === '*')
            found.push(...(isOfFunction(callee.n) ? this.ofNames({ ...receiver, type: '' }, callee.n, file, x.a, x.l) : []));
          else if (receiver) found.push(...this.ofMethod(receiver, callee.n, file, x.a, x.l));
        }
      }
    }
    return found;
  }

  private ofFunction(file: File, i: number, local: string, args: E[], line: number): Mention[] {
    const from = this.of(file, i);
    if (!from || ELSEWHERE.test(from.pkg)) return [];
    return this.ofNames({ pkg: from.pkg, type: '', name: local, values: [] }, from.n, file, args, line);
  }

  private ofMethod(receiver: Receiver, call: string, file: File, args: E[], line: number): Mention[] {
    const { pkg, type, name } = receiver;
    const isBroker = BROKER.test(name);
    if (!isCalledBroker(name) && !BUS.test(name)) return [];
    if (this.bases.has(`${pkg} ${type}`) || AROUND_NAME.test(name) || AROUND_NAME.test(type)) return [];
    if (!SENDS.test(call) && !HEARS.test(call) && !(isBroker && BROKER_SENDS.test(call))) return [];
    return call === 'send' && this.isRequest(file, args[0], pkg) ? [] : this.ofNames(receiver, call, file, args, line);
  }

  /** What a package's own client is told to do: `client.send(new ListTopicsCommand())`. */
  private isRequest(file: File, e: E, pkg: string): boolean {
    const x = this.written(file, e);
    const callee = x.k === 'new' ? file.facts.exprs[x.f] : undefined;
    const from = callee?.k === 'ref' && callee.r[0] === 'i' ? this.of(file, callee.r[1]) : undefined;
    return from?.pkg === pkg && /(Command|Request|Query)$/.test(from.n);
  }

  /** What a call names; sure names alone where the receiver is no broker. */
  private ofNames(receiver: Receiver, call: string, file: File, args: E[], line: number): Mention[] {
    const { pkg, type, name } = receiver;
    if (AROUND.test(pkg)) return [];
    const isSureBroker = BROKER.test(name) || BROKER.test(call);
    const isBroker = isCalledBroker(name) || isCalledBroker(call);
    const isWeak = !isSureBroker && (type ? isBroker || ANY_BUS.test(name) : !TO_CARRIER.test(call));
    const isSure = (e: E): boolean => isBroker || this.isStructured(file, e);
    const kind: EventKind = isBroker || /queue|topic|exchange/i.test(call) || isCalledBroker(pkg) ? 'message' : 'event';
    const base = { ...receiver, call, kind, isWeak, file: file.path, line };
    if (HEARS.test(call) || FUNCTION_HEARS.test(call)) return this.heard(file, args, isSure).map((one) => ({ ...base, ...one }));
    return this.sent(file, receiver, args, isSure).map((one) => ({ ...base, ...one, values: [...base.values, ...one.values] }));
  }

  private heard(
    file: File,
    args: E[],
    isSure: (e: E) => boolean,
  ): Omit<Mention, keyof Receiver | 'call' | 'kind' | 'isWeak' | 'file' | 'line'>[] {
    const table = this.table(file, args[0]);
    if (table?.handlers !== undefined)
      return isSure(table.said)
        ? [{ by: 'name', at: 0, property: table.property, callback: 0, handlers: table.handlers, isNamed: true }]
        : [];
    const callback = args.findIndex((a, i) => i > 0 && this.isFunction(file, a));
    if (callback < 0) return [];
    const names = args.slice(0, callback).flatMap((a, i) => (this.isName(file, a) && !this.isOfConnection(file, a) ? [i] : []));
    const at = names.length ? this.chosen(file, args, names, true) : undefined;
    return at !== undefined && isSure(args[at]) ? [{ by: 'name', at, callback, isNamed: true }] : [];
  }

  private sent(
    file: File,
    { pkg, name }: Receiver,
    args: E[],
    isSure: (e: E) => boolean,
  ): Omit<Mention, Exclude<keyof Receiver, 'values'> | 'call' | 'kind' | 'isWeak' | 'file' | 'line'>[] {
    if (args.some((a) => this.isFunction(file, a))) return [];
    const table = this.table(file, args[0]);
    if (table) return isSure(table.said) ? [{ by: 'name', at: 0, property: table.property, isNamed: true, values: [] }] : [];
    const made = this.madeOf(file, args[0], pkg, isCalledBroker(name));
    if (made) return [{ by: 'instance', at: 0, isNamed: true, values: made.values }];
    let end = args.findIndex((a) => !this.isName(file, a));
    if (end < 0) end = args.length;
    const names = args.slice(0, end).flatMap((a, i) => (this.isOfConnection(file, a) ? [] : [i]));
    if (!names.length) {
      // `publish(order, subjects.OrderPlaced)`
      const at = args.findIndex((a) => this.isName(file, a) && this.isOf(file, a, pkg));
      return [{ by: 'name', at: Math.max(at, 0), isNamed: at >= 0, values: [] }];
    }
    // What is carried is no name.
    const at = this.chosen(file, args, names.length === args.length && names.length > 1 ? names.slice(0, -1) : names, false);
    if (!isSure(args[at])) return [];
    const exchange = at > 0 ? at - 1 : undefined;
    return [{ by: 'name', at, ...(exchange !== undefined && { or: exchange, within: exchange }), isNamed: true, values: [] }];
  }

  /** Which of several names is the event's: not the exchange's or the queue's, where it has one of its own. */
  private chosen(file: File, args: E[], names: number[], isHeard: boolean): number {
    const spelled = (i: number): string => this.spelled(file, args[i]);
    const keys = names.filter((i) => !/exchange|queue|group|consumer|service/i.test(spelled(i)));
    if (keys.length === 1) return keys[0];
    if (keys.length) return isHeard ? keys[keys.length - 1] : keys[Math.min(1, keys.length - 1)];
    const carriers = names.filter((i) => !/group|consumer|service/i.test(spelled(i)));
    return carriers.find((i) => /exchange/i.test(spelled(i))) ?? carriers[0] ?? names[0];
  }

  private spelled(file: File, e: E): string {
    const x = file.facts.exprs[e];
    return x.k === 'str' ? x.v : textOf(file, e);
  }

  /** What an argument says as an object, or a list of such: the property that names it, and the one that holds what hears. */
  private table(file: File, e: E | undefined): { property: string; said: E; handlers?: string } | undefined {
    const x = e === undefined ? undefined : this.written(file, e);
    const first = x?.k === 'arr' && x.e.length ? file.facts.exprs[x.e[0]] : x;
    if (first?.k !== 'obj') return undefined;
    const said = NAMES.flatMap((n) => first.p.filter((p) => p.n === n && this.isName(file, p.v)));
    const handlers = first.p.find((p) => p.n !== null && (HANDLERS.includes(p.n) || this.isFunction(file, p.v)))?.n;
    return said.length ? { property: said[0].n!, said: said[0].v, ...(handlers && { handlers }) } : undefined;
  }

  /** An object of a class, or what a function of the package makes of what it is given: `OrderPlaced({ … })`. */
  private madeOf(file: File, e: E, pkg: string, isBroker: boolean): { values: Vocabulary['values'] } | undefined {
    const x = this.written(file, e);
    const callee = x.k === 'new' || x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (callee?.k !== 'ref' || !['i', 'c'].includes(callee.r[0])) return undefined;
    const from = callee.r[0] === 'i' ? this.of(file, callee.r[1] as number) : undefined;
    const local = callee.r[0] === 'i' ? file.facts.imports[callee.r[1] as number].n : file.facts.classes[callee.r[1] as number].n;
    if (x.k === 'new') return { values: [] };
    const isEvent = from?.pkg === pkg && (isBroker ? /^[A-Z]\w*[a-z]/ : /^[A-Z]\w*(Event|Message|Command)$/).test(local);
    return isEvent ? { values: [{ call: from.n, type: from.n }] } : undefined;
  }

  /** An expression, or what the constant holds that it names. */
  private written(file: File, e: E) {
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    if (x.k === 'cast' || x.k === 'await') return exprs[x.e];
    const held = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    return held?.k === 'var' && held.init !== undefined && !held.path && !held.set.length ? exprs[held.init] : x;
  }

  /** Whether an argument is written as a name: a text, or a constant. */
  private isName(file: File, e: E): boolean {
    const { exprs } = file.facts;
    const x = exprs[e];
    if (x.k === 'cast') return this.isName(file, x.e);
    if (x.k === 'str') return x.v !== '' && !/\s|^[/#.]|:\/\//.test(x.v) && !HTTP_METHODS.has(x.v);
    if (x.k === 'mem') {
      let root = exprs[x.o];
      while (root.k === 'mem') root = exprs[root.o];
      return root.k === 'ref' && (root.r[0] === 'e' || ((root.r[0] === 'i' || this.isTop(file, root.r)) && /^[A-Z]/.test(`${x.n}`)));
    }
    if (x.k !== 'ref') return false;
    if (x.r[0] === 'i') return /^[A-Z][A-Z\d_]+$/.test(file.facts.imports[x.r[1]].n) || this.textAt(file, e) !== undefined;
    return this.textAt(file, e) !== undefined;
  }

  /** Whether a constant is one of a package. */
  private isOf(file: File, e: E, pkg: string): boolean {
    let x = file.facts.exprs[e];
    while (x.k === 'mem') x = file.facts.exprs[x.o];
    return x.k === 'ref' && x.r[0] === 'i' && this.of(file, x.r[1])?.pkg === pkg;
  }

  private isTop({ facts: { bindings } }: File, [k, i]: readonly [string, number | string]): boolean {
    return k === 'b' && bindings[i as number].f === 0 && bindings[i as number].k === 'var';
  }

  private isOfConnection(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    return x.k === 'str' && OF_CONNECTIONS.includes(x.v);
  }

  /** Whether it is a constant, or a text of several parts: no word that anything may be called. */
  private isStructured(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    if (x.k === 'cast') return this.isStructured(file, x.e);
    const text = x.k === 'str' ? x.v : this.textAt(file, e);
    return text === undefined ? x.k !== '?' : /^\w+([.:/_-]\w+)+$|^[A-Z][a-z]+([A-Z][a-z]+)+$/.test(text);
  }

  /** The text of a constant, wherever that stands. */
  private textAt(file: File, e: E): string | undefined {
    const x = file.facts.exprs[e];
    const target: Target | null = x.k !== 'ref' ? null : x.r[0] === 'i' ? this.project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
    if (target?.t !== 'ref' || target.r[0] !== 'b') return undefined;
    const { init, set, k } = target.file.facts.bindings[target.r[1]];
    const value = init === undefined || set.length || k !== 'var' ? undefined : target.file.facts.exprs[init];
    return value?.k === 'str' && value.v ? value.v : undefined;
  }

  private isFunction(file: File, e: E): boolean {
    const { exprs, callables, classes } = file.facts;
    const x = exprs[e];
    if (x.k === 'cast') return this.isFunction(file, x.e);
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k === 'fn' || (x.k === 'ref' && x.r[0] === 'f') || (callee?.k === 'mem' && callee.n === 'bind')) return true;
    if (x.k === 'ref') {
      const target: Target | null = x.r[0] === 'i' ? this.project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
      if (target?.t !== 'ref') return false;
      if (target.r[0] === 'f') return true;
      const held = target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]] : undefined;
      return held?.init !== undefined && held.k === 'var' && target.file.facts.exprs[held.init].k === 'fn';
    }
    const self = x.k === 'mem' ? exprs[x.o] : undefined;
    if (x.k !== 'mem' || self?.k !== 'this' || self.c < 0) return false;
    const isMade = ({ n, init }: { n: string; init?: E }): boolean => n === x.n && init !== undefined && exprs[init].k === 'fn';
    return classes[self.c].methods.some((m) => callables[m].s === x.n) || classes[self.c].fields.some(isMade);
  }

  /** What of a package an expression is. */
  private receiver(file: File, e: E, depth = 0): Receiver | undefined {
    const { exprs, classes, imports } = file.facts;
    const x = exprs[e];
    if (depth > 4) return undefined;
    if (x.k === 'cast' || x.k === 'await' || x.k === 'if') return this.receiver(file, x.e, depth);
    if (x.k === 'ref') {
      if (x.r[0] === 'b') return this.held(file, file.facts.bindings[x.r[1]], depth);
      if (x.r[0] !== 'i') return undefined;
      const from = this.of(file, x.r[1]);
      if (!from) {
        const target = this.project.import(file, x.r[1]);
        return target?.t === 'ref' && target.r[0] === 'b'
          ? this.held(target.file, target.file.facts.bindings[target.r[1]], depth + 1)
          : undefined;
      }
      if (from.n === '*') return ELSEWHERE.test(from.pkg) ? undefined : { ...from, type: '*', name: '', values: [] };
      const name = from.n === 'default' ? imports[x.r[1]].local : from.n;
      return { pkg: from.pkg, type: from.n, name, values: [{ exported: from.n, type: from.n }] };
    }
    if (x.k === 'call') return this.madeBy(file, x.f, depth);
    if (x.k === 'new') return this.madeOfClass(file, x.f);
    if (x.k !== 'mem') return undefined;
    const self = exprs[x.o];
    if (self.k === 'this') {
      const field = self.c < 0 ? undefined : classes[self.c].fields.find((one) => one.n === x.n);
      return field && this.held(file, field, depth);
    }
    // `natsWrapper.client`, `kafka.producer`: what an object has that the package exports.
    const of = self.k === 'ref' ? this.receiver(file, x.o, depth + 1) : undefined;
    if (!of || of.type === '*') return undefined;
    const [whole] = of.values;
    if (!whole || !('exported' in whole) || whole.exported !== of.type) return undefined;
    const type = `${of.type}.${x.n}`;
    return { pkg: of.pkg, type, name: `${of.name}.${x.n}`, values: [{ exported: type, type }] };
  }

  private held(file: File, { t, init, set }: { t?: T; init?: E; set: E[] }, depth: number): Receiver | undefined {
    const typed = this.typed(file, t);
    if (typed) return typed;
    for (const v of [init, ...set]) {
      const one = v === undefined || file.facts.exprs[v].k === 'nil' ? undefined : this.receiver(file, v, depth + 1);
      if (one) return one;
    }
    return undefined;
  }

  private typed(file: File, t: T | undefined): Receiver | undefined {
    const x = file.facts.types[t ?? 0];
    if (x?.k === 'union') return x.o.map((one) => this.typed(file, one)).find((one) => one !== undefined);
    if (x?.k !== 'ref' || x.r[0] !== 'i') return undefined;
    const from = this.of(file, x.r[1]);
    if (!from) return undefined;
    return this.ofClass(from, x.q ?? [], file.facts.imports[x.r[1]].local);
  }

  private madeOfClass(file: File, f: E): Receiver | undefined {
    const { exprs, imports } = file.facts;
    const way: string[] = [];
    let x = exprs[f];
    for (; x.k === 'mem'; x = exprs[x.o]) way.unshift(x.n);
    const from = x.k === 'ref' && x.r[0] === 'i' ? this.of(file, x.r[1]) : undefined;
    if (!from || x.k !== 'ref') return undefined;
    return this.ofClass(from, way, imports[x.r[1] as number].local);
  }

  /** An object of a class of a package. */
  private ofClass({ pkg, n }: { pkg: string; n: string }, way: readonly string[], local: string): Receiver | undefined {
    const type = [...(n === '*' ? [] : [n]), ...way].join('.');
    if (!type) return undefined;
    const key = `${pkg} ${lastOf(type)}`;
    this.ways.set(key, (this.ways.get(key) ?? new Set()).add(type));
    return { pkg, type, name: type === 'default' ? local : lastOf(type), values: [] };
  }

  /** `createBroker(options)`, `RabbitMQ.getInstance()`: what a function or a class of a package makes. */
  private madeBy(file: File, f: E, depth: number): Receiver | undefined {
    const { exprs } = file.facts;
    const callee = exprs[f];
    if (callee.k === 'mem') {
      const of = /^(get)?Instance$|^(create|connect|init|build|make)\w*$/i.test(callee.n)
        ? this.receiver(file, callee.o, depth + 1)
        : undefined;
      if (!of || of.type === '*' || !of.values.length) return undefined;
      return { pkg: of.pkg, type: of.type, name: of.name, values: [{ call: callee.n, of: of.type, type: of.type }] };
    }
    if (callee.k !== 'ref') return undefined;
    const from = callee.r[0] === 'i' ? this.of(file, callee.r[1]) : undefined;
    if (!from) return this.givenBy(file, callee.r, depth);
    return from.n === '*' ? undefined : { pkg: from.pkg, type: from.n, name: from.n, values: [{ call: from.n, type: from.n }] };
  }

  /** What a function of the code gives: `getBroker()`. */
  private givenBy(file: File, r: Ref, depth: number): Receiver | undefined {
    const target: Target | null = r[0] === 'i' ? this.project.import(file, r[1]) : { t: 'ref', file, r };
    const fn = target?.t === 'ref' && target.r[0] === 'f' ? target.file.fns[target.r[1]] : undefined;
    if (!fn) return undefined;
    const { types } = fn.file.facts;
    const ret = types[fn.facts.ret ?? 0];
    const said = this.typed(fn.file, ret?.k === 'ref' && ret.a?.length ? ret.a[0] : fn.facts.ret);
    return said ?? fn.facts.returns.map((e) => this.receiver(fn.file, e, depth + 1)).find((one) => one !== undefined);
  }
}

const isCalledBroker = (name: string): boolean => BROKER.test(name) || ANY_BROKER.test(name);

const lastOf = (type: string): string => type.slice(type.lastIndexOf('.') + 1);

/** Which names of functions and methods were asked for: every call of the code is. */
const KNOWN = [new Map<string, boolean>(), new Map<string, boolean>()];

function remembered(known: Map<string, boolean>, name: string, patterns: readonly RegExp[]): boolean {
  let is = known.get(name);
  if (is === undefined) known.set(name, (is = patterns.some((p) => p.test(name))));
  return is;
}

const isOfFunction = (name: string): boolean => remembered(KNOWN[0], name, [FUNCTION_SENDS, FUNCTION_HEARS]);
const isOfMethod = (name: string): boolean => remembered(KNOWN[1], name, [SENDS, BROKER_SENDS, HEARS, FUNCTION_SENDS, FUNCTION_HEARS]);
