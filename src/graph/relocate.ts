import { canonical } from './json.js';
import type { CallableNode, Graph, Place } from './model.js';

/** A graph whose files say the same, at other lines. `moved` has the new line by the old one, for each file that changed. */
export function relocate(graph: Graph, moved: ReadonlyMap<string, ReadonlyMap<number, number>>): Graph {
  const line = (file: string, at: number): number => moved.get(file)?.get(at) ?? at;
  const place = <T extends Place>(row: T): T => (moved.has(row.file) ? { ...row, line: line(row.file, row.line) } : row);
  const ids = new Map<string, string>();
  const callables = graph.callables.map((c): CallableNode => {
    const id = idOf(c, line(c.file, c.line));
    if (id !== c.id) ids.set(c.id, id);
    return { ...place(c), id };
  });
  const named = (id: string): string => ids.get(id) ?? id;
  return canonical({
    ...graph,
    events: graph.events.map((e) => (e.declared ? { ...e, declared: place(e.declared) } : e)),
    callables,
    listens: graph.listens.map((l) => ({ ...place(l), handler: named(l.handler) })),
    emits: graph.emits.map((e) => ({ ...place(e), by: named(e.by) })),
    calls: graph.calls.map((c) => ({ ...place(c), from: named(c.from), to: named(c.to) })),
    unresolved: graph.unresolved.map((u) => ({ ...place(u), by: named(u.by) })),
    claims: graph.claims.map((c) => ({ ...place(c), by: named(c.by) })),
  });
}

/** The id of a closure holds its line; those of other callables hold none. */
function idOf({ id, file, name, line }: CallableNode, to: number): string {
  const closure = `${file}#${name}:${line}`;
  const rest = id.slice(closure.length);
  return id.startsWith(closure) && /^(~\d+)?$/.test(rest) ? `${file}#${name}:${to}${rest}` : id;
}
