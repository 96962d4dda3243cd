import { posix } from 'node:path';
import type { Messages } from '../messages.js';
import { folderOf } from '../paths.js';
import type { Project } from '../project.js';
import type { File, Fn } from '../values.js';
import type { Thing } from './things.js';

/** Which functions of the code those of an infrastructure run. */
export class Functions {
  private readonly known = new Map<string, Fn[]>();

  constructor(private readonly messages: Messages) {}

  /** The functions of the code that a function of the infrastructure runs. */
  of(one: Thing): Fn[] {
    let found = this.known.get(one.key);
    if (!found) this.known.set(one.key, (found = this.find(one)));
    return found;
  }

  private find(one: Thing): Fn[] {
    const { project } = this.messages;
    const names = one.handler.length ? one.handler : ['handler'];
    const files = (name: string): File[] =>
      one.entry.length ? one.entry.flatMap((entry) => fileAt(project, one.v.origin!.file, entry) ?? []) : this.inFolder(one, name);
    return [...new Set(names.flatMap((name) => handlersIn(this.messages, files(name), lastOf(name))))];
  }

  /** The file of `orders.place`, in the folder that is said or where what was built of it stands. */
  private inFolder(one: Thing, said: string): File[] {
    const { project } = this.messages;
    const path = said.slice(0, Math.max(said.lastIndexOf('.'), 0));
    if (!path) return this.beside(one);
    const [folder, ...more] = one.code;
    return more.length ? [] : filesOf(project, one.v.origin!.file, folder === undefined ? path : `${folder}/${path}`);
  }

  /** Without a path the function's file is named after the one that makes it, and the name that it gets there. */
  private beside({ v, id: [id] }: Thing): File[] {
    const found = id === undefined ? undefined : this.messages.project.at(`${v.origin!.file.path.replace(/\.[^./]+$/, '')}.${id}`);
    return found ? [found] : [];
  }
}

/** A file by a path that is said from the root (`/`), or from one of the folders around who says it. */
export function fileAt(project: Project, by: File, path: string): File | undefined {
  const whole = posix.normalize(path);
  if (whole.startsWith('/')) return project.at(whole.slice(1));
  for (let folder = folderOf(by); ; folder = posix.dirname(folder)) {
    const found = project.at(posix.join(folder, whole).slice(1));
    if (found || folder === '/') return found;
  }
}

/** Folders into which code is built. */
const BUILT = /(^|\/)(?:dist|build|out|lib|\.build|\.esbuild|\.webpack|\.dist)(?=\/)/;

/** A file by a path, or that of which what stands at the path is built: `dist/src/place`, `lambdas/dist/place`; wherever the sources of a folder in it are. */
export function filesOf(project: Project, by: File, path: string): File[] {
  const ways = [path, ...(BUILT.test(path) ? [path.replace(BUILT, '$1.'), path.replace(BUILT, '$1src')] : [])];
  for (const way of ways) {
    const found = fileAt(project, by, way);
    if (found) return [found];
  }
  const [, , rest] = /(^|\/)(?:dist|build|out|\.build|\.esbuild|\.webpack|\.dist)\/([^/].*\/.*)$/.exec(path) ?? [];
  const found = rest === undefined ? undefined : project.only(folderOf(by), rest);
  return found ? [found] : [];
}

/** The functions that files export under a name, which something outside runs. */
export function handlersIn({ project, services, handlers }: Messages, files: readonly File[], name: string): Fn[] {
  const found = files.flatMap((file) => {
    const target = project.export(file, name);
    return target ? services.handed(file, target) : [];
  });
  for (const fn of found) handlers.add(fn);
  return found;
}

/** What a route is called: `{id}` in a path is `:id`. */
export const httpLabel = (verb: string, path: string): string =>
  `${/^(any|\*)$/i.test(verb) ? 'ALL' : verb.toUpperCase()} /${path.replace(/^\/+/, '').replace(/\{([^}+]+)\+?\}/g, ':$1')}`;

/** The last name of `a.b.c`. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
