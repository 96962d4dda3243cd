import { groupBy } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { View, ViewNode } from '../graph/view.js';
import type { RenderOptions } from './options.js';

const WORKSPACES = /^((?:packages|apps|libs|services|modules|plugins|examples|projects)\/(?:@[^/]+\/)?[^/]+)\//;

/** The nodes of a view by the group they are drawn in; `null` for those in none. Sorted by name, those in none last. */
export function groupsOf(view: View, { group = 'none', packages }: RenderOptions): [string | null, ViewNode[]][] {
  if (group === 'none') return [[null, view.nodes]];
  const place = group === 'folder' ? folderOf : (file: string) => packageOf(file, packages);
  const groups = groupBy(view.nodes, (node) => {
    const file = fileOf(node, view);
    return file === null ? '' : `/${place(file)}`;
  });
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
    .map(([key, nodes]) => [key === '' ? null : key.slice(1) || '(root)', nodes]);
}

function fileOf(node: ViewNode, view: View): string | null {
  if (node.type === 'event') return node.event.declared?.file ?? null;
  if (node.type === 'callable') return node.callable.file;
  if (node.type === 'class') return node.file;
  const from = view.edges.find((e) => e.to.node === node.id)?.from.node;
  const owner = view.nodes.find((n) => n.id === from);
  return owner && owner.type !== 'unresolved' ? fileOf(owner, view) : null;
}

const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

function packageOf(file: string, packages: readonly string[] = []): string {
  const inside = packages.filter((p) => p === '' || file.startsWith(`${p}/`)).sort((a, b) => b.length - a.length);
  return inside[0] ?? WORKSPACES.exec(file)?.[1] ?? file.split('/').slice(0, -1)[0] ?? '';
}
