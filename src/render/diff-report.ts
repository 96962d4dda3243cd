import type { Compared } from '../diff/diff.js';
import type { Change, Consequence, GraphDiff, Start, Step } from '../diff/model.js';
import { conditionOf as spoken } from '../diff/rows.js';
import { shownName } from '../graph/graph-index.js';
import type { CallableNode, EventNode, Graph, Place } from '../graph/model.js';
import { changeLines, conditionOf } from './changes.js';
import { oneLine } from './escape.js';
import { EVENTS, ROLES } from './style.js';

/** A piece of a sentence: words of this program, or a name, condition or path of the code, which is escaped in every format. */
export type Piece = string | { code: string };

/** `!` breaks something, `▲` leads further, the others are the signs of pictures. */
export type Bullet = '!' | '▲' | '+' | '−' | '~' | '→';

/** One thing to say. */
export interface Item {
  bullet: Bullet;
  text: Piece[];
  /** Where to look, in the sources of which side. */
  place: (Place & { side: 'before' | 'after' }) | null;
  /** What is said below it. */
  more: Piece[][];
}

/** What there is to say about a difference, before any format. */
export interface Report {
  base: string;
  head: string;
  /** "2 events and 1 handler added, 1 cascade broke": the whole in one sentence. */
  summary: string;
  /** What it means, what matters most first. */
  consequences: Item[];
  sections: { title: string; items: Item[] }[];
}

const code = (text: string): Piece => ({ code: oneLine(text) });
const MOST_NAMES = 4;

/** Names in a sentence: "A, B and 3 more". */
function listed(names: readonly string[], most = MOST_NAMES): Piece[] {
  const shown = names.slice(0, names.length > most ? most - 1 : most);
  const rest = names.length - shown.length;
  const pieces = shown.flatMap((name, i): Piece[] => [...(i ? [i === shown.length - 1 && !rest ? ' and ' : ', '] : []), code(name)]);
  return rest ? [...pieces, ` and ${rest} more`] : pieces;
}

/** Says what is different between graphs `a` and `b`, and what it means. */
export function reportOf(a: Graph, b: Graph, { diff }: Compared): Report {
  const names = new Names(a, b);
  return {
    base: diff.base,
    head: diff.head,
    summary: summaryOf(diff),
    consequences: consequenceItems(diff, names),
    sections: [
      { title: 'Events', items: eventItems(diff) },
      { title: 'Handlers, archivers, controllers and other code', items: callableItems(diff) },
      { title: 'Listening', items: listenItems(diff, names) },
      { title: 'Emitting', items: emitItems(diff, names) },
      { title: 'Calling', items: callItems(diff, names) },
      { title: 'Known only at run time', items: unresolvedItems(diff, names) },
      { title: 'Entry points', items: entryItems(diff, names) },
    ].filter((s) => s.items.length > 0),
  };
}

/** Names by ids, of each side. */
class Names {
  private readonly of: Record<'before' | 'after', Map<string, { name: string; node: EventNode | CallableNode }>>;

  constructor(a: Graph, b: Graph) {
    const names = (graph: Graph) =>
      new Map(
        [...graph.events, ...graph.callables].map((node) => [
          node.id,
          { name: 'entry' in node && node.entry ? nameOfEntry(node) : nameOf(node), node },
        ]),
      );
    this.of = { before: names(a), after: names(b) };
  }

  name(id: string, side: 'before' | 'after'): string {
    const node = this.of[side].get(id)?.node;
    return node ? nameOf(node) : id;
  }

  /** A start as a person knows it: an entry by its label. */
  start({ id }: Start, side: 'before' | 'after'): string {
    return this.of[side].get(id)?.name ?? id;
  }

  place(id: string, side: 'before' | 'after'): Item['place'] {
    const node = this.of[side].get(id)?.node;
    const place = node && ('file' in node ? node : node.declared);
    return place ? { file: place.file, line: place.line, side } : null;
  }
}

const nameOf = (node: EventNode | CallableNode): string => ('file' in node ? shownName(node) : node.name);
const nameOfEntry = (c: CallableNode): string => c.entry!.label;

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "2 events and 1 handler": what there is how many of. */
function counted(events: readonly EventNode[], callables: readonly CallableNode[]): string {
  const counts = new Map<string, number>();
  const words = [
    ...events.map((e) => EVENTS[e.kind].word),
    ...callables.map((c) => (c.entry ? ROLES.controller.word : ROLES[c.role].word || 'function')),
  ];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const many: Record<string, string> = { query: 'queries' };
  const parts = [...counts].map(([word, n]) => plural(n, word, many[word]));
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

function summaryOf(diff: GraphDiff): string {
  const { events, callables, listens, emits, calls, unresolved } = diff;
  const of = (which: (c: { changes: readonly string[] }) => boolean) =>
    counted(
      events.changed.filter(which).map((c) => c.after),
      callables.changed.filter(which).map((c) => c.after),
    );
  const movedOnly = (c: { changes: readonly string[] }) => c.changes.every((x) => x === 'moved');
  const rows = [listens, emits, calls, unresolved];
  const sum = (which: 'added' | 'removed' | 'changed') => rows.reduce((n, part) => n + part[which].length, 0);
  const nodes = [
    [counted(events.added, callables.added), 'added'],
    [counted(events.removed, callables.removed), 'removed'],
    [of((c) => !movedOnly(c)), 'changed'],
    [of(movedOnly), 'moved'],
  ].flatMap(([what, how]) => (what ? [`${what} ${how}`] : []));
  const steps = (['added', 'removed', 'changed'] as const).flatMap((how) => (sum(how) ? [`${sum(how)} ${how}`] : []));
  const count = (type: Consequence['type']) => diff.consequences.filter((c) => c.type === type).length;
  const meaning = [
    [count('broke'), 'way is broken', 'ways are broken'],
    [count('lost-handler'), 'event lost its last handler', 'events lost their last handler'],
    [count('lost-emitter'), 'event lost its last emitter', 'events lost their last emitter'],
    [count('new-cycle'), 'new cycle', 'new cycles'],
    [
      count('new-unresolved'),
      'new emission whose event is known only at run time',
      'new emissions whose events are known only at run time',
    ],
    [count('grew'), 'way is new', 'ways are new'],
    [count('shrank'), 'way is gone with its event', 'ways are gone with their events'],
  ].flatMap(([n, one, many]) => (n ? [plural(n as number, one as string, many as string)] : []));
  return [
    nodes.join(', '),
    steps.length ? `steps: ${steps.join(', ')}` : '',
    meaning.length ? `for the cascades that means: ${meaning.join(', ')}` : 'no cascade leads anywhere else than before',
  ]
    .filter(Boolean)
    .map((s) => `${s[0].toUpperCase()}${s.slice(1)}.`)
    .join(' ');
}

const ORDER: Consequence['type'][] = [
  'broke',
  'lost-handler',
  'lost-emitter',
  'new-cycle',
  'new-unresolved',
  'shrank',
  'grew',
  'first-handler',
  'first-emitter',
  'gone-cycle',
  'resolved',
];

function consequenceItems(diff: GraphDiff, names: Names): Item[] {
  // Everything follows from nothing where a node is new or gone: those lists say it.
  return [...diff.consequences]
    .sort((x, y) => ORDER.indexOf(x.type) - ORDER.indexOf(y.type))
    .flatMap((c) => (c.type === 'entry-reach' ? [] : [consequenceItem(c, names)]));
}

function consequenceItem(c: Exclude<Consequence, { type: 'entry-reach' }>, names: Names): Item {
  switch (c.type) {
    case 'grew':
    case 'shrank':
    case 'broke':
      return wayItem(c, names);
    case 'lost-handler':
      return item(
        '!',
        [
          'nobody handles ',
          code(names.name(c.event, 'after')),
          ' any more: it was ',
          ...listed(c.callables.map((id) => names.name(id, 'before'))),
        ],
        names.place(c.event, 'after'),
      );
    case 'lost-emitter':
      return item(
        '!',
        [
          'nobody emits ',
          code(names.name(c.event, 'after')),
          ' any more: it was ',
          ...listed(c.callables.map((id) => names.name(id, 'before'))),
        ],
        names.place(c.event, 'after'),
      );
    case 'first-handler':
      return item(
        '+',
        [code(names.name(c.event, 'after')), ' has its first handler: ', ...listed(c.callables.map((id) => names.name(id, 'after')))],
        names.place(c.event, 'after'),
      );
    case 'first-emitter':
      return item(
        '+',
        [
          code(names.name(c.event, 'after')),
          ' is emitted for the first time: by ',
          ...listed(c.callables.map((id) => names.name(id, 'after'))),
        ],
        names.place(c.event, 'after'),
      );
    case 'new-cycle':
      return item('!', ['new cycle: ', ...circle(c.path, names, 'after')], names.place(c.path[0].by, 'after'));
    case 'gone-cycle':
      return item('−', ['no cycle any more: ', ...circle(c.path, names, 'before')], names.place(c.path[0].by, 'before'));
    case 'new-unresolved':
      return item(
        '!',
        [code(names.name(c.by, 'after')), ': what ', code(c.via), ` does is known only at run time (${oneLine(c.reason)})`],
        { file: c.file, line: c.line, side: 'after' },
      );
    case 'resolved':
      return item('−', [code(names.name(c.by, 'before')), ': ', code(c.via), ' no longer depends on what is known only at run time'], {
        file: c.file,
        line: c.line,
        side: 'before',
      });
  }
}

const item = (bullet: Bullet, text: Piece[], place: Item['place'], more: Piece[][] = []): Item => ({ bullet, text, place, more });

function wayItem(c: Extract<Consequence, { type: 'grew' | 'shrank' | 'broke' }>, names: Names): Item {
  const side = c.type === 'grew' ? 'after' : 'before';
  const event = (id: string): string => names.name(id, side);
  const by = names.name(c.step.by, side);
  const [first, ...others] = c.starts;
  const target = code(event(c.step.event));
  const start = code(names.start(first, side));
  const isStart = c.step.cause === null && c.step.by === first.id;
  const because = {
    callable: side === 'after' ? [', by ', code(by), ', which is new'] : [': ', code(by), ' is gone'],
    listens:
      side === 'after'
        ? [', by ', code(by), ', which now listens for ', code(event(c.step.cause ?? ''))]
        : [': ', code(by), ' no longer listens for ', code(event(c.step.cause ?? ''))],
    emits: side === 'after' ? (isStart ? [] : [', by ', code(by)]) : [': ', code(by), ' no longer leads to it'],
    event: side === 'after' ? (isStart ? ['', ', which is new'] : [', by ', code(by)]) : [', which is gone'],
  }[c.because];
  const path = c.path.length > 1 ? [[start, ...c.path.flatMap((s): Piece[] => [' → ', code(event(s.event))])]] : [];
  const more: Piece[][] = [
    ...path,
    ...(others.length ? [['the same from ', ...listed(others.map((s) => names.start(s, side)))]] : []),
    ...(c.onward.length ? [[side === 'after' ? 'and on to ' : 'nor on to ', ...listed(c.onward.map(event))]] : []),
  ];
  const verb = side === 'after' ? ' can now lead to ' : ' no longer leads to ';
  return item(
    c.type === 'broke' ? '!' : c.type === 'grew' ? '▲' : '−',
    [start, verb, target, ...because],
    names.place(c.step.by, side),
    more,
  );
}

const circle = (path: readonly Step[], names: Names, side: 'before' | 'after'): Piece[] => [
  ...path.flatMap((s): Piece[] => [code(names.name(s.cause ?? s.by, side)), ' → ']),
  code(names.name(path[0].cause ?? path[0].by, side)),
];

function changedLines(change: Change<EventNode | CallableNode, string>): Piece[][] {
  const { before, after, changes } = change;
  const mark = { sign: 'changed' as const, changes: changes as never, was: before };
  return changeLines(mark, after).map(({ sign, text }) => [`${sign} `, code(text)]);
}

/** "moved from `x` to `y`", where that is so. */
function movedLine(before: Place | null, after: Place | null, changes: readonly string[]): Piece[][] {
  return changes.includes('moved') && before && after ? [['from ', code(before.file), ' to ', code(after.file)]] : [];
}

function eventItems({ events }: GraphDiff): Item[] {
  const place = (e: EventNode, side: 'before' | 'after') => e.declared && { ...e.declared, side };
  const word = (e: EventNode): string => `${EVENTS[e.kind].word} `;
  return [
    ...events.added.map((e) =>
      item(
        '+',
        [word(e), code(e.name), ...(e.payload?.length ? [' with ', ...listed(e.payload.map((f) => f.name))] : [])],
        place(e, 'after'),
      ),
    ),
    ...events.removed.map((e) => item('−', [word(e), code(e.name)], place(e, 'before'))),
    ...events.changed.map((c) =>
      item(onlyMoved(c) ? '→' : '~', [word(c.after), code(c.after.name), said(c.changes)], place(c.after, 'after'), [
        ...changedLines(c),
        ...movedLine(c.before.declared, c.after.declared, c.changes),
      ]),
    ),
  ];
}

const onlyMoved = ({ changes }: { changes: readonly string[] }): boolean => changes.every((c) => c === 'moved');

const ASPECTS: Record<string, string> = {
  renamed: 'renamed',
  moved: 'moved',
  declared: 'declared elsewhere',
  kind: 'another kind',
  payload: 'another payload',
  pattern: 'another pattern',
  role: 'another role',
  entry: 'another entry point',
};
const said = (changes: readonly string[]): string => ` (${changes.map((c) => ASPECTS[c]).join(', ')})`;

function callableItems({ callables }: GraphDiff): Item[] {
  const word = (c: CallableNode): string => {
    const role = ROLES[c.role].word || (c.entry ? ROLES.controller.word : '');
    return role ? `${role} ` : '';
  };
  const entry = (c: CallableNode): Piece[] => (c.entry && c.entry.label !== c.name ? [' (', code(c.entry.label), ')'] : []);
  return [
    ...callables.added.map((c) => item('+', [word(c), code(shownName(c)), ...entry(c)], { file: c.file, line: c.line, side: 'after' })),
    ...callables.removed.map((c) => item('−', [word(c), code(shownName(c)), ...entry(c)], { file: c.file, line: c.line, side: 'before' })),
    ...callables.changed.map((c) =>
      item(
        onlyMoved(c) ? '→' : '~',
        [word(c.after), code(shownName(c.after)), said(c.changes)],
        { file: c.after.file, line: c.after.line, side: 'after' },
        [...changedLines(c), ...movedLine(c.before, c.after, c.changes)],
      ),
    ),
  ];
}

const at = ({ file, line }: Place, side: 'before' | 'after'): Item['place'] => ({ file, line, side });

function listenItems({ listens }: GraphDiff, names: Names): Item[] {
  const text = (l: { event: string; handler: string }, side: 'before' | 'after', verb: string): Piece[] => [
    code(names.name(l.handler, side)),
    verb,
    code(names.name(l.event, side)),
  ];
  return [
    ...listens.added.map((l) => item('+', text(l, 'after', ' listens for '), at(l, 'after'))),
    ...listens.removed.map((l) => item('−', text(l, 'before', ' no longer listens for '), at(l, 'before'))),
    ...listens.changed.map((c) =>
      item('~', text(c.after, 'after', ' listens for '), at(c.after, 'after'), [
        ['by ', code(c.before.pattern ?? c.before.via), ' before, by ', code(c.after.pattern ?? c.after.via), ' now'],
      ]),
    ),
  ];
}

interface Conditional {
  certainty: 'always' | 'may';
  guard: string | null;
  locals?: Record<string, string>;
}
const conditional = (row: Conditional): Piece[] =>
  row.certainty === 'always' ? [] : row.guard === null ? [' perhaps'] : [' when ', code(row.guard)];
const shown = (row: Conditional): Piece =>
  row.guard === null ? row.certainty : code(conditionOf({ certainty: row.certainty, guards: [row.guard] }));

function turn(before: Conditional & { via?: string }, after: Conditional & { via?: string }): Piece[][] {
  const other = before.certainty !== after.certainty || spoken(before) !== spoken(after);
  if (!other && before.via !== undefined) return [['by ', code(before.via), ' before, by ', code(after.via ?? ''), ' now']];
  const sure =
    before.certainty !== after.certainty && before.guard !== null && after.guard !== null
      ? [` (${before.certainty} → ${after.certainty})`]
      : [];
  return [[shown(before), ' → ', shown(after), ...sure]];
}

function emitItems({ emits }: GraphDiff, names: Names): Item[] {
  const text = (e: { event: string; by: string }, side: 'before' | 'after', verb: string): Piece[] => [
    code(names.name(e.by, side)),
    verb,
    code(names.name(e.event, side)),
  ];
  return [
    ...emits.added.map((e) => item('+', [...text(e, 'after', ' emits '), ...conditional(e)], at(e, 'after'))),
    ...emits.removed.map((e) => item('−', [...text(e, 'before', ' no longer emits '), ...conditional(e)], at(e, 'before'))),
    ...emits.changed.map((c) => item('~', text(c.after, 'after', ' emits '), at(c.after, 'after'), turn(c.before, c.after))),
  ];
}

function callItems({ calls }: GraphDiff, names: Names): Item[] {
  const text = (c: { from: string; to: string }, side: 'before' | 'after', verb: string): Piece[] => [
    code(names.name(c.from, side)),
    verb,
    code(names.name(c.to, side)),
  ];
  return [
    ...calls.added.map((c) => item('+', [...text(c, 'after', ' calls '), ...conditional(c)], at(c, 'after'))),
    ...calls.removed.map((c) => item('−', [...text(c, 'before', ' no longer calls '), ...conditional(c)], at(c, 'before'))),
    ...calls.changed.map((c) => item('~', text(c.after, 'after', ' calls '), at(c.after, 'after'), turn(c.before, c.after))),
  ];
}

function unresolvedItems({ unresolved }: GraphDiff, names: Names): Item[] {
  const text = (u: { by: string; via: string; reason: string }, side: 'before' | 'after'): Piece[] => [
    code(names.name(u.by, side)),
    ': ',
    code(u.via),
    ` (${oneLine(u.reason)})`,
  ];
  return [
    ...unresolved.added.map((u) => item('+', text(u, 'after'), at(u, 'after'))),
    ...unresolved.removed.map((u) => item('−', text(u, 'before'), at(u, 'before'))),
    ...unresolved.changed.map((c) => item('~', text(c.after, 'after'), at(c.after, 'after'))),
  ];
}

function entryItems(diff: GraphDiff, names: Names): Item[] {
  return diff.consequences.flatMap((c) => {
    if (c.type !== 'entry-reach') return [];
    const more: Piece[][] = [
      ...(c.gained.length
        ? [
            [
              'can now lead to ',
              ...listed(
                c.gained.map((id) => names.name(id, 'after')),
                12,
              ),
            ],
          ]
        : []),
      ...(c.lost.length
        ? [
            [
              'no longer leads to ',
              ...listed(
                c.lost.map((id) => names.name(id, 'before')),
                12,
              ),
            ],
          ]
        : []),
    ];
    return [item('~', [code(names.start({ kind: 'entry', id: c.entry }, 'after'))], names.place(c.entry, 'after'), more)];
  });
}
