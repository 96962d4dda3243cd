import type { Marks } from '../diff/union.js';
import type { Graph } from '../graph/model.js';
import type { Level } from '../graph/view.js';

/** What nodes are drawn together by: the folder of their file, its package, or nothing. */
export type Grouping = 'folder' | 'package' | 'none';

export type Flow = 'right' | 'down';

export interface RenderOptions {
  /** Default `roles`. */
  level?: Level;
  /** Default `none`. */
  group?: Grouping;
  /** Folders that are packages, for `group: 'package'`; without them `packages/x`, `apps/x`, `libs/x` and the like are. */
  packages?: readonly string[];
  /** `true`: only what leads from entry points; `false`: no entry points. */
  entries?: boolean;
  /** What links to sources start with; default: none, they are relative to the analysed root. */
  linkBase?: string;
  /** The same for what only the first of two compared graphs has; default: `linkBase`. */
  baseLinkBase?: string;
  /** Written above the picture, and its name for screen readers. */
  title?: string;
  /** Default `true`. */
  legend?: boolean;
  /** Which way time runs; default: right, and down when that would be too wide for a page. */
  flow?: Flow;
  /** What came, went and changed: drawn so, and all else faintly. */
  marks?: Marks;
  /** The graph that this one was cut from, so that what was cut away is not drawn as absent. */
  whole?: Graph;
}
