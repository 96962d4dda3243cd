import type { FileFacts } from '../extract/facts.js';
import { both } from '../extract/guards.js';
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
import { speaksOf } from '../vocabulary/index.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import { Calls, type Site } from './calls.js';
import { Decorators } from './decorators.js';
import { Entries } from './entries.js';
import { Evaluator, type ValueRules } from './evaluate.js';
import { Events } from './events.js';
import type { Hierarchy } from './hierarchy.js';
import { localsIn } from './locals.js';
import { type EventRef, type Listening, Messages } from './messages.js';
import type { Modules } from './modules.js';
import { Project } from './project.js';
import { lineOf } from './text.js';
import type { Fn } from './values.js';
import { matchesPattern } from './wildcards.js';

export interface LinkInput {
  /** Paths of all files that names may lead to. */
  paths: readonly string[];
  /** Facts of the files that may be on a cascade, by path; their order does not matter. */
  facts: ReadonlyMap<string, FileFacts>;
  modules: Modules;
  /** Facts of one of the other files. */
  load: (path: string) => FileFacts | undefined;
  vocabularies: readonly Vocabulary[];
}

/** The facts of all files → the graph. */
export function link({ paths, facts, modules, load, vocabularies }: LinkInput): Graph {
  const project = new Project(paths, facts, modules, load);
  const imported = [...project.importedPackages()];
  const active = vocabularies.filter((v) => imported.some((i) => speaksOf(v, i)));
  const evaluator = new Evaluator(project, valueRules(active));
  const calls = new Calls(project, evaluator);
  const decorators = new Decorators(evaluator);
  const messages = new Messages(project, evaluator, calls, decorators, active);
  messages.find();
  const entries = new Entries(project, evaluator, decorators, active);
  return new Linker(calls, messages, entries, evaluator.hierarchy).graph();
}

function valueRules(active: readonly Vocabulary[]): ValueRules {
  const of = (pkg: string): Vocabulary['values'] => active.filter((v) => speaksOf(v, pkg)).flatMap((v) => v.values);
  return {
    call: (pkg, name) => of(pkg).find((r): r is Extract<typeof r, { gives: string }> => 'gives' in r && r.call === name),
    made: (pkg, type, call) =>
      of(pkg).find((r): r is Extract<typeof r, { of: string }> => 'of' in r && r.of === type && r.call === call)?.type,
    property: (pkg, type, name) =>
      of(pkg).find((r): r is Extract<typeof r, { property: string }> => 'property' in r && r.property === name && r.type === type)?.arg,
  };
}

/** Puts what was found together: callables with ids, calls that lead somewhere, events with ids. */
class Linker {
  private readonly ids = new Map<Fn, string>();
  private readonly taken = new Set<string>();
  private readonly handlers: Set<Fn>;

  constructor(
    private readonly calls: Calls,
    private readonly messages: Messages,
    private readonly entries: Entries,
    private readonly hierarchy: Hierarchy,
  ) {
    this.handlers = new Set(messages.listenings.map((l) => l.handler));
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

    const emits: Emit[] = emissions.map((e) => {
      const { fn, guard } = this.owner(e.by, e.guard);
      const id = events.id(e.event);
      used.add(id);
      const may = guard !== '' || e.oneOf;
      return { event: id, by: node(fn), ...place(e.site), via: e.via, certainty: may ? 'may' : 'always', ...this.guarded(guard, fn) };
    });
    const listens = this.listens(events, used, patterns, node);
    const rows = this.callRows(new Set(emissions.map((e) => this.owner(e.by, '').fn)), node);
    const unresolved: Unresolved[] = unknowns.map((u) => ({
      by: node(this.owner(u.by, '').fn),
      file: u.file.path,
      line: u.line,
      via: u.via,
      reason: u.reason,
    }));
    const claims = this.claims(emits, node);
    return canonical({
      format: FORMAT,
      version: VERSION,
      events: events.nodes(used, patterns),
      callables: [...callables].map((fn) => this.callable(fn)),
      listens: distinct(listens),
      emits: distinct(emits),
      calls: distinct(rows),
      unresolved: distinct(unresolved),
      claims: distinct(claims),
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
    const ofQueue = ref.name === l.event.name || ref.name.startsWith(`${l.event.name}/`);
    switch (l.covers) {
      case 'queue':
        return ofQueue;
      case 'rest':
        return ofQueue && !listenings.some((other) => other !== l && !other.covers && other.event.name === ref.name);
      case 'heirs': {
        // The nearest class that somebody hears counts.
        const chain = ref.cls ? this.hierarchy.chain(ref.cls) : [];
        return chain.find((c) => listenings.some((other) => other.event.kind === l.event.kind && other.event.cls === c)) === l.event.cls;
      }
      default:
        return matchesPattern(l.event.name, ref.name, delimiter) && channels.meet(ref.channel, l.event.channel);
    }
  }

  /** Calls that can lead to an emission, found backwards from the emitters. */
  private callRows(emitters: ReadonlySet<Fn>, node: (fn: Fn) => string): Call[] {
    const rows: Call[] = [];
    const reached = new Set(emitters);
    for (const to of reached) {
      for (const fn of this.parts(to)) {
        for (const heir of fn.facts.k === 'constructor' ? this.calls.implicitHeirs(fn) : []) {
          reached.add(heir);
          rows.push({ from: node(heir), to: node(to), file: heir.file.path, line: heir.facts.l, certainty: 'always', guard: null });
        }
        for (const caller of this.calls.callers(fn)) {
          const { by, guard } = this.siteOwner(caller, caller.use);
          if (by === to) {
            // A closure that its own callable calls is part of it; recursion is a row.
            if (fn !== to) continue;
          }
          reached.add(by);
          const may = guard !== '' || caller.oneOf;
          rows.push({ from: node(by), to: node(to), ...place(caller), certainty: may ? 'may' : 'always', ...this.guarded(guard, by) });
        }
      }
    }
    return rows;
  }

  /** A guard, with what the local names in it stand for. */
  private guarded(guard: string, fn: Fn): { guard: string | null; locals?: Record<string, string> } {
    const module = fn.file.fns[0];
    const locals = localsIn(guard, module === fn ? this.parts(fn) : [...this.parts(fn), module]);
    return { guard: guard || null, ...(locals && { locals }) };
  }

  private readonly partsOf = new Map<Fn, Fn[]>();
  /** A callable and the closures whose code counts as its own. */
  private parts(fn: Fn): Fn[] {
    let parts = this.partsOf.get(fn);
    if (parts) return parts;
    for (const each of fn.file.fns) {
      const { fn: owner } = this.owner(each, '');
      const list = this.partsOf.get(owner);
      if (list) {
        if (!list.includes(each)) list.push(each);
      } else {
        this.partsOf.set(owner, [each]);
      }
    }
    parts = this.partsOf.get(fn) ?? [fn];
    this.partsOf.set(fn, parts);
    return parts;
  }

  private siteOwner(site: Site, use: string): { by: Fn; guard: string } {
    const x = site.file.facts.exprs[site.e];
    // A plain name carries no place of its own; what hands it over does.
    const at = 'by' in x ? x : undefined;
    const { fn, guard } = this.owner(site.file.fns[at?.by ?? this.ownerOfName(site)], both(at ? site.file.facts.guards[at.g] : '', use));
    return { by: fn, guard };
  }

  private ownerOfName({ file, e }: Site): number {
    for (const c of file.facts.calls) {
      const x = file.facts.exprs[c];
      if ((x.k === 'call' || x.k === 'new') && x.a.includes(e)) return x.by;
    }
    return 0;
  }

  /** The named callable that closure code counts as, and the guard that leads there. */
  private owner(fn: Fn, guard: string): { fn: Fn; guard: string } {
    let at = fn;
    let whole = guard;
    while (at.facts.k === 'closure' && !this.handlers.has(at) && !this.entries.entries.has(at) && at.facts.up >= 0) {
      whole = both(at.file.facts.guards[at.facts.g], both(this.use(at), whole));
      at = at.file.fns[at.facts.up];
    }
    return { fn: at, guard: whole };
  }

  /** The guard that a closure's use as a callback adds; a function of these sources says itself when it calls what it is given. */
  private use(fn: Fn): string {
    const { use, arg } = fn.facts;
    if (use === undefined || !arg) return '';
    const text = fn.file.facts.guards[use];
    return text.startsWith('callback of ') ? (this.calls.guardOfCallback({ file: fn.file, e: arg[0] }, arg[1]) ?? text) : text;
  }

  private id(fn: Fn): string {
    let id = this.ids.get(fn);
    if (id) return id;
    const { n, k, l } = fn.facts;
    const base = `${fn.file.path}#${n}`;
    id = k === 'closure' ? `${base}:${l}` : base;
    for (let i = 2; this.taken.has(id); i++) id = `${base}${k === 'closure' ? `:${l}` : ''}~${i}`;
    this.taken.add(id);
    this.ids.set(fn, id);
    return id;
  }

  private callable(fn: Fn): CallableNode {
    const entry = this.entries.entries.get(fn) ?? null;
    return {
      id: this.id(fn),
      name: fn.facts.n,
      role: this.entries.role(fn, this.handlers),
      entry,
      file: fn.file.path,
      line: fn.facts.l,
      description: fn.facts.doc ?? (fn.facts.c === undefined ? null : (fn.file.classes[fn.facts.c].facts.doc ?? null)),
    };
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

/** Each row once: several rules may see the same place. */
const distinct = <R>(rows: R[]): R[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
