import { groupBy } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { View, ViewNode } from '../graph/view.js';
import type { Grouping, RenderOptions } from './options.js';

const WORKSPACES = /^((?:packages|apps|libs|services|modules|plugins|examples|projects)\/(?:@[^/]+\/)?[^/]+)\//;

/** What a view is grouped by when nobody says: its services, where it has several; the groups of the configuration, where that has any. */
export function groupingOf(view: View, { group }: RenderOptions): Grouping {
  if (group) return group;
  if (view.nodes.some((node) => serviceOf(node, view) !== null)) return 'service';
  return view.nodes.some((node) => configured(node, view) !== null) ? 'config' : 'none';
}

/** The nodes of a view by the group they are drawn in; `null` for those in none. Sorted by name, those in none last. */
export function groupsOf(view: View, options: RenderOptions): [string | null, ViewNode[]][] {
  const group = groupingOf(view, options);
  if (group === 'none') return [[null, view.nodes]];
  const place = (node: ViewNode): string | null => {
    if (group === 'service') return serviceOf(node, view);
    if (group === 'config') return configured(node, view);
    const file = fileOf(node, view);
    return file === null ? null : group === 'folder' ? folderOf(file) : packageOf(file, options.packages);
  };
  const groups = groupBy(view.nodes, (node) => {
    const key = place(node);
    return key === null ? '' : `/${key}`;
  });
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
    .map(([key, nodes]) => [key === '' ? null : key.slice(1) || '(root)', nodes]);
}

/** The one service of a node; null for an event of several, which stands between them. */
function serviceOf(node: ViewNode, view: View): string | null {
  if (node.type === 'event') return node.event.services?.length === 1 ? node.event.services[0] : null;
  if (node.type === 'callable') return node.callable.service ?? null;
  if (node.type === 'class') return node.service ?? null;
  const owner = ownerOf(node.id, view);
  return owner ? serviceOf(owner, view) : null;
}

/** The group of the configuration that a node is in. */
function configured(node: ViewNode, view: View): string | null {
  if (node.type === 'event') return node.event.group ?? null;
  if (node.type === 'callable') return node.callable.group ?? null;
  if (node.type === 'class') return node.group ?? null;
  const owner = ownerOf(node.id, view);
  return owner ? configured(owner, view) : null;
}

function fileOf(node: ViewNode, view: View): string | null {
  if (node.type === 'event') return node.event.declared?.file ?? null;
  if (node.type === 'callable') return node.callable.file;
  if (node.type === 'class') return node.file;
  const owner = ownerOf(node.id, view);
  return owner ? fileOf(owner, view) : null;
}

/** The node that an unresolved one hangs on. */
function ownerOf(id: string, view: View): Exclude<ViewNode, { type: 'unresolved' }> | undefined {
  const from = view.edges.find((e) => e.to.node === id)?.from.node;
  const owner = view.nodes.find((n) => n.id === from);
  return owner?.type === 'unresolved' ? undefined : owner;
}

/** The folder of a file; "" for the root. */
export const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

function packageOf(file: string, packages: readonly string[] = []): string {
  const inside = packages.filter((p) => p === '' || file.startsWith(`${p}/`)).sort((a, b) => b.length - a.length);
  return inside[0] ?? WORKSPACES.exec(file)?.[1] ?? file.split('/').slice(0, -1)[0] ?? '';
}
