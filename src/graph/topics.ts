import { indexGraph } from './graph-index.js';
import { SHARED } from './merge.js';
import type { CallableNode, EventKind, Graph, Place } from './model.js';

/** A callable that sends or receives, with the place where it does. */
export interface Party extends Place {
  /** Null in the graph of a single service. */
  service: string | null;
  callable: string;
}

/** An event that goes through a broker or a queue, and who in the fleet has a part in it. */
export interface Topic {
  /** Id of the event. */
  event: string;
  name: string;
  kind: EventKind;
  producers: Party[];
  consumers: Party[];
  /** Which side nobody in the fleet is on. */
  missing: 'producer' | 'consumer' | null;
}

/** Every event of the shared kinds, in the order of the graph. */
export function topicsOf(graph: Graph, shared: readonly EventKind[] = SHARED): Topic[] {
  const { emitters, listeners, callables } = indexGraph(graph);
  const party = ({ service, name }: CallableNode, { file, line }: Place): Party => ({
    service: service ?? null,
    callable: name,
    file,
    line,
  });
  return graph.events
    .filter((e) => shared.includes(e.kind))
    .map(({ id, name, kind }) => {
      const producers = (emitters.get(id) ?? []).map((e) => party(callables.get(e.by)!, e));
      const consumers = (listeners.get(id) ?? []).map((l) => party(callables.get(l.handler)!, l));
      return {
        event: id,
        name,
        kind,
        producers,
        consumers,
        missing: producers.length ? (consumers.length ? null : 'consumer') : 'producer',
      };
    });
}
