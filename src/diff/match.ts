import { type GraphIndex, groupBy, indexGraph, splitName } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { CallableNode, EventNode, Graph } from '../graph/model.js';

/** Which node of the first graph is which of the second: ids by ids, both ways. */
export class Pairs {
  constructor(
    readonly after = new Map<string, string>(),
    readonly before = new Map<string, string>(),
  ) {}

  /** The same, asked from the other side. */
  get flipped(): Pairs {
    return new Pairs(this.before, this.after);
  }

  add(before: string, after: string): void {
    this.after.set(before, after);
    this.before.set(after, before);
  }
}

export interface Matching {
  events: Pairs;
  callables: Pairs;
}

/** More rounds of guessing than this add nothing: each follows the neighbours that the last one found. */
const ROUNDS = 4;
/** Likeness from which on two nodes of different names are one that was renamed. */
const ENOUGH = 0.75;
/** What counts for a neighbour that has no counterpart yet. */
const UNKNOWN = 0.25;
const OF_PAYLOAD = 0.5;

/**
 * Finds out which nodes of two graphs are the same: by id, by name in another file, and where both changed by what they carry and what stands beside them.
 * The same both ways round: what `a` finds in `b`, `b` finds in `a`.
 */
export function match(a: Graph, b: Graph): Matching {
  const found: Matching = { events: new Pairs(), callables: new Pairs() };
  matchEventsByName(a, b, found.events);
  matchCallablesByName(a, b, found);
  for (let round = 0; round < ROUNDS; round++) {
    const before = found.events.after.size + found.callables.after.size;
    matchByLikeness(a, b, found);
    if (found.events.after.size + found.callables.after.size === before) break;
  }
  return found;
}

function matchEventsByName(a: Graph, b: Graph, pairs: Pairs): void {
  const byId = new Map(b.events.map((e) => [e.id, e]));
  for (const { id } of a.events) if (byId.has(id)) pairs.add(id, id);
  // An id says more than the name where two share the name; one of them may be gone.
  unique(left(a.events, pairs.after), left(b.events, pairs.before), (e) => `${e.kind}\0${e.name}`, pairs);
}

function matchCallablesByName(a: Graph, b: Graph, found: Matching): void {
  const pairs = found.callables;
  const sides = [indexGraph(a), indexGraph(b)] as const;
  const place = (c: CallableNode): string => `${c.file}\0${c.name}`;
  const others = groupBy(b.callables, place);
  for (const [key, mine] of groupBy(a.callables, place)) {
    const theirs = others.get(key) ?? [];
    if (mine.length === 1 && theirs.length === 1) pairs.add(mine[0].id, theirs[0].id);
    else alike(mine, theirs, sides, found);
  }
  // The same name elsewhere: a file was moved.
  const named = (c: CallableNode): string => (splitName(c).owner === null ? `${c.file.split('/').at(-1)}\0${c.name}` : c.name);
  const [mine, theirs] = [groupBy(left(a.callables, pairs.after), named), groupBy(left(b.callables, pairs.before), named)];
  for (const [key, list] of mine) {
    const other = theirs.get(key) ?? [];
    if (list.length === 1 && other.length === 1) pairs.add(list[0].id, other[0].id);
    else if (other.length) byFolder(list, other, pairs);
  }
}

/** Several of one name in one file: closures, whose ids hold lines. Those that do the same are the same, the others in their order. */
function alike(
  mine: CallableNode[],
  theirs: CallableNode[],
  [a, b]: readonly [GraphIndex, GraphIndex],
  { events, callables }: Matching,
): void {
  const says = (c: CallableNode, index: GraphIndex, as: (event: string) => string): string =>
    JSON.stringify([
      c.entry,
      [...new Set([...(index.listens.get(c.id) ?? []).map((l) => as(l.event))])].sort(),
      [...new Set([...(index.emits.get(c.id) ?? []).map((e) => as(e.event))])].sort(),
    ]);
  const byLine = (list: CallableNode[]): CallableNode[] => [...list].sort((x, y) => x.line - y.line || compare(x.id, y.id));
  const own = (id: string): string => id;
  const waiting = groupBy(byLine(theirs), (c) => says(c, b, own));
  for (const c of byLine(mine)) {
    const same = waiting.get(says(c, a, (id) => events.after.get(id) ?? id))?.shift();
    if (same) callables.add(c.id, same.id);
  }
  const rest = [left(byLine(mine), callables.after), left(byLine(theirs), callables.before)];
  const entries = [rest[0].filter((c) => !c.entry), rest[1].filter((c) => !c.entry)];
  if (entries[0].length === entries[1].length) for (const [i, c] of entries[0].entries()) callables.add(c.id, entries[1][i].id);
}

/** Several of one name in several files: those whose paths have most in common. */
function byFolder(mine: CallableNode[], theirs: CallableNode[], pairs: Pairs): void {
  const shared = (a: string, b: string): number => likeness(a.split('/'), b.split('/'));
  best(
    mine.flatMap((x) => theirs.map((y) => ({ before: x.id, after: y.id, score: shared(x.file, y.file) }))),
    pairs,
  );
}

const left = <T extends { id: string }>(nodes: readonly T[], taken: ReadonlyMap<string, string>): T[] =>
  nodes.filter((n) => !taken.has(n.id));

/** Pairs what only one node on each side says. */
function unique<T extends { id: string }>(mine: readonly T[], theirs: readonly T[], key: (node: T) => string, pairs: Pairs): void {
  const others = groupBy(theirs, key);
  for (const [k, list] of groupBy(mine, key)) {
    const other = others.get(k);
    if (list.length === 1 && other?.length === 1) pairs.add(list[0].id, other[0].id);
  }
}

/** Takes the likeliest pairs first, each node once. Ties are broken in a way that is the same from both sides. */
function best(candidates: { before: string; after: string; score: number }[], pairs: Pairs): void {
  const tie = (c: { before: string; after: string }): string => [c.before, c.after].sort(compare).join('\0');
  candidates.sort((x, y) => y.score - x.score || compare(tie(x), tie(y)));
  for (const { before, after } of candidates) if (!pairs.after.has(before) && !pairs.before.has(after)) pairs.add(before, after);
}

/** What a node is known by: tokens and how much each counts. */
type Traits = Map<string, number>;

function matchByLikeness(a: Graph, b: Graph, found: Matching): void {
  const [x, y] = [indexGraph(a), indexGraph(b)];
  const [mine, theirs] = [left(a.events, found.events.after), left(b.events, found.events.before)];
  const [calls, called] = [left(a.callables, found.callables.after), left(b.callables, found.callables.before)];
  const own = { event: (id: string) => found.events.before.has(id), callable: (id: string) => found.callables.before.has(id) };
  const as: Names = {
    event: (id) => found.events.after.get(id) ?? null,
    callable: (id) => found.callables.after.get(id) ?? null,
  };
  const is: Names = { event: (id) => (own.event(id) ? id : null), callable: (id) => (own.callable(id) ? id : null) };
  const events = candidates(
    mine.map((e) => ({ id: e.id, kind: e.kind, file: e.declared?.file, name: e.name, traits: eventTraits(e, x, as) })),
    theirs.map((e) => ({ id: e.id, kind: e.kind, file: e.declared?.file, name: e.name, traits: eventTraits(e, y, is) })),
  );
  const callables = candidates(
    calls.map((c) => ({ id: c.id, kind: '', file: c.file, name: c.name, traits: callableTraits(c, x, as) })),
    called.map((c) => ({ id: c.id, kind: '', file: c.file, name: c.name, traits: callableTraits(c, y, is) })),
  );
  best(events, found.events);
  best(callables, found.callables);
}

/** What a neighbour is called in the second graph; null while that is not known. */
interface Names {
  event: (id: string) => string | null;
  callable: (id: string) => string | null;
}

function eventTraits(event: EventNode, index: GraphIndex, names: Names): Traits {
  const traits: Traits = new Map();
  for (const l of index.listeners.get(event.id) ?? []) note(traits, 'heard by', names.callable(l.handler));
  for (const e of index.emitters.get(event.id) ?? []) note(traits, 'emitted by', names.callable(e.by));
  for (const f of event.payload ?? []) traits.set(`carries ${f.name}: ${f.type}`, OF_PAYLOAD);
  return traits;
}

function callableTraits(callable: CallableNode, index: GraphIndex, names: Names): Traits {
  const traits: Traits = new Map();
  for (const l of index.listens.get(callable.id) ?? []) note(traits, 'hears', names.event(l.event));
  for (const e of index.emits.get(callable.id) ?? []) note(traits, 'emits', names.event(e.event));
  for (const c of index.callees.get(callable.id) ?? []) note(traits, 'calls', names.callable(c.to));
  for (const c of index.callers.get(callable.id) ?? []) note(traits, 'called by', names.callable(c.from));
  for (const u of index.unresolved.get(callable.id) ?? []) traits.set(`unresolved ${u.reason}`, OF_PAYLOAD);
  if (callable.entry) traits.set(`entry ${callable.entry.label}`, 1);
  return traits;
}

const note = (traits: Traits, how: string, name: string | null): Traits => traits.set(`${how} ${name ?? '?'}`, name === null ? UNKNOWN : 1);

interface Candidate {
  id: string;
  kind: string;
  file: string | undefined;
  name: string;
  traits: Traits;
}

/** Pairs that may be one node under two names. */
function candidates(mine: Candidate[], theirs: Candidate[]): { before: string; after: string; score: number }[] {
  const byTrait = new Map<string, Candidate[]>();
  for (const c of theirs) {
    for (const [trait, weight] of c.traits) {
      // What everybody may have names nobody.
      if (weight === UNKNOWN) continue;
      const list = byTrait.get(trait);
      if (list) list.push(c);
      else byTrait.set(trait, [c]);
    }
  }
  return mine.flatMap((c) => {
    const near = new Set([...c.traits.keys()].flatMap((trait) => byTrait.get(trait) ?? []));
    return [...near].flatMap((d) => {
      if (c.kind !== d.kind) return [];
      const score = scoreOf(c, d);
      return score >= ENOUGH ? [{ before: c.id, after: d.id, score }] : [];
    });
  });
}

function scoreOf(a: Candidate, b: Candidate): number {
  let [shared, all] = [0, 0];
  for (const key of new Set([...a.traits.keys(), ...b.traits.keys()])) {
    const [x, y] = [a.traits.get(key) ?? 0, b.traits.get(key) ?? 0];
    shared += Math.min(x, y);
    all += Math.max(x, y);
  }
  // One neighbour in common is a chance; three are none.
  const evidence = all ? (shared / all) * (1 - 1 / (1 + shared)) : 0;
  return evidence + (a.file !== undefined && a.file === b.file ? 0.25 : 0) + 0.35 * likeness(words(a.name), words(b.name));
}

const words = (name: string): string[] => name.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu)?.map((w) => w.toLowerCase()) ?? [name];

/** How much two lists have in common: 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / (x.size + y.size - shared);
}
