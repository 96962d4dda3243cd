import type { E } from '../../extract/facts.js';
import type { File } from '../values.js';
import type { Flow } from './flow.js';
import { identity, type Put, type Registry, type Run, written } from './stores.js';

/**
 * A list of records that say of which event each of its functions is told, as the registry by key that it stands for:
 * `subscriptions.push({ name, callback })`, and `subscriptions.filter((s) => s.name === name).forEach((s) => s.callback(event))`.
 * Who hears may be what such a record stands under: `subscriptions.set(callback, { name })`.
 * @param isOfEvents whether what a record says and what is run say that events are told
 * @returns undefined when nothing of the records is compared where they are run
 */
export function byKey(
  { id, puts, runs }: Registry,
  flow: Flow,
  isOfEvents: (says: string, method: string) => boolean,
): Registry | undefined {
  const told = runs.flatMap((run) => {
    const found = run.path.length || run.isKey ? compared(run, id, flow) : undefined;
    // Objects with a record beside are players in a room, and no listeners, unless they are called so.
    const isThing = found && run.isKey && run.path.length > 0 && !isOfEvents(found.says, run.path[0]);
    return found && !isThing ? [{ run, ...found }] : [];
  });
  if (!told.length || told.length < runs.length) return undefined;
  const kept = puts.flatMap((put): Put[] => {
    const { file } = put.site;
    const x = file.facts.exprs[written(file, put.beside ?? put.value)];
    if (x.k !== 'obj') return [];
    const property = (n: string): E | undefined => x.p.find((p) => p.n === n)?.v;
    return told.flatMap(({ run, says }) => {
      const [key, value] = [property(says), run.isKey ? put.value : property(run.path[0])];
      return key !== undefined && value !== undefined ? [{ site: put.site, value, key }] : [];
    });
  });
  return {
    id,
    puts: kept,
    runs: told.map(({ run, key, by }): Run => ({ ...run, key, by, path: run.isKey ? run.path : run.path.slice(1) })),
  };
}

/** The property of a record that is compared where it is run, and what with. */
function compared({ site: { file, e }, path }: Run, id: string, flow: Flow): { says: string; key: E; by: Run['by'] } | undefined {
  const x = file.facts.exprs[e];
  const around = 'by' in x ? outermost(file, x.by) : 0;
  for (const [index, { cmp }] of file.facts.callables.entries()) {
    if (!cmp || outermost(file, index) !== around) continue;
    for (const [a, b, isClass] of cmp) {
      for (const [subject, key] of isClass
        ? [[b, a]]
        : [
            [a, b],
            [b, a],
          ]) {
        const part = flow.part(file, subject);
        const [says, ...deeper] = part?.store === id ? part.path : [];
        if (says === undefined || deeper.length || says === path[0] || flow.part(file, key)?.store === id) continue;
        const { by, of } = isClass ? { by: 'instance' as const, of: key } : identity(file, key);
        if (!isNothing(file, of)) return { says, key: by === 'name' ? key : of, by };
      }
    }
  }
  return undefined;
}

const isNothing = (file: File, e: E): boolean => ['nil', 'bool', 'num', '?'].includes(file.facts.exprs[e].k);

/** The function that is no closure around one. */
export function outermost(file: File, index: number): number {
  const { callables } = file.facts;
  let at = index;
  while (callables[at].k === 'closure' && callables[at].up >= 0) at = callables[at].up;
  return at;
}
