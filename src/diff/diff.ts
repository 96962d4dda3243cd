import { compare } from '../graph/json.js';
import type { CallableNode, EventNode, Graph } from '../graph/model.js';
import { consequencesOf } from './consequences.js';
import { type Matching, match, type Pairs } from './match.js';
import {
  type CallableAspect,
  type Change,
  DIFF_FORMAT,
  DIFF_VERSION,
  type EventAspect,
  type GraphDiff,
  type Part,
  type RowAspect,
} from './model.js';
import { type Aspects, carried, ROWS, type RowKind } from './rows.js';

/** The difference of two graphs, with how their nodes were matched. */
export interface Compared {
  diff: GraphDiff;
  matching: Matching;
}

/**
 * What is different in graph `b` from graph `a`.
 * Moved lines, reformatted conditions, renamed receivers and the order of things are no difference.
 * @param names what the two are called
 */
export function compareGraphs(a: Graph, b: Graph, names: { base: string; head: string } = { base: 'base', head: 'head' }): Compared {
  const matching = match(a, b);
  const rows = <K extends RowKind>(kind: K): Part<Graph[K][number], RowAspect> => rowsOf(kind, a, b, matching);
  const parts = {
    events: nodesOf(a.events, b.events, matching.events, eventChanges),
    callables: nodesOf(a.callables, b.callables, matching.callables, callableChanges),
    listens: rows('listens'),
    emits: rows('emits'),
    calls: rows('calls'),
    unresolved: rows('unresolved'),
  };
  const ids = { events: idsOf(matching.events), callables: idsOf(matching.callables) };
  const consequences = consequencesOf(a, b, matching, parts);
  return {
    diff: { format: DIFF_FORMAT, version: DIFF_VERSION, base: names.base, head: names.head, ...parts, ids, consequences },
    matching,
  };
}

/** The difference alone. */
export const diffGraphs = (a: Graph, b: Graph, names?: { base: string; head: string }): GraphDiff => compareGraphs(a, b, names).diff;

const byId = (x: { id: string }, y: { id: string }): number => compare(x.id, y.id);

function nodesOf<T extends { id: string }, Aspect extends string>(
  a: readonly T[],
  b: readonly T[],
  pairs: Pairs,
  changesOf: (before: T, after: T) => Aspect[],
): Part<T, Aspect> {
  const others = new Map(b.map((n) => [n.id, n]));
  const changed = a.flatMap((before): Change<T, Aspect>[] => {
    const after = others.get(pairs.after.get(before.id) ?? '');
    const changes = after ? changesOf(before, after) : [];
    return after && changes.length ? [{ before, after, changes }] : [];
  });
  return {
    added: b.filter((n) => !pairs.before.has(n.id)).sort(byId),
    removed: a.filter((n) => !pairs.after.has(n.id)).sort(byId),
    changed: changed.sort((x, y) => byId(x.after, y.after)),
  };
}

const some = <A extends string>(...aspects: [A, boolean][]): A[] => aspects.flatMap(([aspect, is]) => (is ? [aspect] : []));

function eventChanges(a: EventNode, b: EventNode): EventAspect[] {
  return some<EventAspect>(
    ['renamed', a.name !== b.name],
    ['kind', a.kind !== b.kind],
    ['moved', a.declared !== null && b.declared !== null && a.declared.file !== b.declared.file],
    ['declared', (a.declared === null) !== (b.declared === null)],
    ['payload', carried(a) !== carried(b)],
    ['pattern', a.pattern !== b.pattern],
  );
}

function callableChanges(a: CallableNode, b: CallableNode): CallableAspect[] {
  return some<CallableAspect>(
    ['renamed', a.name !== b.name],
    ['moved', a.file !== b.file],
    ['role', a.role !== b.role],
    ['entry', JSON.stringify(a.entry && [a.entry.kind, a.entry.label]) !== JSON.stringify(b.entry && [b.entry.kind, b.entry.label])],
  );
}

const idsOf = ({ after }: Pairs): { before: string; after: string }[] =>
  [...after].flatMap(([before, id]) => (before === id ? [] : [{ before, after: id }])).sort((x, y) => compare(x.before, y.before));

type Row<K extends RowKind> = Graph[K][number];

function rowsOf<K extends RowKind>(kind: K, a: Graph, b: Graph, { events, callables }: Matching): Part<Row<K>, RowAspect> {
  const { ends, aspects } = ROWS[kind] as unknown as { ends: (row: Row<K>) => [string, string]; aspects: (row: Row<K>) => Aspects };
  const isEvent = kind === 'listens' || kind === 'emits';
  const translated = (row: Row<K>): string => {
    const [x, y] = ends(row);
    const first = isEvent ? events.after.get(x) : callables.after.get(x);
    const second = y === '' ? '' : callables.after.get(y);
    // What joins something that is gone meets nothing of the second graph.
    return first === undefined || second === undefined ? `gone\0${x}\0${y}` : `${first}\0${second}`;
  };
  const part: Part<Row<K>, RowAspect> = { added: [], removed: [], changed: [] };
  const before = new Map<string, Map<string, Row<K>>>();
  const after = new Map<string, Map<string, Row<K>>>();
  const put = (into: typeof before, key: string, row: Row<K>): void => {
    const says = JSON.stringify(aspects(row));
    const same = into.get(key);
    if (!same) into.set(key, new Map([[says, row]]));
    else if (!same.has(says)) same.set(says, row);
  };
  for (const row of a[kind] as Row<K>[]) put(before, translated(row), row);
  for (const row of b[kind] as Row<K>[]) put(after, ends(row).join('\0'), row);
  const rest = (list: Map<string, Row<K>> | undefined, without: Map<string, Row<K>> | undefined): [string, Row<K>][] =>
    [...(list ?? [])].filter(([says]) => !without?.has(says)).sort(([x], [y]) => compare(x, y));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [gone, come] = [rest(before.get(key), after.get(key)), rest(after.get(key), before.get(key))];
    const paired = Math.min(gone.length, come.length);
    for (let i = 0; i < paired; i++) {
      const [x, y] = [JSON.parse(gone[i][0]) as Aspects, JSON.parse(come[i][0]) as Aspects];
      const changes = (Object.keys(x) as RowAspect[]).filter((k) => x[k] !== y[k]);
      part.changed.push({ before: gone[i][1], after: come[i][1], changes });
    }
    part.removed.push(...gone.slice(paired).map(([, row]) => row));
    part.added.push(...come.slice(paired).map(([, row]) => row));
  }
  const order = (x: Row<K>, y: Row<K>): number =>
    compare(ends(x).join('\0'), ends(y).join('\0')) ||
    compare(x.file, y.file) ||
    x.line - y.line ||
    compare(JSON.stringify(x), JSON.stringify(y));
  part.added.sort(order);
  part.removed.sort(order);
  part.changed.sort((x, y) => order(x.after, y.after));
  return part;
}
