import type { Graph } from './model.js';

type Key = string | number | boolean | null;

/** By code unit, so that the order is the same in every locale. */
export function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = String(a);
  const y = String(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A sorted copy: by the given keys, then by everything else in the row. */
function sorted<T extends object>(rows: readonly T[], keys: readonly (keyof T)[]): T[] {
  return [...rows].sort((a, b) => {
    for (const key of keys) {
      const order = compare(a[key] as Key, b[key] as Key);
      if (order) return order;
    }
    return compare(JSON.stringify(a), JSON.stringify(b));
  });
}

/** Each row with its known keys first, in the order of the contract, then any added ones by name. */
function ordered<T extends object>(row: T, keys: readonly string[]): T {
  const source = row as Record<string, unknown>;
  const extra = Object.keys(source)
    .filter((k) => !keys.includes(k))
    .sort();
  return Object.fromEntries([...keys, ...extra].filter((k) => source[k] !== undefined).map((k) => [k, source[k]])) as T;
}

const PLACE = ['file', 'line'];

/** Graphs that are in canonical order already. */
const known = new WeakSet<Graph>();

/** Says of a graph that it is in canonical order: what `canonical` gave, after a way through JSON. */
export function trust(graph: Graph): Graph {
  known.add(graph);
  return graph;
}

/** The same graph in canonical order: rows by id, then file and line; keys as in the contract. */
export function canonical(graph: Graph): Graph {
  return known.has(graph) ? graph : trust(inOrder(graph));
}

function inOrder(graph: Graph): Graph {
  const place = <T extends object | null>(p: T): T => (p === null ? p : (ordered(p, PLACE) as T));
  const rows = <T extends object>(list: readonly T[], keys: string[], by: (keyof T)[]): T[] =>
    sorted(
      list.map((row) => ordered(row, keys)),
      by,
    );
  return ordered(
    {
      ...graph,
      events: rows(
        graph.events.map((e) => ({
          ...e,
          aliases: [...e.aliases].sort(compare),
          ...(e.services && { services: [...e.services].sort(compare) }),
          declared: place(e.declared),
          payload: e.payload?.map((f) => ordered(f, ['name', 'type', 'optional', 'schema'])) ?? null,
        })),
        ['id', 'name', 'kind', 'aliases', 'declared', 'description', 'payload', 'pattern'],
        ['id'],
      ),
      callables: rows(
        graph.callables.map((c) => ({ ...c, entry: c.entry && ordered(c.entry, ['kind', 'label']) })),
        ['id', 'name', 'role', 'entry', ...PLACE, 'description'],
        ['id'],
      ),
      listens: rows(graph.listens, ['event', 'handler', ...PLACE, 'via', 'pattern'], ['event', 'handler', 'file', 'line']),
      emits: rows(graph.emits, ['event', 'by', ...PLACE, 'via', 'certainty', 'guard', 'locals'], ['event', 'by', 'file', 'line']),
      calls: rows(graph.calls, ['from', 'to', ...PLACE, 'certainty', 'guard', 'locals'], ['from', 'to', 'file', 'line']),
      unresolved: rows(graph.unresolved, ['by', ...PLACE, 'via', 'reason'], ['by', 'file', 'line']),
      claims: rows(graph.claims, ['by', 'event', 'only', ...PLACE], ['by', 'event', 'file', 'line']),
      ...(graph.types && {
        types: rows(
          graph.types.map((t) => ({ ...t, declared: place(t.declared) })),
          ['id', 'declared', 'schema'],
          ['id'],
        ),
      }),
      ...(graph.services && { services: rows(graph.services, ['name', 'root'], ['name']) }),
    },
    ['format', 'version', 'events', 'callables', 'listens', 'emits', 'calls', 'unresolved', 'claims'],
  );
}

/** Characters that a terminal obeys or an editor hides; JSON may spell them. */
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Anything as JSON text: two spaces, a newline at the end, nothing in it that a terminal obeys. */
export function stringify(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The graph as text: canonical order; the same graph gives the same bytes. */
export const stringifyGraph = (graph: Graph): string => stringify(canonical(graph));
