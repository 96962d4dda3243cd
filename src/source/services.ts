import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import picomatch from 'picomatch';
import { folderOf } from './select.js';

/** What is asked of the sources to find the programs in them. */
export interface Workspace {
  /** Paths of configuration files, relative to the root. */
  configs: readonly string[];
  files: readonly { path: string }[];
  read(path: string): string | undefined;
}

/** An app or package of a workspace. */
export interface Project {
  name: string;
  /** Its folder, relative to the root; never the root itself. */
  root: string;
}

/** Folders whose own folders are programs where no configuration says so. */
const APPS = /^(apps|services)\/[^/]+(?=\/)/;
const PATTERNS = 4096;

/**
 * The apps and packages of a repository with several: members of a workspace (package.json, pnpm-workspace.yaml, lerna.json), projects
 * of Nx and of the Nest CLI, or folders of `apps/` and `services/`. Empty for a repository that is one program. Sorted by folder.
 */
export async function projectsOf(workspace: Workspace): Promise<Project[]> {
  const named = new Map<string, string>();
  for (const folder of await members(workspace)) named.set(folder, packageName(workspace, folder));
  for (const [folder, name] of [...nestProjects(workspace), ...nxProjects(workspace)]) named.set(folder, name);
  const apps = workspace.files.flatMap(({ path }) => APPS.exec(path)?.[0] ?? []);
  for (const folder of apps) if (!named.has(folder)) named.set(folder, packageName(workspace, folder));
  named.delete('');
  return distinct([...named].map(([root, name]) => ({ name, root })).sort((a, b) => (a.root < b.root ? -1 : 1)));
}

const json = (workspace: Workspace, path: string): Record<string, unknown> => {
  const value: unknown = workspace.configs.includes(path) ? parse(workspace.read(path) ?? '', [], { allowTrailingComma: true }) : undefined;
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []);

/** A folder as configurations write it ("./apps/a/"), relative to the root; null when it leads out. */
function clean(folder: unknown): string | null {
  if (typeof folder !== 'string') return null;
  const path = posix.normalize(folder).replace(/\/$/, '').replace(/^\.$/, '');
  return path === '..' || path.startsWith('../') || path.startsWith('/') ? null : path;
}

/** Folders with a package.json that the workspace's patterns fit. */
async function members(workspace: Workspace): Promise<string[]> {
  const { workspaces } = json(workspace, 'package.json');
  const patterns = [
    ...texts(Array.isArray(workspaces) ? workspaces : (workspaces as { packages?: unknown } | undefined)?.packages),
    ...texts(json(workspace, 'lerna.json').packages),
    ...(await pnpmPatterns(workspace)),
  ].filter((p) => p.length < PATTERNS);
  if (!patterns.length) return [];
  const strip = (p: string): string => p.replace(/^\.\//, '').replace(/\/+$/, '');
  const [left, chosen] = [patterns.filter((p) => p.startsWith('!')), patterns.filter((p) => !p.startsWith('!'))];
  const fits = picomatch(chosen.map(strip));
  const not = left.length ? picomatch(left.map((p) => strip(p.slice(1)))) : () => false;
  return workspace.configs
    .filter((path) => posix.basename(path) === 'package.json')
    .map(folderOf)
    .filter((folder) => folder !== '' && fits(folder) && !not(folder));
}

async function pnpmPatterns(workspace: Workspace): Promise<string[]> {
  if (!workspace.configs.includes('pnpm-workspace.yaml')) return [];
  const yaml = await import('yaml');
  try {
    return texts(
      (yaml.parse(workspace.read('pnpm-workspace.yaml') ?? '', { logLevel: 'silent' }) as { packages?: unknown } | null)?.packages,
    );
  } catch {
    // pnpm says what is wrong with it; here there is then no workspace.
    return [];
  }
}

/** Projects of nest-cli.json by folder. */
function nestProjects(workspace: Workspace): [string, string][] {
  const { projects } = json(workspace, 'nest-cli.json');
  return Object.entries((projects ?? {}) as Record<string, { root?: unknown } | null>).flatMap(([name, project]): [string, string][] => {
    const folder = clean(project?.root);
    return folder ? [[folder, name]] : [];
  });
}

/** Projects of Nx by folder: each has a project.json. */
function nxProjects(workspace: Workspace): [string, string][] {
  if (!workspace.configs.includes('nx.json')) return [];
  return workspace.configs
    .filter((path) => posix.basename(path) === 'project.json' && path.includes('/'))
    .map((path) => {
      const { name } = json(workspace, path);
      return [folderOf(path), typeof name === 'string' && name ? name : posix.basename(folderOf(path))];
    });
}

/** The name in a folder's package.json, without its scope, else the folder's own. */
function packageName(workspace: Workspace, folder: string): string {
  const { name } = json(workspace, `${folder}/package.json`);
  return (typeof name === 'string' && name.replace(/^@[^/]*\//, '')) || posix.basename(folder);
}

/** Two of one name are called by their folders. */
function distinct(projects: Project[]): Project[] {
  const count = new Map<string, number>();
  for (const { name } of projects) count.set(name, (count.get(name) ?? 0) + 1);
  return projects.map((p) => (count.get(p.name)! > 1 ? { ...p, name: p.root } : p));
}
