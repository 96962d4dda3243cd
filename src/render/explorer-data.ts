import type { Graph } from '../graph/model.js';
import type { Level } from '../graph/view.js';
import type { Grouping } from './options.js';

/** What the page of the explorer is given, beside its first picture. */
export interface ExplorerData {
  title: string;
  graph: Graph;
  /** The graph that it was cut from, where it was. */
  whole?: Graph;
  /** Of the first picture. */
  level: Level;
  /** Events and callables of the first picture, where it does not show all. */
  part?: { events: string[]; callables: string[] };
  /** What boxes are drawn around, when asked for. */
  group?: Grouping;
  /** What the filter of groups speaks of. */
  groups: Exclude<Grouping, 'none'>;
  packages?: readonly string[];
  linkBase?: string;
  linkBases: [service: string, base: string][];
  /** Whether places are links: a page that is served has no sources beside it. */
  links: boolean;
}

/** Nodes that are one picture to read at a glance; of more, what is chosen is drawn by itself. */
export const GLANCE = 150;
