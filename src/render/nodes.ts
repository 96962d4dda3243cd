import type { Marks, NodeMark, Sign } from '../diff/union.js';
import { distinctionOf, shownName, splitName } from '../graph/graph-index.js';
import type { EventKind, EventNode, Role, ServicePlace } from '../graph/model.js';
import type { CallableView, ClassRow, ClassView, EventView, UnresolvedView, ViewNode } from '../graph/view.js';
import { changeLines, SIGNS, signedLines, withSign } from './changes.js';
import { cut, cutGuards, dotLabel, dotTooltip, oneLine, sourceLink, wrap, wrapWords } from './escape.js';
import { bold, type Html, label, lines, name, small, tag, text } from './html-label.js';
import { baseOf, type Flow, type RenderOptions } from './options.js';
import { BETWEEN, CROSSING, EVENTS, FAINT, faint, INK, PAPER, ROLES, type Style, WIDTH } from './style.js';

type Compass = 'n' | 's' | 'e' | 'w' | '_';

/** At which side of a row an edge ends; those that lead back in time end at the side that they come from. */
export type Side = 'in' | 'out' | 'back in' | 'back out';
const SIDES: Record<Flow, Record<Side, Compass>> = {
  right: { in: 'w', out: 'e', 'back in': 'e', 'back out': 'w' },
  down: { in: 'n', out: 's', 'back in': 's', 'back out': 'n' },
};

/** Methods of a class side by side, when time runs down. */
const CELLS_IN_A_ROW = 6;

/** In inches: what shapes that are not boxes need around their text, or don't. */
const MARGINS: Partial<Record<EventKind, string>> = { command: '0.28,0.08', query: '0.02,0.03', job: '0.12,0.04' };

type Attributes = Record<string, string | number>;

/** How a node is drawn: the attributes of its DOT node. */
export function nodeAttributes(node: ViewNode, ways: Ways, options: RenderOptions): Attributes {
  if (node.type === 'event') return eventAttributes(node, options);
  if (node.type === 'class') return classAttributes(node, ways, options);
  return node.type === 'callable' ? callableAttributes(node, options) : unresolvedAttributes(node, options);
}

/** Which way time runs, and which rows edges lead back to: at those, what comes back and what goes out have a port each. */
export interface Ways {
  flow: Flow;
  returns: ReadonlySet<string>;
}

/** Where an edge touches a callable's row, when the node has rows. */
export function portOf(node: ViewNode, row: string | undefined, side: Side, ways: Ways): { port: string; compass: Compass } | null {
  const { flow } = ways;
  if (node.type !== 'class' || (flow === 'down' && node.rows.length === 1)) return null;
  const i = node.rows.findIndex((r) => r.callable.id === row);
  if (i < 0) return null;
  const compass = flow === 'down' && node.rows.length > CELLS_IN_A_ROW ? '_' : SIDES[flow][side];
  return { port: `m${i}${side === 'back in' ? 'b' : side === 'out' && ways.returns.has(node.rows[i].callable.id) ? 'o' : ''}`, compass };
}

/** What is worth saying about an event beside its name. */
export function marksOf(node: EventView): string[] {
  const { kind, pattern } = node.event;
  const marks: string[] = pattern ? ['pattern'] : [];
  if (!node.emitted) marks.push('not emitted here');
  if (!node.listened) marks.push(kind === 'event' || kind === 'message' ? 'resting place' : 'no handler here');
  return marks;
}

/** From which services to which an event goes, for one that leaves a service: "orders → billing, mail". */
export function crossingOf({ crossing }: EventView): string | null {
  return crossing && cut(`${crossing.from.join(', ')} → ${crossing.to.join(', ')}`, WIDTH.longest);
}

export function eventTooltip(event: EventNode): string[] {
  const where = event.declared ? ` (${event.declared.file}:${event.declared.line})` : '';
  const payload = event.payload?.map((f) => (f.type === null ? f.name : `${f.name}: ${oneLine(f.type)}`)).join(', ');
  return tips([`${EVENTS[event.kind].word} ${event.name}${where}`, event.description, payload && `{ ${payload} }`]);
}

const tips = (rows: (string | null | undefined | false)[]): string[] =>
  rows.filter((r): r is string => !!r).map((r) => cut(r, WIDTH.tooltip));

function filled(style: Style, rounded: boolean, options: RenderOptions, mark?: NodeMark): Attributes {
  const lines = [...(rounded ? ['rounded'] : []), 'filled'];
  if (!options.marks) return { shape: style.shape, style: lines.join(','), fillcolor: style.fill, color: style.border };
  if (!mark) return { shape: style.shape, style: lines.join(','), fillcolor: faint(style.fill), color: faint(style.border) };
  return {
    shape: style.shape,
    style: [...lines, ...(mark.sign === 'removed' ? ['dashed'] : [])].join(','),
    fillcolor: mark.sign === 'removed' ? faint(style.fill) : style.fill,
    color: SIGNS[mark.sign].color,
    ...(mark.sign === 'changed' ? { peripheries: 2 } : { penwidth: mark.sign === 'added' ? 2.6 : 1.8 }),
  };
}

/** Where the source is: of what is gone, in the sources that had it. */
export const linkOf = (place: ServicePlace, options: RenderOptions, mark?: { sign: Sign }): string =>
  sourceLink(place, mark?.sign === 'removed' ? (options.baseLinkBase ?? options.linkBase) : baseOf(place, options));

const isRenamed = (mark: NodeMark | undefined): boolean => mark?.changes?.includes('renamed') ?? false;

/** What stands above a name; of a renamed node with the sign, since each of its names has one of its own. */
const aside = (mark: NodeMark | undefined, word: string): string => (isRenamed(mark) ? signed(mark, word) : word);

/** A name in the lines of a label. */
const named = (mark: NodeMark | undefined, text: string, style = bold): Html[] =>
  isRenamed(mark)
    ? signedLines('+', wrap(cut(text, WIDTH.longest), WIDTH.name)).map((line) => tag('font', { color: SIGNS.added.color }, style(line)))
    : name(signed(mark, text), style);

/** Whether an event is heard and emitted, and whether it was. */
function stateOf(node: EventView, marks: Marks | undefined): Html[] {
  const now = marksOf(node);
  const was = marks?.events.get(node.id);
  const before = was ? marksOf(was) : now;
  const kept = now.filter((m) => before.includes(m));
  const line = (sign: '+' | '−', list: string[]) =>
    list.map((m) => small(withSign(sign, m), SIGNS[sign === '+' ? 'added' : 'removed'].color));
  return [
    ...(kept.length ? [small(kept.join(', '))] : []),
    ...line(
      '−',
      before.filter((m) => !now.includes(m)),
    ),
    ...line(
      '+',
      now.filter((m) => !before.includes(m)),
    ),
  ];
}

/** A name with the sign of what happened to what bears it. */
const signed = (mark: NodeMark | undefined, text: string): string => (mark ? withSign(SIGNS[mark.sign].sign, text) : text);

/** What a changed node was and is. */
const changed = (mark: NodeMark | undefined, now: EventNode | CallableView['callable']): Html[] =>
  mark?.sign === 'changed'
    ? changeLines(mark, now).flatMap(({ sign, text: line }) =>
        signedLines(sign, wrap(cut(line, WIDTH.longest), WIDTH.name + 6)).map((l) =>
          small(l, SIGNS[sign === '+' ? 'added' : 'removed'].color),
        ),
      )
    : [];

function eventAttributes(node: EventView, options: RenderOptions): Attributes {
  const { event } = node;
  const style = EVENTS[event.kind];
  const mark = options.marks?.nodes.get(node.id);
  const distinction = distinctionOf(event);
  const rows = [
    small(aside(mark, `«${style.word}»`)),
    ...named(mark, event.name),
    ...(distinction ? name(cut(`(${distinction})`, WIDTH.longest), small, WIDTH.name + 6) : []),
    ...changed(mark, event),
    ...stateOf(node, options.marks),
  ];
  const crossing = crossingOf(node);
  if (crossing) rows.push(...wrapWords(crossing, WIDTH.guardLine).map((line) => small(line, INK)));
  const more = [...(node.moreBefore ? ['before'] : []), ...(node.moreAfter ? ['after'] : [])].join(' and ');
  if (more) rows.push(small(`… more ${more}`));
  return {
    ...filled(style, event.kind === 'event', options, mark),
    ...(MARGINS[event.kind] && { margin: MARGINS[event.kind] }),
    ...(crossing && event.kind === 'job' && { margin: '0.12,0.1' }),
    ...(crossing && { penwidth: CROSSING.width }),
    label: label(lines(rows)),
    class: [
      'event',
      event.kind,
      ...(node.listened ? [] : ['resting']),
      ...(crossing ? ['crossing'] : []),
      ...(mark ? [mark.sign] : []),
    ].join(' '),
    tooltip: dotTooltip(...eventTooltip(event)),
    ...(event.declared && { URL: linkOf(event.declared, options, mark) }),
  };
}

function callableTooltip(callable: CallableView['callable']): string[] {
  const entry = callable.entry && `starts from outside: ${callable.entry.label}`;
  return tips([`${shownName(callable)} (${callable.file}:${callable.line})`, entry, callable.description]);
}

/** The word for what a callable is: its role, or what kind of code it is. */
function wordOf(callable: CallableView['callable']): string {
  if (callable.role !== 'other') return ROLES[callable.role].word;
  if (callable.entry) return ROLES.controller.word;
  if (callable.name === '<module>') return 'module';
  return splitName(callable).owner === null ? 'function' : '';
}

function callableAttributes({ id, callable }: CallableView, options: RenderOptions): Attributes {
  const mark = options.marks?.nodes.get(id);
  const role: Role = callable.entry ? 'controller' : callable.role;
  const word = wordOf(callable);
  const own = shownName(callable);
  const { entry } = callable;
  const title = entry && entry.label !== callable.name ? entry.label : own;
  const rows = [...(word || isRenamed(mark) ? [small(aside(mark, word && `«${word}»`))] : []), ...named(mark, title)];
  if (title !== own) rows.push(...name(own, small, WIDTH.name + 6));
  rows.push(...changed(mark, callable));
  return {
    ...filled(ROLES[role], false, options, mark),
    label: label(lines(rows)),
    class: ['callable', role, ...(mark ? [mark.sign] : [])].join(' '),
    tooltip: dotTooltip(...callableTooltip(callable)),
    URL: linkOf(callable, options, mark),
  };
}

function classAttributes(node: ClassView, ways: Ways, options: RenderOptions): Attributes {
  const style = ROLES[node.role];
  const entries = node.rows.some((r) => r.callable.entry);
  const word = style.word || (entries ? ROLES.controller.word : '');
  const own = node.role === 'other' && entries ? ROLES.controller : style;
  const mark = options.marks?.nodes.get(node.id);
  const touched = mark ?? node.rows.some((r) => options.marks?.rows.has(r.callable.id));
  const plainly = !options.marks || touched;
  const [fill, border] = plainly && mark?.sign !== 'removed' ? [own.fill, own.border] : [faint(own.fill), faint(own.border)];
  const header = [
    ...(word || isRenamed(mark) ? [small(aside(mark, word && `«${word}»`))] : []),
    ...named(mark, node.name),
    ...changed(mark, node.rows[0].callable),
  ];
  const link = (line: number, its = mark) => linkOf({ file: node.file, line, service: node.service }, options, its);
  const tooltip = tips([`${node.name} (${node.file}:${node.line})`]);
  const title = (span?: number) => tag('td', { bgcolor: fill, href: link(node.line), tooltip, rowspan: span }, lines(header));
  const cells = node.rows.map((row, i) =>
    cellOf(row, i, ways, link, mark ? undefined : options.marks?.rows.get(row.callable.id), options.numbered),
  );
  const rows: Html[] = [];
  if (ways.flow === 'right' || cells.length === 1)
    rows.push(tag('tr', {}, title()), tag('hr', {}), ...cells.map((cell) => tag('tr', {}, cell)));
  else {
    const chunks = Array.from({ length: Math.ceil(cells.length / CELLS_IN_A_ROW) }, (_, i) =>
      cells.slice(i * CELLS_IN_A_ROW, (i + 1) * CELLS_IN_A_ROW),
    );
    chunks.forEach((chunk, i) => {
      rows.push(tag('tr', {}, ...(i === 0 ? [title(chunks.length), tag('vr', {})] : []), ...chunk));
    });
  }
  const line = mark
    ? { border: mark.sign === 'added' ? 3 : 2, color: SIGNS[mark.sign].color, style: mark.sign === 'removed' ? 'dashed' : undefined }
    : { border: 1, color: border };
  const table = tag('table', { ...line, cellborder: 0, cellspacing: 0, cellpadding: 4, bgcolor: PAPER }, ...rows);
  return { shape: 'plain', label: label(table), class: ['class', node.role, ...(mark ? [mark.sign] : [])].join(' ') };
}

function cellOf(
  row: ClassRow,
  i: number,
  { flow, returns }: Ways,
  link: (line: number, mark?: NodeMark) => string,
  mark?: NodeMark,
  numbered?: boolean,
): Html {
  const { callable } = row;
  const indent = '\u00a0\u00a0'.repeat(Math.max(0, Math.min(row.depth, 6) - 1));
  const content: Html[] = callable.entry ? name(callable.entry.label, bold) : [];
  const arrow = row.depth > 0 ? `${indent}↳ ` : '';
  const called = row.calledBy.map((c) => `${c.method}${c.certainty === 'may' ? ' may' : ''}`);
  const style = mark ? (l: string) => tag('font', { color: SIGNS[mark.sign].color }, bold(l)) : callable.entry ? small : text;
  const [first, ...rest] = isRenamed(mark) ? named(mark, row.method) : name(signed(mark, row.method), style);
  content.push((arrow ? text(arrow) + first : first) as Html, ...rest, ...changed(mark, callable));
  const guards = row.depth > 0 ? row.calledBy.flatMap((c) => c.guards).map(oneLine) : [];
  if (guards.length) content.push(small(`${indent}\u00a0\u00a0\u00a0[${cutGuards(guards, WIDTH.guard)}]`));
  else if (row.depth > 0 && row.calledBy.every((c) => c.certainty === 'may')) content.push(small(`${indent}\u00a0\u00a0\u00a0may`));
  if (row.calledBy.length > (row.depth > 0 ? 1 : 0)) content.push(small(`${indent}called by ${cut(called.join(', '), WIDTH.guard)}`));
  const tooltip = [
    ...callableTooltip(callable),
    ...tips(
      row.calledBy.map(
        (c) =>
          `${c.certainty === 'may' ? 'may be ' : ''}called by ${c.method}${c.guards.length ? ` when ${c.guards.map(oneLine).join(' or ')}` : ''}`,
      ),
    ),
  ];
  const cell = {
    port: `m${i}`,
    id: numbered ? `row_${i}` : undefined,
    ...(i && { border: 1, color: BETWEEN, sides: flow === 'down' ? 'L' : 'T' }),
    align: 'left',
    balign: 'left',
    href: link(callable.line, mark),
    tooltip,
  };
  if (!returns.has(callable.id)) return tag('td', cell, lines(content));
  const nothing = tag('font', { 'point-size': 1 }, text(''));
  const out = (attributes: object) => tag('td', { port: `m${i}o`, ...attributes }, nothing);
  const back = (attributes: object) => tag('td', { port: `m${i}b`, ...attributes }, nothing);
  const body = (attributes: object) => tag('td', { cellpadding: 4, align: 'left', balign: 'left', ...attributes }, lines(content));
  const rows =
    flow === 'down'
      ? [tag('tr', {}, body({ colspan: 2 })), tag('tr', {}, out({ height: 1 }), back({ height: 1 }))]
      : [tag('tr', {}, body({ rowspan: 2 }), out({ width: 1 })), tag('tr', {}, back({ width: 1 }))];
  return tag('td', { ...cell, cellpadding: 0 }, tag('table', { border: 0, cellborder: 0, cellspacing: 0, cellpadding: 0 }, ...rows));
}

function unresolvedAttributes(node: UnresolvedView, options: RenderOptions): Attributes {
  const count = node.rows.length;
  const mark = options.marks?.nodes.get(node.id);
  const rows = node.rows.slice(0, 12).map((u) => `${u.via}: ${u.reason} (${u.file}:${u.line})`);
  return {
    shape: 'circle',
    style: 'dashed,filled',
    fillcolor: PAPER,
    color: mark ? SIGNS[mark.sign].color : FAINT,
    ...(mark && { penwidth: 2, fontcolor: INK }),
    margin: 0.02,
    width: 0.25,
    height: 0.25,
    label: dotLabel(signed(mark, count > 1 ? `?×${count}` : '?')),
    class: mark ? `unresolved ${mark.sign}` : 'unresolved',
    tooltip: dotTooltip(...tips(['known only when the code runs', ...rows])),
    URL: linkOf({ ...node.rows[0], service: node.service }, options, mark),
  };
}
