import { splitName } from '../graph/graph-index.js';
import type { EventNode, Role } from '../graph/model.js';
import type { CallableView, ClassRow, ClassView, EventView, UnresolvedView, ViewNode } from '../graph/view.js';
import { cut, dotLabel, dotTooltip, oneLine, sourceLink } from './escape.js';
import { bold, type Html, label, lines, name, small, tag, text } from './html-label.js';
import type { RenderOptions } from './options.js';
import { EVENTS, FAINT, ROLES, WIDTH } from './style.js';

type Attributes = Record<string, string | number>;

/** How a node is drawn: the attributes of its DOT node. */
export function nodeAttributes(node: ViewNode, options: RenderOptions): Attributes {
  if (node.type === 'event') return eventAttributes(node, options);
  if (node.type === 'class') return classAttributes(node, options);
  return node.type === 'callable' ? callableAttributes(node, options) : unresolvedAttributes(node, options);
}

/** The port of a callable's row, when the node has rows. */
export function portOf(node: ViewNode, row: string | undefined): string | null {
  const i = node.type === 'class' ? node.rows.findIndex((r) => r.callable.id === row) : -1;
  return i < 0 ? null : `m${i}`;
}

/** What is worth saying about an event beside its name. */
export function marksOf(node: EventView): string[] {
  const { kind, pattern } = node.event;
  const marks: string[] = pattern ? ['pattern'] : [];
  if (!node.emitted) marks.push('not emitted here');
  if (!node.listened) marks.push(kind === 'event' || kind === 'message' ? 'resting place' : 'no handler here');
  return marks;
}

export function eventTooltip(event: EventNode): string[] {
  const where = event.declared ? ` (${event.declared.file}:${event.declared.line})` : '';
  const payload = event.payload?.map((f) => (f.type === null ? f.name : `${f.name}: ${oneLine(f.type)}`)).join(', ');
  return tips([`${EVENTS[event.kind].word} ${event.name}${where}`, event.description, payload && `{ ${payload} }`]);
}

const tips = (rows: (string | null | undefined | false)[]): string[] =>
  rows.filter((r): r is string => !!r).map((r) => cut(r, WIDTH.tooltip));

function filled(style: { fill: string; border: string; shape: string }, rounded = false): Attributes {
  return { shape: style.shape, style: rounded ? 'rounded,filled' : 'filled', fillcolor: style.fill, color: style.border };
}

function eventAttributes(node: EventView, options: RenderOptions): Attributes {
  const { event } = node;
  const style = EVENTS[event.kind];
  const marks = marksOf(node);
  const rows = [small(`«${style.word}»`), ...name(event.name, bold), ...(marks.length ? [small(marks.join(', '))] : [])];
  if (node.moreBefore) rows[0] = small(`… «${style.word}»`);
  if (node.moreAfter) rows.push(small('…'));
  return {
    ...filled(style, event.kind === 'event'),
    label: label(lines(rows)),
    class: ['event', event.kind, ...(node.listened ? [] : ['resting'])].join(' '),
    tooltip: dotTooltip(...eventTooltip(event)),
    ...(event.declared && { URL: sourceLink(event.declared, options.linkBase) }),
  };
}

function callableTooltip(callable: CallableView['callable']): string[] {
  const entry = callable.entry && `starts from outside: ${callable.entry.label}`;
  return tips([`${callable.name} (${callable.file}:${callable.line})`, entry, callable.description]);
}

/** The word for what a callable is: its role, or what kind of code it is. */
function wordOf(callable: CallableView['callable']): string {
  if (callable.role !== 'other') return ROLES[callable.role].word;
  if (callable.entry) return ROLES.controller.word;
  if (callable.name === '<module>') return 'module';
  return splitName(callable).owner === null ? 'function' : '';
}

function callableAttributes({ callable }: CallableView, options: RenderOptions): Attributes {
  const role: Role = callable.entry ? 'controller' : callable.role;
  const word = wordOf(callable);
  const own = callable.name === '<module>' ? callable.file.split('/').at(-1)! : callable.name;
  const title = callable.entry?.label ?? own;
  const rows = [...(word ? [small(`«${word}»`)] : []), ...name(title, bold)];
  if (title !== own) rows.push(...name(own, small, WIDTH.name + 6));
  return {
    ...filled(ROLES[role]),
    label: label(lines(rows)),
    class: `callable ${role}`,
    tooltip: dotTooltip(...callableTooltip(callable)),
    URL: sourceLink(callable, options.linkBase),
  };
}

function classAttributes(node: ClassView, options: RenderOptions): Attributes {
  const style = ROLES[node.role];
  const entries = node.rows.some((r) => r.callable.entry);
  const word = style.word || (entries ? ROLES.controller.word : '');
  const { fill, border } = node.role === 'other' && entries ? ROLES.controller : style;
  const header = [...(word ? [small(`«${word}»`)] : []), ...name(node.name, bold)];
  const link = (line: number) => sourceLink({ file: node.file, line }, options.linkBase);
  const tooltip = tips([`${node.name} (${node.file}:${node.line})`]);
  const table = tag(
    'table',
    { border: 1, cellborder: 0, cellspacing: 0, cellpadding: 4, color: border, bgcolor: '#ffffff' },
    tag('tr', {}, tag('td', { bgcolor: fill, href: link(node.line), tooltip }, lines(header))),
    tag('hr', {}),
    ...node.rows.map((row, i) => rowOf(row, i, link)),
  );
  return { shape: 'plain', label: label(table), class: `class ${node.role}`, tooltip: dotTooltip(...tooltip) };
}

function rowOf(row: ClassRow, i: number, link: (line: number) => string): Html {
  const { callable } = row;
  const indent = '\u00a0\u00a0'.repeat(Math.max(0, Math.min(row.depth, 6) - 1));
  const content: Html[] = callable.entry ? name(callable.entry.label, bold) : [];
  const arrow = row.depth > 0 ? `${indent}↳ ` : '';
  const called = row.calledBy.map((c) => `${c.method}${c.certainty === 'may' ? ' may' : ''}`);
  const [first, ...rest] = name(row.method, callable.entry ? small : text);
  content.push((arrow ? text(arrow) + first : first) as Html, ...rest);
  const guards = row.depth > 0 ? row.calledBy.flatMap((c) => c.guards).map(oneLine) : [];
  if (guards.length) content.push(small(`${indent}\u00a0\u00a0\u00a0[${cut(guards.join(' or '), WIDTH.guard)}]`));
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
  return tag('tr', {}, tag('td', { port: `m${i}`, align: 'left', balign: 'left', href: link(callable.line), tooltip }, lines(content)));
}

function unresolvedAttributes(node: UnresolvedView, options: RenderOptions): Attributes {
  const count = node.rows.length;
  const rows = node.rows.slice(0, 12).map((u) => `${u.via}: ${u.reason} (${u.file}:${u.line})`);
  return {
    shape: 'circle',
    style: 'dashed,filled',
    fillcolor: '#ffffff',
    color: FAINT,
    margin: 0.02,
    width: 0.25,
    height: 0.25,
    label: dotLabel(count > 1 ? `?×${count}` : '?'),
    class: 'unresolved',
    tooltip: dotTooltip(...tips(['known only when the code runs', ...rows])),
    URL: sourceLink(node.rows[0], options.linkBase),
  };
}
