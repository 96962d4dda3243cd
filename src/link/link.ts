import { isBuiltin } from 'node:module';
import type { FileFacts } from '../extract/facts.js';
import { asksLess, both } from '../extract/guards.js';
import { groupBy } from '../graph/graph-index.js';
import { canonical } from '../graph/json.js';
import {
  type Call,
  type CallableNode,
  type ClaimDifference,
  type Emit,
  FORMAT,
  type Graph,
  type Listen,
  type Unresolved,
  VERSION,
} from '../graph/model.js';
import { generatedBy, ownVocabulary, PLATFORM, speaking, speaksOf, wordsOf } from '../vocabulary/index.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import { Calls } from './calls.js';
import { push } from './collections.js';
import { decided } from './contexts.js';
import { Decorators } from './decorators.js';
import { deliveries } from './deliveries.js';
import { isFileOf } from './deploy/configured.js';
import { Entries } from './entries.js';
import { Evaluator } from './evaluate.js';
import { Events } from './events.js';
import { keptFunctions } from './kept-functions.js';
import type { Learned } from './learn/learned.js';
import { strangers } from './learn/strangers.js';
import { localsIn } from './locals.js';
import { type Emission, type EventRef, type Listening, Messages } from './messages.js';
import type { Modules } from './modules.js';
import { Payloads } from './payloads.js';
import { Project, type SaidOfModules } from './project.js';
import { type Caller, idOf, isWithin, type Site } from './sites.js';
import { joinStandIns } from './stand-ins.js';
import { Templates } from './templates.js';
import { handing, lineOf } from './text.js';
import { valueRules } from './value-rules.js';
import type { File, Fn } from './values.js';
import { matchesGlob, matchesPattern, matchesTopic } from './wildcards.js';

export interface LinkInput {
  /** Paths of all files that names may lead to. */
  paths: readonly string[];
  /** Facts of the files that may be on a cascade, by path; their order does not matter. */
  facts: ReadonlyMap<string, FileFacts>;
  modules: Modules;
  /** Facts of one of the other files. */
  load: (path: string) => FileFacts | undefined;
  vocabularies: readonly Vocabulary[];
  /** What the code base says of itself. */
  said?: Said;
}

/** What a code base says of itself, beyond what can be seen. */
export interface Said {
  /** Rules of the language of vocabularies that speak of its own types. */
  own: Pick<Vocabulary, 'listens' | 'emits' | 'entries' | 'values' | 'roles'>;
  /** What expressions of the environment are, as written or by the key asked for. */
  names: Readonly<Record<string, string>>;
  /** Names of learned things that are wrong. */
  refuse: readonly string[];
}

/** A graph with how it was found. */
export interface Linked {
  graph: Graph;
  /** Names of the vocabularies that the code speaks. */
  spoken: string[];
  learned: Learned[];
}

/** The facts of all files → the graph. */
export function link({ paths, facts, modules, load, vocabularies, said }: LinkInput): Linked {
  const project = new Project(paths, facts, modules, load, { has: saidBy(vocabularies), generated: generatedOf(vocabularies) });
  const imported = [...project.importedPackages()];
  const isFound = ({ configures }: Vocabulary): boolean =>
    configures !== undefined && project.files.some((f) => isFileOf(configures, f.path));
  const spoken = vocabularies.filter((v) => isFound(v) || imported.some((i) => speaksOf(v, i)));
  const isSpoken = speaking(vocabularies);
  const strange = strangers(project, (specifier) => isBuiltin(specifier) || isSpoken(specifier), new Set(said?.refuse));
  const known = [...vocabularies.filter((v) => spoken.includes(v) || v.packages.includes(PLATFORM)), ...strange.vocabularies];
  const active = said ? [...known, ownVocabulary(said.own)] : known;
  const evaluator = new Evaluator(project, valueRules(active), said?.names);
  const calls = new Calls(project, evaluator);
  const decorators = new Decorators(evaluator);
  const messages = new Messages(project, evaluator, calls, decorators, active, new Set(said?.refuse));
  messages.find();
  joinStandIns(messages);
  const hear = new Set(messages.listenings.map((l) => l.handler));
  const entries = new Entries(
    project,
    evaluator,
    decorators,
    active,
    [...messages.routes.found, ...messages.services.found],
    (fn) => hear.has(fn),
    (fn) => calls.callers(fn).map((c) => messages.choosers.callableAt(c)),
    (fn, handed) => (!handed && hear.has(fn)) || calls.callers(fn).some((c) => handed || c.args !== null),
  );
  deliveries(messages, entries.entries);
  calls.settle();
  const graph = new Linker(calls, messages, entries, evaluator).graph();
  return { graph, spoken: spoken.map((v) => v.name), learned: [...strange.learned, ...messages.learner.learned] };
}

/** What a generated module of one of the vocabularies is of. */
function generatedOf(vocabularies: readonly Vocabulary[]): SaidOfModules['generated'] {
  const some = vocabularies.filter(({ generated }) => generated.length);
  const known = new Map<string, ReturnType<SaidOfModules['generated']>>();
  return (specifier) => {
    if (!known.has(specifier)) {
      const [found] = some.flatMap((v) => {
        const one = generatedBy(v, specifier);
        return one ? [{ trees: one.trees, isOf: (from: string) => speaksOf({ packages: v.packages }, from) }] : [];
      });
      known.set(specifier, found);
    }
    return known.get(specifier);
  };
}

/** Whether one of the vocabularies speaks of what a package has under a name. */
function saidBy(vocabularies: readonly Vocabulary[]): (pkg: string, n: string) => boolean {
  const known = new Map<string, ReadonlySet<string>[]>();
  return (pkg, n) => {
    let words = known.get(pkg);
    if (!words) known.set(pkg, (words = vocabularies.filter(({ packages }) => speaksOf({ packages }, pkg)).map(wordsOf)));
    return words.some((w) => w.has(n));
  };
}

/** Puts what was found together: callables with ids, calls that lead somewhere, events with ids. */
class Linker {
  private readonly ids = new Map<Fn, string>();
  private readonly taken = new Set<string>();
  private readonly handlers: Set<Fn>;
  private readonly templates: Templates;

  constructor(
    private readonly calls: Calls,
    private readonly messages: Messages,
    private readonly entries: Entries,
    private readonly evaluator: Evaluator,
  ) {
    this.handlers = new Set(messages.listenings.map((l) => l.handler));
    this.templates = new Templates(evaluator, calls, (fn) => this.handlers.has(fn) || entries.entries.has(fn));
  }

  graph(): Graph {
    const { emissions, listenings, unknowns } = this.messages;
    const events = new Events([...emissions.map((e) => e.event), ...listenings.map((l) => l.event)], this.messages.channels);
    const used = new Set<string>();
    const patterns = new Set<string>();
    const callables = new Set<Fn>();
    const node = (fn: Fn): string => {
      callables.add(fn);
      return this.id(fn);
    };

    const sure = this.sentByAll(events);
    const ruling = withLesser(emissions, (event) => events.id(event));
    const emits: Emit[] = ruling.map((e) => {
      const { fn, guard } = this.owner(e.by, e.guard);
      const id = events.id(e.event);
      used.add(id);
      const may = guard !== '' || e.oneOf || (e.among !== undefined && !sure.has(e));
      return { event: id, by: node(fn), ...place(e.site), via: e.via, certainty: may ? 'may' : 'always', ...this.guarded(guard, fn) };
    });
    const listens = this.listens(events, used, patterns, node);
    const rows = this.callRows(
      emits,
      ruling.map(({ by }) => by),
      node,
    );
    const unresolved: Unresolved[] = unknowns.map((u) => ({
      by: node(this.owner(u.by, '').fn),
      file: u.file.path,
      line: u.line,
      via: u.via,
      reason: u.reason,
    }));
    const claims = this.claims(emits, node);
    const payloads = new Payloads(this.evaluator);
    const sent = groupBy(emissions, (e) => events.id(e.event));
    const heard = groupBy(listenings, (l) => events.id(l.event));
    const nodes = events.nodes(used, patterns, (id, cls) => payloads.of(cls, sent.get(id) ?? [], heard.get(id) ?? []));
    const types = payloads.types();
    // A call that its arguments ruled out leaves nothing behind.
    const named = new Set([
      ...[...emits, ...unresolved, ...claims].map((row) => row.by),
      ...listens.map((l) => l.handler),
      ...rows.flatMap(({ from, to }) => [from, to]),
    ]);
    return canonical({
      format: FORMAT,
      version: VERSION,
      events: nodes,
      callables: [...callables].filter((fn) => named.has(this.id(fn))).map((fn) => this.callable(fn)),
      listens: distinct(listens),
      emits: surely(distinct(emits)),
      calls: distinct(rows),
      unresolved: distinct(unresolved),
      claims: distinct(claims),
      ...(types.length && { types }),
    });
  }

  private listens(events: Events, used: Set<string>, patterns: Set<string>, node: (fn: Fn) => string): Listen[] {
    const { emissions, listenings } = this.messages;
    return listenings.flatMap((l) => {
      const row = { handler: node(l.handler), file: l.file.path, line: l.line, via: l.via };
      if (!l.covers) {
        const id = events.id(l.event);
        used.add(id);
        return [{ event: id, ...row, pattern: null }];
      }
      const fits = (ref: EventRef): boolean => ref.kind === l.event.kind && ref.by === l.event.by && this.covers(l, ref);
      const covered = [...new Set(emissions.filter((e) => fits(e.event)).map((e) => events.id(e.event)))].sort();
      const own = events.id(l.event);
      for (const id of covered) used.add(id);
      if (covered.length) return covered.map((event) => ({ event, ...row, pattern: event === own ? null : l.event.name }));
      used.add(own);
      patterns.add(own);
      return [{ event: own, ...row, pattern: l.event.name }];
    });
  }

  private covers(l: Listening, ref: EventRef): boolean {
    const { channels, delimiter, listenings } = this.messages;
    const isIn = (queue: string): boolean => ref.name === queue || ref.name.startsWith(`${queue}/`);
    // A queue's own name may have a slash: `orders` is not the queue of what goes to `orders/late`.
    const isOther = ({ covers, event: { name, kind } }: Listening): boolean =>
      (covers === 'queue' || covers === 'rest') && kind === ref.kind && name.length > l.event.name.length && isIn(name);
    const ofQueue = isIn(l.event.name) && !listenings.some(isOther);
    switch (l.covers) {
      case 'topic':
        // Whoever hears `#` of an exchange hears nothing that goes by another broker.
        if (l.event.channel && ref.aside) return false;
        return matchesTopic(l.event.name, ref.name) && channels.meet(ref.channel, l.event.channel);
      case 'glob':
        return matchesGlob(l.event.name, ref.name) && channels.meet(ref.channel, l.event.channel);
      case 'queue':
        return this.isForClass(ref) ? classNameOf(l.handler) === jobIn(ref) : ofQueue;
      case 'rest':
        return ofQueue && !listenings.some((other) => other !== l && !other.covers && other.event.name === ref.name);
      case 'instances':
        return ref.cls !== undefined && this.evaluator.hierarchy.chain(ref.cls).includes(l.event.cls!);
      case 'heirs': {
        // The nearest class that somebody hears counts.
        const chain = ref.cls ? this.evaluator.hierarchy.chain(ref.cls) : [];
        return chain.find((c) => listenings.some((other) => other.event.kind === l.event.kind && other.event.cls === c)) === l.event.cls;
      }
      default:
        // Whoever hears all of a bus of the code's own hears nothing of which it is not known where it goes.
        if (l.event.name === '**' && l.event.channel && !ref.channel && channels.isOwn(l.event.channel)) return false;
        return matchesPattern(l.event.name, ref.name, delimiter) && channels.meet(ref.channel, l.event.channel);
    }
  }

  /** Whether one of several classes that work off a queue runs a job, or one of another queue: that by whose name it is called, which a dispatcher takes. */
  private isForClass(ref: EventRef): boolean {
    this.workers ??= new Map(
      [...groupBy(this.messages.listenings, (l) => (l.covers === 'queue' ? l.event.name : ''))]
        .filter(([queue]) => queue !== '')
        .map(([queue, all]) => [queue, new Map(all.map((l) => [classNameOf(l.handler), l.byOwn ? l.via : '']))]),
    );
    const job = jobIn(ref);
    const own = this.workers.get(ref.name.slice(0, -1 - job.length));
    if (!own || own.size < 2) return false;
    // Of other queues a dispatcher of the code's own knows the classes, which a decorator of its own gives it.
    const [by] = own.values();
    return own.has(job) || (by !== '' && [...this.workers.values()].some((classes) => classes.get(job) === by));
  }
  /** Classes that work off each queue, with the decorator of the code's own that says so, if any. */
  private workers: ReadonlyMap<string, ReadonlyMap<string | undefined, string>> | undefined;

  /**
   * Calls that can lead to an emission, found backwards from the emitters. Of the closures whose code counts as a callable's own only those lead
   * there in which it happens: what others of it are called for is none of that.
   */
  private callRows(emits: readonly Emit[], emitters: readonly Fn[], node: (fn: Fn) => string): Call[] {
    const rows: Call[] = [];
    const made = new Map<Call, { fn: Fn; caller: Caller }>();
    const leading = new Set<Fn>();
    const leads = (fn: Fn): void => {
      const { fn: whole } = this.owner(fn, '');
      for (let at = fn; at !== whole; at = at.file.fns[at.facts.up]) leading.add(at);
      leading.add(whole);
    };
    emitters.forEach(leads);
    for (const fn of leading) {
      const to = this.owner(fn, '').fn;
      for (const heir of fn.facts.k === 'constructor' ? this.calls.implicitHeirs(fn) : []) {
        leads(heir);
        rows.push({ from: node(heir), to: node(to), file: heir.file.path, line: heir.facts.l, certainty: 'always', guard: null });
      }
      for (const caller of this.calls.callers(fn).flatMap((c) => this.throughTemplate(c, fn))) {
        const { by, guard } = this.siteOwner(caller, caller.use);
        leads(this.around(caller));
        // A closure that its own callable calls is part of it; recursion is a row.
        if (by === to && fn !== to) continue;
        const may = guard !== '' || caller.oneOf;
        const row: Call = {
          from: node(by),
          to: node(to),
          ...place(caller),
          certainty: may ? 'may' : 'always',
          ...this.guarded(guard, by),
        };
        rows.push(row);
        if (fn === to && caller.args) made.set(row, { fn, caller });
      }
    }
    return this.possible(rows, emits, made);
  }

  /** Emissions that happen whichever of the functions runs that a call may mean: each sends the event, by its own adapter of a port. */
  private sentByAll(events: Events): ReadonlySet<Emission> {
    const { emissions } = this.messages;
    const several = emissions.filter((e) => e.among && !e.oneOf && !e.guard);
    const groups = groupBy(several, ({ event, by, site, among }) =>
      [events.id(event), idOf(site), by.file.index, by.index, idOf(among!.site)].join(' '),
    );
    return new Set(
      [...groups.values()].flatMap((group) => {
        const senders = new Set(group.map(({ among }) => among!.fn));
        return this.calls.targets(group[0].among!.site).every((fn) => senders.has(fn)) ? group : [];
      }),
    );
  }

  /** A caller, or who has it run in the method of a base class that calls it. */
  private throughTemplate(caller: Caller, fn: Fn): Caller[] {
    const { by, guard } = this.siteOwner(caller, caller.use);
    return this.templates.callers(caller, by, guard, fn)?.map((outer) => ({ ...outer, args: null })) ?? [caller];
  }

  /** Without calls whose arguments rule out all that leads on, and what led only to them. */
  private possible(rows: Call[], emits: readonly Emit[], made: ReadonlyMap<Call, { fn: Fn; caller: Caller }>): Call[] {
    const guards = groupBy(emits, (e) => e.by);
    let kept = rows;
    for (;;) {
      const out = groupBy(kept, (r) => r.from);
      const next = kept.filter((row) => {
        const on = [...(guards.get(row.to) ?? []), ...(out.get(row.to) ?? [])];
        if (!on.length) return false;
        const at = made.get(row);
        if (!at) return true;
        const isOpen = (guard: string): boolean => decided(this.evaluator, at.fn, guard, at.caller) !== null;
        return on.some((step) => {
          if (!isOpen(step.guard ?? '')) return false;
          // What is only handed on decides there as well: `hook(order, options)` that calls `tell(options)`.
          const inner = 'to' in step && !step.guard ? made.get(step) : undefined;
          if (!inner || !('to' in step)) return true;
          const further = [...(guards.get(step.to) ?? []), ...(out.get(step.to) ?? [])];
          return further.some(({ guard }) => !guard || !handsOn(inner, guard) || isOpen(guard));
        });
      });
      if (next.length === kept.length) return kept;
      kept = next;
    }
  }

  /** A guard, with what the local names in it stand for. */
  private guarded(guard: string, fn: Fn): { guard: string | null; locals?: Record<string, string> } {
    const module = fn.file.fns[0];
    const locals = localsIn(guard, module === fn ? this.parts(fn) : [...this.parts(fn), module]);
    return { guard: guard || null, ...(locals && { locals }) };
  }

  private readonly partsOf = new Map<Fn, Fn[]>();
  private readonly parted = new Set<File>();
  /** A callable and the closures whose code counts as its own. */
  private parts(fn: Fn): Fn[] {
    if (!this.parted.has(fn.file)) {
      this.parted.add(fn.file);
      for (const each of fn.file.fns) push(this.partsOf, this.owner(each, '').fn, each);
    }
    return this.partsOf.get(fn) ?? [fn];
  }

  private siteOwner(site: Site, use: string): { by: Fn; guard: string } {
    const x = site.file.facts.exprs[site.e];
    const { fn, guard } = this.owner(this.around(site), both('by' in x ? site.file.facts.guards[x.g] : '', use));
    return { by: fn, guard };
  }

  /** The function that a site stands in. A plain name carries no place of its own; what hands it over does. */
  private around({ file, e }: Site): Fn {
    const x = file.facts.exprs[e];
    return file.fns['by' in x ? x.by : (handing(file, e)?.by ?? 0)];
  }

  /** The named callable that closure code counts as, and the guard that leads there. */
  private owner(fn: Fn, guard: string): { fn: Fn; guard: string } {
    let at = fn;
    let whole = guard;
    while (at.facts.k === 'closure' && !this.isDoor(at) && at.facts.up >= 0 && !this.isApart(at)) {
      whole = both(at.file.facts.guards[at.facts.g], both(this.use(at), whole));
      at = at.file.fns[at.facts.up];
    }
    return { fn: at, guard: whole };
  }

  /** Functions that classes keep, which nobody runs who makes an object of them. */
  private get kept(): ReadonlyMap<Fn, string> {
    return (this.keptFns ??= keptFunctions(this.messages.project));
  }
  private keptFns: ReadonlyMap<Fn, string> | undefined;

  private isDoor(fn: Fn): boolean {
    return this.handlers.has(fn) || this.entries.entries.has(fn);
  }

  private readonly apart = new Map<Fn, boolean>();
  /** Whether a function that another one has for itself is run by a handler beside it in there: then it is no part of that other one, which only registers the handler. */
  private isApart(fn: Fn): boolean {
    let known = this.kept.has(fn) || this.apart.get(fn);
    if (known === undefined) {
      const { file, facts } = fn;
      const siblings = facts.arg ? [] : file.fns.filter((other) => other.facts.up === facts.up && this.isDoor(other));
      known =
        siblings.length > 0 &&
        this.calls.callers(fn).some((caller) => {
          const x = file.facts.exprs[caller.e];
          return caller.file === file && caller.args !== null && 'by' in x && siblings.some((door) => isWithin(file, x.by, door));
        });
      this.apart.set(fn, known);
    }
    return known;
  }

  /** The guard that a closure's use as a callback adds; a function of these sources says itself when it calls what it is given. */
  private use(fn: Fn): string {
    const { use, arg } = fn.facts;
    if (use === undefined || !arg) return '';
    const text = fn.file.facts.guards[use];
    if (text === 'loop' && this.isOperator(fn)) return '';
    return text.startsWith('callback of ') ? (this.calls.guardOfCallback({ file: fn.file, e: arg[0] }, arg[1]) ?? text) : text;
  }

  /** Whether a function is what an operator of a saga does with each event, which is no loop: `map((event) => …)`. */
  private isOperator({ file, facts }: Fn): boolean {
    const x = file.facts.exprs[facts.arg![0]];
    if (x.k !== 'call' || file.facts.exprs[x.f].k !== 'ref') return false;
    for (let at = facts.up; at >= 0; at = file.facts.callables[at].up) if (this.messages.sagas.found.has(file.fns[at])) return true;
    return false;
  }

  private id(fn: Fn): string {
    let id = this.ids.get(fn);
    if (id) return id;
    const { n, k, l } = fn.facts;
    const kept = this.isDoor(fn) ? undefined : this.kept.get(fn);
    const base = `${fn.file.path}#${kept ?? n}${k === 'closure' && kept === undefined ? `:${l}` : ''}`;
    id = base;
    for (let i = 2; this.taken.has(id); i++) id = `${base}~${i}`;
    this.taken.add(id);
    this.ids.set(fn, id);
    return id;
  }

  private callable(fn: Fn): CallableNode {
    const entry = this.entries.entries.get(fn) ?? null;
    return {
      id: this.id(fn),
      name: entry?.kind === 'http' && this.isNameless(fn) ? entry.label : ((this.isDoor(fn) ? undefined : this.kept.get(fn)) ?? fn.facts.n),
      role: this.entries.role(fn, this.handlers),
      entry,
      file: fn.file.path,
      line: fn.facts.l,
      description: fn.facts.doc ?? (fn.facts.c === undefined ? null : (fn.file.classes[fn.facts.c].facts.doc ?? null)),
    };
  }

  /** A function without a name, which is known by that of the callable around it. */
  private isNameless(fn: Fn): boolean {
    if (fn.facts.k !== 'closure') return false;
    for (let at = fn; at.facts.up >= 0; ) {
      at = at.file.fns[at.facts.up];
      if (at.facts.n === fn.facts.n) return true;
    }
    return false;
  }

  /** What `@Emits` claims against what the code does, by calls of its own class too. */
  private claims(emits: Emit[], node: (fn: Fn) => string): ClaimDifference[] {
    const claimed = new Map<Fn, { names: Map<string, number>; line: number }>();
    for (const { fn, name, d } of this.messages.emitting.claims()) {
      let row = claimed.get(fn);
      if (!row) claimed.set(fn, (row = { names: new Map(), line: d.l }));
      row.names.set(name, d.l);
    }
    const rows: ClaimDifference[] = [];
    for (const [fn, { names, line }] of claimed) {
      const by = this.id(fn);
      const found = new Set(emits.filter((e) => e.by === by).map((e) => e.event));
      for (const [name, l] of names)
        if (!found.has(name)) rows.push({ by: node(fn), event: name, file: fn.file.path, line: l, only: 'claimed' });
      for (const name of found) if (!names.has(name)) rows.push({ by: node(fn), event: name, file: fn.file.path, line, only: 'inferred' });
    }
    return rows;
  }
}

const place = (site: Site): { file: string; line: number } => ({ file: site.file.path, line: lineOf(site) });

/** What is sent at a place in any case needs no second row that says it may be. */
function surely(emits: Emit[]): Emit[] {
  const keyOf = ({ event, by, file, line, via }: Emit): string => JSON.stringify([event, by, file, line, via]);
  const sure = new Set(emits.flatMap((row) => (row.certainty === 'always' ? [keyOf(row)] : [])));
  return emits.filter((row) => row.certainty === 'always' || row.guard !== null || !sure.has(keyOf(row)));
}

/** Without what one place sends on a condition that asks for more than another under which it sends the same. */
function withLesser(emissions: readonly Emission[], id: (event: EventRef) => string): Emission[] {
  const groups = groupBy(emissions, ({ event, site, by }) => `${id(event)} ${idOf(site)} ${by.file.index}.${by.index}`);
  return emissions.filter(({ event, site, by, guard }) => {
    const same = groups.get(`${id(event)} ${idOf(site)} ${by.file.index}.${by.index}`)!;
    return !same.some((other) => other.guard !== guard && asksLess(other.guard, guard));
  });
}

/** Each row once: several rules may see the same place. */
const distinct = <R>(rows: R[]): R[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];

/** Whether a call hands on, under the same names, what a condition of the function that it calls speaks of. */
function handsOn({ fn, caller: { file, e, args } }: { fn: Fn; caller: Caller }, guard: string): boolean {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  const asked = fn.facts.p.flatMap(({ n }, i) => (n && new RegExp(`\\b${n.replace(/\$/g, '\\$')}\\b`).test(guard) ? [{ n, i }] : []));
  return (
    asked.length > 0 &&
    asked.every(({ n, i }) => {
      const given = exprs[args?.[i] ?? 0];
      const b = given.k === 'ref' && given.r[0] === 'b' ? bindings[given.r[1]] : undefined;
      return b?.k === 'param' && b.n === n && 'by' in x && b.f === x.by && !b.path?.length;
    })
  );
}

const classNameOf = ({ file, facts }: Fn): string | undefined => (facts.c === undefined ? undefined : file.facts.classes[facts.c].n);

/** What a job of a queue is called. */
const jobIn = ({ name }: EventRef): string => name.slice(name.lastIndexOf('/') + 1);
