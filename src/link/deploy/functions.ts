import { posix } from 'node:path';
import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import { folderOf } from '../paths.js';
import type { Project } from '../project.js';
import type { File, Fn, ValOf } from '../values.js';
import type { Thing, Things } from './things.js';

/** Which functions of the code those of an infrastructure run. */
export class Functions {
  private readonly known = new Map<string, Fn[]>();

  constructor(
    private readonly messages: Messages,
    private readonly things: Things,
  ) {}

  /** The functions of the code that a function of the infrastructure runs. */
  of(one: Thing): Fn[] {
    let found = this.known.get(one.key);
    if (!found) this.known.set(one.key, (found = this.find(one)));
    return found;
  }

  private find(one: Thing): Fn[] {
    const { project, services, handlers } = this.messages;
    const names = one.handler.length ? one.handler : ['handler'];
    const files = (name: string): File[] =>
      one.entry.length ? one.entry.flatMap((entry) => fileAt(project, one.v.origin!.file, entry) ?? []) : this.inFolder(one, name);
    const found = names.flatMap((name) =>
      files(name).flatMap((file) => {
        const target = project.export(file, lastOf(name));
        return target ? services.handed(file, target) : [];
      }),
    );
    const fns = [...new Set(found)];
    for (const fn of fns) handlers.add(fn);
    return fns;
  }

  /** The file of `orders.place`, in the folder that is said or where what was built of it stands. */
  private inFolder(one: Thing, said: string): File[] {
    const { project } = this.messages;
    const path = said.slice(0, Math.max(said.lastIndexOf('.'), 0));
    if (!path) return this.beside(one);
    const direct = this.foldersOf(one).flatMap((folder) => fileAt(project, one.v.origin!.file, `${folder}/${path}`) ?? []);
    return direct.length ? direct : builtOf(project, path);
  }

  /** The folder that a call in the options says: `Code.fromAsset('lambda')`. */
  private foldersOf({ v }: Thing): string[] {
    const { evaluator } = this.messages;
    return this.things.options(v).flatMap((o) => {
      const code = optionIn(o, this.things.spec.functions.code);
      const call = code === undefined ? undefined : o.file.facts.exprs[code];
      return call?.k === 'call' ? this.things.texts(evaluator.argument(o.file, call.a, 0)) : [];
    });
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

/** The file by whose path what was built of it is said, `dist/src/orders/place`: of several with that name none is meant for certain. */
function builtOf(project: Project, path: string): File[] {
  const steps = path.split('/').filter((step) => step !== '.' && step !== '');
  for (let from = 0; from < steps.length; from++) {
    const [only, ...more] = project.endingWith(steps.slice(from).join('/'));
    if (only !== undefined) return more.length ? [] : [project.at(only)!];
  }
  return [];
}

/** A file by a path, or that of which what stands at the path is built. */
export function filesOf(project: Project, by: File, path: string): File[] {
  const found = fileAt(project, by, path);
  return found ? [found] : builtOf(project, path);
}

/** What a route is called: `{id}` in a path is `:id`. */
export const httpLabel = (verb: string, path: string): string =>
  `${verb.toUpperCase() === 'ANY' || verb === '*' ? 'ANY' : verb.toUpperCase()} /${path.replace(/^\/+/, '').replace(/\{(\w+)\+?\}/g, ':$1')}`;

/** An option of an object as it is written. */
export function optionIn({ file, e }: ValOf<'obj'>, n: string): E | undefined {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
}

/** The last name of `a.b.c`. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
