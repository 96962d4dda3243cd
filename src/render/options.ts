import type { Marks } from '../diff/union.js';
import type { EventKind, Graph } from '../graph/model.js';
import type { Level } from '../graph/view.js';

/** What nodes are drawn together by: the group of the configuration, the folder of their file, its package, their service, or nothing. */
export type Grouping = 'config' | 'folder' | 'package' | 'service' | 'none';

export type Flow = 'right' | 'down';

/** What links to a place start with. */
export const baseOf = ({ service }: { service?: string }, { linkBase, linkBases }: RenderOptions): string | undefined =>
  (service === undefined ? undefined : linkBases?.get(service)) ?? linkBase;

export interface RenderOptions {
  /** Default `roles`. */
  level?: Level;
  /** Default: `service` where there are several, `config` where the configuration has groups, else `none`. */
  group?: Grouping;
  /** Folders that are packages, for `group: 'package'`; without them `packages/x`, `apps/x`, `libs/x` and the like are. */
  packages?: readonly string[];
  /** `true`: only what leads from entry points; `false`: no entry points. */
  entries?: boolean;
  /** What links to sources start with; default: none, they are relative to the analysed root. */
  linkBase?: string;
  /** The same for what only the first of two compared graphs has; default: `linkBase`. */
  baseLinkBase?: string;
  /** The same for the sources of single services, by their names. */
  linkBases?: ReadonlyMap<string, string>;
  /** Written above the picture, and its name for screen readers. */
  title?: string;
  /** Default `true`. */
  legend?: boolean;
  /** Which way time runs; default: right, and down when that would be too wide for a page. */
  flow?: Flow;
  /** What came, went and changed: drawn so, and all else faintly. */
  marks?: Marks;
  /** For a page with a script: nodes and edges of the SVG bear their positions in the view as ids ("n0", "e0"), rows of classes are marked. */
  numbered?: boolean;
  /** How AsyncAPI is spelt. Default: YAML. */
  syntax?: 'yaml' | 'json';
  /** Kinds of events that are topics: the same in every service. Default: jobs and messages. */
  shared?: readonly EventKind[];
  /** The graph that this one was cut from, so that what was cut away is not drawn as absent. */
  whole?: Graph;
}
