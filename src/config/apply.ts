import picomatch from 'picomatch';
import { groupBy } from '../graph/graph-index.js';
import { canonical } from '../graph/json.js';
import type { EventNode, Graph, Role } from '../graph/model.js';
import type { Config } from './schema.js';

const matcher = (globs: readonly string[]): ((text: string) => boolean) =>
  globs.length ? picomatch([...globs], { bash: true, dot: true }) : () => false;

/** The graph as the configuration wants it told: kinds and roles changed, ignored events and callables left out with what led only to them. */
export function applied(graph: Graph, { ignore, kinds, roles, groups }: Config): Graph {
  const noEvent = matcher(ignore.events);
  const noCallable = matcher(ignore.callables);
  const kindOf = Object.entries(kinds).map(([glob, kind]) => ({ fits: matcher([glob]), kind }));
  const roleOf = roles.flatMap((r): { fits: (c: { name: string; file: string }) => boolean; role: Role }[] => {
    if ('name' in r) {
      const fits = matcher([r.name]);
      return [{ fits: ({ name }) => fits(name) || fits(name.split('.')[0]), role: r.role }];
    }
    if ('path' in r) {
      const fits = matcher([r.path]);
      return [{ fits: ({ file }) => fits(file), role: r.role }];
    }
    return [];
  });
  const events = graph.events.filter((e) => !noEvent(e.name) && !noEvent(e.id));
  const heard = new Set(events.map((e) => e.id));
  const gone = new Set(graph.callables.filter((c) => noCallable(c.name) || noCallable(c.id)).map((c) => c.id));
  const listens = graph.listens.filter((l) => heard.has(l.event) && !gone.has(l.handler));
  const emits = graph.emits.filter((e) => heard.has(e.event) && !gone.has(e.by));
  const unresolved = graph.unresolved.filter((u) => !gone.has(u.by));
  const leads = new Set([...emits.map((e) => e.by), ...unresolved.map((u) => u.by)]);
  const kept = graph.calls.filter((c) => !gone.has(c.from) && !gone.has(c.to));
  for (const to of leads) for (const c of kept) if (c.to === to) leads.add(c.from);
  const calls = kept.filter((c) => leads.has(c.to));
  const used = new Set([...listens.map((l) => l.handler), ...leads]);
  const stays = new Set([...listens.map((l) => l.event), ...emits.map((e) => e.event)]);
  const grouped = inGroups(groups);
  const whole: Graph = {
    ...graph,
    events: events.filter((e) => stays.has(e.id)).map((e) => ({ ...e, kind: kindOf.find(({ fits }) => fits(e.name))?.kind ?? e.kind })),
    callables: graph.callables
      .filter((c) => used.has(c.id))
      .map((c) => ({ ...c, role: roleOf.find(({ fits }) => fits(c))?.role ?? c.role })),
    listens,
    emits,
    calls,
    unresolved,
    claims: graph.claims.filter((c) => heard.has(c.event) && !gone.has(c.by)),
  };
  return canonical(grouped(whole));
}

/** Marks nodes with the first group whose globs fit their file; an event that is declared nowhere with that of all who emit it, else of all who listen. */
function inGroups(groups: Config['groups']): (graph: Graph) => Graph {
  const all = Object.entries(groups).map(([name, globs]) => ({ name, fits: matcher(globs) }));
  const of = (file: string): string | undefined => all.find(({ fits }) => fits(file))?.name;
  return (graph) => {
    if (!all.length) return graph;
    const [emitters, listeners] = [groupBy(graph.emits, (e) => e.event), groupBy(graph.listens, (l) => l.event)];
    const ofEvent = ({ id, declared }: EventNode): string | undefined => {
      if (declared) return of(declared.file);
      const [name, ...others] = new Set((emitters.get(id) ?? listeners.get(id) ?? []).map(({ file }) => of(file)));
      return others.length ? undefined : name;
    };
    const marked = <N extends object>(node: N, group: string | undefined): N => (group === undefined ? node : { ...node, group });
    return {
      ...graph,
      events: graph.events.map((e) => marked(e, ofEvent(e))),
      callables: graph.callables.map((c) => marked(c, of(c.file))),
    };
  };
}
