import type { Certainty, Graph } from '../../src/graph/model.js';

/** A graph as a few readable lines, one for each row that a case speaks of, sorted within each section. */
export function lines(graph: Graph): string {
  const name = new Map(graph.callables.map((c) => [c.id, c.name]));
  const event = new Map(graph.events.map((e) => [e.id, e.name]));
  const called = (id: string): string => name.get(id) ?? id;
  const heard = (id: string): string => event.get(id) ?? id;
  const sure = (row: { certainty: Certainty; guard: string | null }): string =>
    row.certainty === 'always' ? 'always' : row.guard ? `may: ${row.guard}` : 'may';
  const leads = leading(graph);
  const sections = [
    graph.events.map((e) => `event ${printable(e.name)} (${e.kind}${e.pattern ? ', pattern' : ''})`),
    graph.callables.flatMap((c) =>
      c.entry && leads.has(c.id) ? c.entry.label.split(', ').map((label) => `entry ${c.name} (${c.entry!.kind} ${label})`) : [],
    ),
    graph.listens.map((l) => `listens ${printable(heard(l.event))} -> ${called(l.handler)} via ${l.via}`),
    graph.emits.map((e) => `emits ${called(e.by)} -> ${printable(heard(e.event))} ${sure(e)}`),
    graph.calls.map((c) => `calls ${called(c.from)} -> ${called(c.to)} ${sure(c)}`),
    graph.unresolved.map((u) => `unresolved ${called(u.by)}: ${u.via}`),
    graph.claims.map((c) => `claim ${called(c.by)} -> ${heard(c.event)} only ${c.only}`),
  ];
  return sections
    .flatMap((section, i) => (i ? [...new Set(section)] : section).sort())
    .map((line) => `${line}\n`)
    .join('');
}

/** Callables that emit, or lead to one that does by calls alone. */
function leading(graph: Graph): Set<string> {
  const found = new Set(graph.emits.map((e) => e.by));
  for (const id of found) for (const call of graph.calls) if (call.to === id) found.add(call.from);
  return found;
}

/** Control characters as escapes, so that a line stays a line. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (c) => NAMED[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
