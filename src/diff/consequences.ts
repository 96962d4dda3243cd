import { indexGraph } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import { reachesFrom } from '../graph/traverse.js';
import type { Matching, Pairs } from './match.js';
import type { Consequence, GraphDiff, Start, Step } from './model.js';

type Parts = Pick<GraphDiff, 'events' | 'callables' | 'listens' | 'emits' | 'calls' | 'unresolved'>;

/** One graph asked from event to event. */
class Cascades {
  private readonly steps = new Map<string, Step[]>();
  private readonly reached = new Map<string, string[]>();
  /** Callables that something inside the cascade runs. */
  private readonly inside = new Set<string>();
  readonly index;

  constructor(readonly graph: Graph) {
    this.index = indexGraph(graph);
    for (const { handler } of graph.listens) this.inside.add(handler);
    for (const id of this.inside) for (const call of this.index.callees.get(id) ?? []) this.inside.add(call.to);
  }

  /** Events that a callable leads to by calls alone. */
  private leadsTo(callable: string): string[] {
    let events = this.reached.get(callable);
    if (!events) this.reached.set(callable, (events = reachesFrom(this.graph, callable).map((r) => r.event)));
    return events;
  }

  /** What comes directly after an event. */
  after(event: string): Step[] {
    let steps = this.steps.get(event);
    if (!steps) {
      const handlers = [...new Set((this.index.listeners.get(event) ?? []).map((l) => l.handler))].sort(compare);
      steps = handlers.flatMap((by) => this.leadsTo(by).map((to) => ({ cause: event, by, event: to })));
      this.steps.set(event, steps);
    }
    return steps;
  }

  /** What comes directly after a start. */
  from({ kind, id }: Start): Step[] {
    return kind === 'event' ? this.after(id) : this.leadsTo(id).map((event) => ({ cause: null, by: id, event }));
  }

  /** Everything that a start can lead to: each event with the last step of a shortest way. */
  all(start: Start): Map<string, Step> {
    const found = new Map<string, Step>();
    const queue = [...this.from(start)];
    for (const step of queue) {
      if (found.has(step.event)) continue;
      found.set(step.event, step);
      queue.push(...this.after(step.event));
    }
    return found;
  }

  /** Entry points and events that nothing inside causes, of those callables and events. */
  starts(events: Iterable<string>, callables: Iterable<string>): Start[] {
    const own = [...events].filter(
      (id) => this.index.events.has(id) && !(this.index.emitters.get(id) ?? []).some((e) => this.inside.has(e.by)),
    );
    const entries = [...callables].filter((id) => this.index.callables.get(id)?.entry);
    return [
      ...own.sort(compare).map((id): Start => ({ kind: 'event', id })),
      ...entries.sort(compare).map((id): Start => ({ kind: 'entry', id })),
    ];
  }

  /** All that leads to the given callables and events. */
  upstream(events: Iterable<string>, callables: Iterable<string>): { events: Set<string>; callables: Set<string> } {
    const found = { events: new Set(events), callables: new Set(callables) };
    const queue = { events: [...found.events], callables: [...found.callables] };
    const add = (kind: 'events' | 'callables', id: string): void => {
      if (found[kind].has(id)) return;
      found[kind].add(id);
      queue[kind].push(id);
    };
    while (queue.events.length || queue.callables.length) {
      for (const id of queue.callables.splice(0)) {
        for (const call of this.index.callers.get(id) ?? []) add('callables', call.from);
        for (const l of this.index.listens.get(id) ?? []) add('events', l.event);
      }
      for (const id of queue.events.splice(0)) for (const e of this.index.emitters.get(id) ?? []) add('callables', e.by);
    }
    return found;
  }
}

/** What a difference means for the cascades. */
export function consequencesOf(a: Graph, b: Graph, matching: Matching, parts: Parts): Consequence[] {
  const [before, after] = [new Cascades(a), new Cascades(b)];
  const reversed = reverse(matching);
  const touched = { before: touchedBy(parts, 'removed', 'before'), after: touchedBy(parts, 'added', 'after') };
  // Whatever is different above one graph's changes has to be asked of both.
  const up = {
    before: before.upstream(
      [...touched.before.events, ...translated(touched.after.events, reversed.events)],
      [...touched.before.callables, ...translated(touched.after.callables, reversed.callables)],
    ),
    after: after.upstream(
      [...touched.after.events, ...translated(touched.before.events, matching.events)],
      [...touched.after.callables, ...translated(touched.before.callables, matching.callables)],
    ),
  };
  const lost = comparison(before, after, matching, up.before);
  const gained = comparison(after, before, reversed, up.after);
  return [
    ...lost.ways.map(({ there, ...way }): Consequence => ({ type: there ? 'broke' : 'shrank', ...way })),
    ...gained.ways.map(({ there: _, ...way }): Consequence => ({ type: 'grew', ...way })),
    ...ends(before, after, matching, 'lost-handler', 'lost-emitter'),
    ...ends(after, before, reversed, 'first-handler', 'first-emitter'),
    ...cycles(after, before, reversed, up.after.events).map((path): Consequence => ({ type: 'new-cycle', path })),
    ...cycles(before, after, matching, up.before.events).map((path): Consequence => ({ type: 'gone-cycle', path })),
    ...parts.unresolved.added.map(
      (u): Consequence => ({ type: 'new-unresolved', by: u.by, file: u.file, line: u.line, via: u.via, reason: u.reason }),
    ),
    ...parts.unresolved.removed.map(
      (u): Consequence => ({ type: 'resolved', by: u.by, file: u.file, line: u.line, via: u.via, reason: u.reason }),
    ),
    ...entries(gained.starts, lost.starts, matching),
  ];
}

const reverse = ({ events, callables }: Matching): Matching => ({ events: events.flipped, callables: callables.flipped });
const translated = (ids: Iterable<string>, { after }: Pairs): string[] => [...ids].flatMap((id) => after.get(id) ?? []);

/** Nodes at the ends of rows that came or went. */
function touchedBy(parts: Parts, which: 'added' | 'removed', side: 'before' | 'after'): { events: Set<string>; callables: Set<string> } {
  const events = new Set<string>();
  const callables = new Set<string>();
  const rows = <R>(part: { added: R[]; removed: R[]; changed: { before: R; after: R }[] }): R[] => [
    ...part[which],
    ...part.changed.map((c) => c[side]),
  ];
  for (const l of rows(parts.listens)) {
    events.add(l.event);
    callables.add(l.handler);
  }
  for (const e of rows(parts.emits)) callables.add(e.by);
  for (const c of rows(parts.calls)) callables.add(c.from);
  return { events, callables };
}

interface Way {
  starts: Start[];
  step: Step;
  path: Step[];
  onward: string[];
  because: 'callable' | 'listens' | 'emits' | 'event';
  /** Whether the event that is led to is in the other graph. */
  there: boolean;
}

/** What the starts of one graph lead to and those of the other don't; `pairs` lead from the one to the other. */
function comparison(
  one: Cascades,
  other: Cascades,
  pairs: Matching,
  up: { events: Set<string>; callables: Set<string> },
): { ways: Way[]; starts: Map<string, string[]> } {
  const ways = new Map<string, Way>();
  const starts = new Map<string, string[]>();
  const covered = new Set<string>();
  const look = (start: Start): void => {
    const twin = (start.kind === 'event' ? pairs.events : pairs.callables).after.get(start.id);
    if (twin === undefined || (start.kind === 'entry' && !other.index.callables.get(twin)?.entry)) return;
    const reached = one.all(start);
    const others = other.all({ kind: start.kind, id: twin });
    const missing = new Set([...reached.keys()].filter((id) => !others.has(pairs.events.after.get(id) ?? '')));
    for (const id of reached.keys()) covered.add(id);
    if (start.kind === 'event') covered.add(start.id);
    if (!missing.size) return;
    if (start.kind === 'entry') starts.set(start.id, [...missing].sort(compare));
    const parent = (step: Step): Step | undefined => (step.cause === null || step.cause === start.id ? undefined : reached.get(step.cause));
    // The first of the missing on each way; the others follow from it.
    const first = (id: string): string => {
      const seen = new Set<string>();
      for (let at = id; ; ) {
        seen.add(at);
        const before = parent(reached.get(at)!);
        if (!before || !missing.has(before.event) || seen.has(before.event)) return at;
        at = before.event;
      }
    };
    for (const id of missing) {
      const root = first(id);
      const step = reached.get(root)!;
      const key = JSON.stringify([step.cause === null ? null : step.cause, step.by, step.event]);
      let way = ways.get(key);
      if (!way) {
        const path: Step[] = [];
        for (let s: Step | undefined = step; s && !path.includes(s); s = parent(s)) path.unshift(s);
        ways.set(
          key,
          (way = { starts: [], step, path, onward: [], because: reason(step, other, pairs), there: pairs.events.after.has(root) }),
        );
      }
      if (!way.starts.some((s) => s.kind === start.kind && s.id === start.id)) way.starts.push(start);
      if (id !== root && !way.onward.includes(id)) way.onward.push(id);
    }
  };
  for (const start of one.starts(up.events, up.callables)) look(start);
  // Events in a circle that nothing starts.
  for (const id of [...up.events].sort(compare)) if (!covered.has(id)) look({ kind: 'event', id });
  const sorted = [...ways.values()].map((w) => ({ ...w, onward: w.onward.sort(compare) }));
  return { ways: sorted.sort((x, y) => compare(JSON.stringify(x.step), JSON.stringify(y.step))), starts };
}

/** What of a step the other graph lacks. */
function reason({ cause, by, event }: Step, other: Cascades, { events, callables }: Matching): Way['because'] {
  const twin = callables.after.get(by);
  if (twin === undefined) return 'callable';
  if (cause !== null) {
    const heard = events.after.get(cause);
    if (!(other.index.listens.get(twin) ?? []).some((l) => l.event === heard)) return 'listens';
  }
  return events.after.has(event) ? 'emits' : 'event';
}

/** Events of both graphs that somebody hears or emits in the one and nobody in the other. */
function ends(
  one: Cascades,
  other: Cascades,
  pairs: Matching,
  handler: 'lost-handler' | 'first-handler',
  emitter: 'lost-emitter' | 'first-emitter',
): Consequence[] {
  const own = handler === 'first-handler';
  return [...pairs.events.after]
    .sort(([x], [y]) => compare(x, y))
    .flatMap(([id, twin]): Consequence[] => {
      const event = own ? id : twin;
      const heard = one.index.listeners.get(id) ?? [];
      const emitted = one.index.emitters.get(id) ?? [];
      const names = (ids: string[]): string[] => [...new Set(ids)].sort(compare);
      return [
        ...(heard.length && !other.index.listeners.has(twin)
          ? [{ type: handler, event, callables: names(heard.map((l) => l.handler)) }]
          : []),
        ...(emitted.length && !other.index.emitters.has(twin)
          ? [{ type: emitter, event, callables: names(emitted.map((e) => e.by)) }]
          : []),
      ];
    });
}

/** Circles of events in the one graph that are none in the other, each by a shortest way. */
function cycles(one: Cascades, other: Cascades, { events, callables }: Matching, within: ReadonlySet<string>): Step[][] {
  const found: Step[][] = [];
  const known = new Set<string>();
  for (const id of [...within].sort(compare)) {
    for (const step of one.after(id)) {
      if (known.has(step.event) && known.has(id)) continue;
      const cause = events.after.get(id);
      const to = events.after.get(step.event);
      const by = callables.after.get(step.by);
      const twin = cause !== undefined && other.after(cause).some((s) => s.by === by && s.event === to);
      if (twin) continue;
      const way = step.event === id ? [] : wayTo(one, step.event, id);
      if (!way) continue;
      // Events that led to each other before are in no new circle.
      const before =
        cause !== undefined &&
        to !== undefined &&
        (cause === to ? loops(other, cause) : wayTo(other, cause, to) && wayTo(other, to, cause));
      if (before) continue;
      const path = [step, ...way];
      for (const s of path) known.add(s.event);
      found.push(path);
    }
  }
  return found;
}

const loops = (graph: Cascades, event: string): boolean => graph.after(event).some((s) => s.event === event);

/** A shortest way from event to event; null when there is none. */
function wayTo(graph: Cascades, from: string, to: string): Step[] | null {
  const reached = graph.all({ kind: 'event', id: from });
  if (!reached.has(to)) return null;
  const path: Step[] = [];
  for (let step = reached.get(to); step; step = step.cause === null || step.cause === from ? undefined : reached.get(step.cause))
    path.unshift(step);
  return path;
}

function entries(gained: ReadonlyMap<string, string[]>, lost: ReadonlyMap<string, string[]>, { callables }: Matching): Consequence[] {
  const ids = new Set([...gained.keys(), ...[...lost.keys()].flatMap((id) => callables.after.get(id) ?? [])]);
  return [...ids].sort(compare).map((entry) => ({
    type: 'entry-reach',
    entry,
    gained: gained.get(entry) ?? [],
    lost: lost.get(callables.before.get(entry) ?? '') ?? [],
  }));
}
