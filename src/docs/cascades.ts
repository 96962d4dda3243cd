import { groupBy, indexGraph } from '../graph/graph-index.js';
import type { CallableNode, Certainty, EventNode, Graph, Unresolved } from '../graph/model.js';
import { guardsOf, type Reach, reaches, surest } from '../graph/traverse.js';

/** One step of a cascade: a handler or an entry point, and an event that it leads to. */
export interface Step {
  /** The event that was heard; null for an entry point. */
  cause: string | null;
  by: CallableNode;
  event: string;
  certainty: Certainty;
  /** Conditions, one for each way, when none of the ways is sure. */
  guards: string[];
  reach: Reach;
}

/** Why nothing need follow an event. */
export type Rest = 'unheard' | 'ends' | 'unsure' | 'unknown';

/** The steps of all cascades, by what comes before and after. Made once of a graph. */
export class Cascades {
  private readonly reaches: Map<string, Reach[]>;
  private readonly after: Map<string, Step[]>;
  private readonly before: Map<string, Step[]>;
  private readonly fromEntry: Map<string, Step[]>;
  private readonly index;

  constructor(readonly graph: Graph) {
    this.index = indexGraph(graph);
    this.reaches = groupBy(reaches(graph), (r) => r.from);
    const steps: Step[] = [];
    for (const callable of graph.callables) {
      const causes: (string | null)[] = [...new Set((this.index.listens.get(callable.id) ?? []).map((l) => l.event))];
      if (callable.entry) causes.push(null);
      for (const cause of causes) for (const reach of this.reaches.get(callable.id) ?? []) steps.push(stepOf(cause, callable, reach));
    }
    this.after = groupBy(
      steps.filter((s) => s.cause !== null),
      (s) => s.cause!,
    );
    this.fromEntry = groupBy(
      steps.filter((s) => s.cause === null),
      (s) => s.by.id,
    );
    this.before = groupBy(steps, (s) => s.event);
  }

  /** What one handler or entry point leads to without a hop through another event. */
  reachOf(callable: string): Reach[] {
    return this.reaches.get(callable) ?? [];
  }

  /** The steps that follow an event. */
  following(event: string): Step[] {
    return this.after.get(event) ?? [];
  }

  /** The steps that follow an entry point. */
  startingAt(entry: string): Step[] {
    return this.fromEntry.get(entry) ?? [];
  }

  /** The steps that lead to an event. */
  leadingTo(event: string): Step[] {
    return this.before.get(event) ?? [];
  }

  /** Every event that can follow, nearest first, without the start itself unless it can happen again. */
  downstream(start: { event: string } | { entry: string }): string[] {
    const found = new Set<string>();
    const enter = (steps: Step[]) => {
      for (const { event } of steps) found.add(event);
    };
    enter('event' in start ? this.following(start.event) : this.startingAt(start.entry));
    for (const event of found) enter(this.following(event));
    return [...found];
  }

  /** Every event and entry point that can lead to an event. */
  upstream(event: string): { events: string[]; entries: CallableNode[] } {
    const events = new Set<string>();
    const entries = new Map<string, CallableNode>();
    const enter = (steps: Step[]) => {
      for (const { cause, by } of steps) {
        if (cause === null) entries.set(by.id, by);
        else events.add(cause);
      }
    };
    enter(this.leadingTo(event));
    for (const e of events) enter(this.leadingTo(e));
    return { events: [...events], entries: [...entries.values()] };
  }

  /** Whether a cascade can come to an end at an event: nobody listens, its listeners emit nothing, or what follows is not sure or not known. */
  restAt(event: string): Rest | null {
    if (!this.index.listeners.has(event)) return 'unheard';
    const steps = this.following(event);
    if (!steps.length) return this.unknownAfter(event).length ? 'unknown' : 'ends';
    return steps.some((s) => s.certainty === 'always') ? null : 'unsure';
  }

  /** What the handlers of an event emit that only the running code knows. */
  unknownAfter(event: string): Unresolved[] {
    return (this.index.listeners.get(event) ?? []).flatMap((l) => this.unknownFrom(l.handler));
  }

  /** What a callable, or what it calls, emits that only the running code knows. */
  unknownFrom(callable: string): Unresolved[] {
    const found = new Set([callable]);
    for (const id of found) for (const call of this.index.callees.get(id) ?? []) found.add(call.to);
    return [...found].flatMap((id) => this.index.unresolved.get(id) ?? []);
  }

  event(id: string): EventNode {
    return this.index.events.get(id)!;
  }
}

function stepOf(cause: string | null, by: CallableNode, reach: Reach): Step {
  const certainty = surest(reach.routes);
  const guards = certainty === 'always' ? [] : [...new Set(reach.routes.map((r) => guardsOf(r).join(' and ')).filter(Boolean))];
  return { cause, by, event: reach.event, certainty, guards, reach };
}
