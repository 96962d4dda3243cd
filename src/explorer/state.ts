import type { Level } from '../graph/view.js';

export type Way = 'down' | 'up' | 'both';

/** What the page shows; the address carries it. */
export interface State {
  level: Level;
  /** What is chosen: the id of a node of a view. */
  at: string | null;
  /** The other end, when ways between two things are shown. */
  to: string | null;
  way: Way;
  /** Steps from event to event; null: all, or as many as can be read. */
  depth: number | null;
  /** Key of a chosen edge. */
  edge: string | null;
  /** Whether what is chosen is drawn by itself; null: as the size of the picture says. */
  alone: boolean | null;
  /** What is filtered out: "kind:job", "role:handler", "group:src/payment". */
  hidden: ReadonlySet<string>;
}

const LEVELS: Level[] = ['events', 'roles', 'methods'];
const WAYS: Way[] = ['down', 'up', 'both'];

/** The state that an address asks for; what it does not say, or says wrongly, is as at the start. */
export function parse(hash: string, start: Level): State {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const one = <T extends string>(name: string, of: T[], otherwise: T): T => of.find((v) => v === said.get(name)) ?? otherwise;
  const depth = Number(said.get('depth'));
  const alone = said.get('alone');
  return {
    level: one('level', LEVELS, start),
    at: said.get('at'),
    to: said.get('at') === null ? null : said.get('to'),
    way: one('way', WAYS, 'down'),
    depth: Number.isInteger(depth) && depth > 0 ? depth : null,
    edge: said.get('edge'),
    alone: alone === null ? null : alone === '1',
    hidden: new Set(said.getAll('hide')),
  };
}

/** The part of an address that says this state. */
export function format(state: State, start: Level): string {
  const says = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && says.append(name, value);
  put('level', state.level === start ? null : state.level);
  put('at', state.at);
  put('to', state.to);
  put('way', state.at === null || state.way === 'down' ? null : state.way);
  put('depth', state.depth === null ? null : String(state.depth));
  put('edge', state.edge);
  put('alone', state.alone === null ? null : state.alone ? '1' : '0');
  for (const hidden of [...state.hidden].sort()) put('hide', hidden);
  return `#${says.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
