import { posix } from 'node:path';
import { groupBy, indexGraph, shownName, shownOwner, splitName } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { CallableNode, EventNode, Graph, Place, Role } from '../graph/model.js';
import { Cascades, type Step } from './cascades.js';
import { code, type Inline, joined, link, md, place, plain, target, text } from './markdown.js';
import { fileNames, inWords } from './words.js';

/** Where the pages of what stand, below the folder of the docs. */
export const FOLDERS = {
  event: 'events',
  handler: 'handlers',
  archiver: 'archivers',
  controller: 'controllers',
  entry: 'entries',
  group: 'groups',
  picture: 'pictures',
};

export const OVERVIEW = 'README.md';
export const GLOSSARY = 'glossary.md';
export const EXPLORER = 'explorer.html';

/** What a page of a handler, archiver or controller is about: a class, or the functions of a file. */
export interface Owner extends Place {
  id: string;
  name: string;
  role: Exclude<Role, 'other'>;
  /** Whether it is a class; else functions of the file. */
  isClass: boolean;
  callables: CallableNode[];
  path: string;
}

/** A part of the code base: a group of the configuration or a folder, with what lies in it. */
export interface Group {
  id: string;
  /** The folder; null for a group of the configuration. */
  folder: string | null;
  title: string;
  path: string;
  events: EventNode[];
  entries: CallableNode[];
  owners: Owner[];
}

/** Folders that say which sort of code lies in them, and not what it is about. */
const SORTS =
  /^(src|source|lib|app|events?|event-handlers?|handlers?|listeners?|subscribers?|consumers?|processors?|producers?|publishers?|commands?|command-handlers?|queries|query-handlers?|jobs?|queues?|sagas?|controllers?|resolvers?|gateways?|routes?|services?|archivers?|repositor(y|ies)|entities|models?|aggregates?|messages?|dtos?|impl|implementations?|domain|application|infrastructure|infra|presentation|interfaces?|api|http|core|internal)$/i;

/** The folder that says what a file is about: without the folders at its end that only sort. */
function groupFolder(file: string): string {
  const folders = file.split('/').slice(0, -1);
  while (folders.length > 1 && SORTS.test(folders[folders.length - 1])) folders.pop();
  return folders.join('/');
}

/** What stands before the name of a group of the configuration: no folder begins so. */
const OF_CONFIG = '/';
const groupId = ({ group }: { group?: string }, file: string): string => (group === undefined ? groupFolder(file) : `${OF_CONFIG}${group}`);
const named = (id: string): string | null => (id.startsWith(OF_CONFIG) ? id.slice(1) : null);

/** Everything that pages link to, and how they speak of it. */
export class Site {
  readonly cascades: Cascades;
  readonly index;
  readonly owners: Owner[];
  readonly entries: CallableNode[];
  readonly groups: Group[];
  private readonly eventFiles: Map<string, string>;
  private readonly entryFiles: Map<string, string>;
  private readonly ownerOf = new Map<string, Owner>();
  private readonly titles: Map<string, string[]>;
  private readonly known = new Map<string, Inline>();

  /**
   * @param home absolute path of the folder of the docs, with "/"
   * @param base what links to sources start with, seen from a path of the docs
   */
  constructor(
    readonly graph: Graph,
    private readonly home: string,
    private readonly base: (path: string) => string,
  ) {
    this.cascades = new Cascades(graph);
    this.index = indexGraph(graph);
    this.eventFiles = fileNames(graph.events);
    this.entries = graph.callables.filter((c) => c.entry).sort((a, b) => compare(a.entry!.label, b.entry!.label) || compare(a.id, b.id));
    this.entryFiles = fileNames(this.entries.map((c) => ({ id: c.id, name: c.entry!.label })));
    this.titles = groupBy(
      graph.events.map((e) => e.id),
      (id) => this.title(this.cascades.event(id)),
    );
    this.owners = this.findOwners();
    for (const owner of this.owners) for (const c of owner.callables) this.ownerOf.set(c.id, owner);
    this.groups = this.findGroups();
  }

  private findOwners(): Owner[] {
    const key = (c: CallableNode) => (splitName(c).owner === null ? c.file : `${c.file}#${splitName(c).owner}`);
    const owners = [...groupBy(this.graph.callables, key)].flatMap(([id, callables]): Omit<Owner, 'path'>[] => {
      const role = this.roleOf(callables);
      if (role === null) return [];
      const { owner } = splitName(callables[0]);
      const line = owner === null ? 1 : Math.min(...callables.map((c) => c.line));
      const name = owner === null ? callables[0].file.split('/').pop()! : shownOwner(owner, callables[0].file);
      return [
        {
          id,
          name,
          role,
          isClass: owner !== null,
          callables: [...callables].sort((a, b) => a.line - b.line),
          file: callables[0].file,
          line,
        },
      ];
    });
    const paths = new Map<string, string>();
    for (const [role, some] of groupBy(owners, (o) => o.role)) {
      for (const [id, file] of fileNames(some)) paths.set(id, `${FOLDERS[role as Owner['role']]}/${file}.md`);
    }
    return owners.map((o) => ({ ...o, path: paths.get(o.id)! })).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  }

  /** What the code of a class, or of a file's functions, is for; null when pages only pass it by. */
  private roleOf(callables: CallableNode[]): Owner['role'] | null {
    const said = callables.find((c) => c.role !== 'other')?.role;
    if (said && said !== 'other') return said;
    if (callables.some((c) => this.index.listens.has(c.id))) return 'handler';
    return callables.some((c) => c.entry) ? 'controller' : null;
  }

  private findGroups(): Group[] {
    const fileOf = (e: EventNode): string =>
      e.declared?.file ?? this.index.emitters.get(e.id)?.[0].file ?? this.index.listeners.get(e.id)?.[0].file ?? '';
    const things = [
      ...this.graph.events.map((event) => ({ id: groupId(event, fileOf(event)), event })),
      ...this.entries.map((entry) => ({ id: groupId(entry, entry.file), entry })),
      ...this.owners.map((owner) => ({ id: groupId(owner.callables[0], owner.file), owner })),
    ];
    const found = [...groupBy(things, (t) => t.id)].sort(([a], [b]) => compare(a, b));
    const files = fileNames(found.map(([id]) => ({ id, name: named(id) ?? (id || 'top') })));
    return found.map(([id, members]) => ({
      id,
      folder: named(id) === null ? id : null,
      title: named(id) ?? (inWords(id.split('/').pop()!) || 'Top'),
      path: `${FOLDERS.group}/${files.get(id)}.md`,
      events: members.flatMap((m) => ('event' in m ? [m.event] : [])),
      entries: members.flatMap((m) => ('entry' in m ? [m.entry] : [])),
      owners: members.flatMap((m) => ('owner' in m ? [m.owner] : [])),
    }));
  }

  /** An event's name in words; in its own spelling where words would say less. */
  title(event: EventNode): string {
    return (event.pattern ? '' : inWords(event.name, { dropKind: true })) || plain(event.name);
  }

  /** Whether other events have the same name in words. */
  isAmbiguous(event: EventNode): boolean {
    return this.titles.get(this.title(event))!.length > 1;
  }

  eventPath = (id: string): string => `${FOLDERS.event}/${this.eventFiles.get(id)}.md`;
  entryPath = (id: string): string => `${FOLDERS.entry}/${this.entryFiles.get(id)}.md`;
  ownerPath = (callable: string): string | null => this.ownerOf.get(callable)?.path ?? null;

  /** An event in words, as a link from a page. */
  event(id: string, from: string): Inline {
    return this.remembered('event', id, from, () => {
      const event = this.cascades.event(id);
      const title = this.title(event);
      const label = event.pattern ? code(event.name) : this.isAmbiguous(event) ? md`${text(title)} (${code(event.id)})` : text(title);
      return link(label, this.to(this.eventPath(id), from));
    });
  }

  /** A callable by its name, as a link to its page or, when it has none, to its line. */
  callable(callable: CallableNode, from: string): Inline {
    return this.remembered('callable', callable.id, from, () => {
      const path = this.ownerPath(callable.id);
      if (path === null) return md`${code(shownName(callable))} (${this.source(callable, from)})`;
      return link(code(shortName(callable)), this.to(path, from));
    });
  }

  /** An entry point by its label, as a link. */
  entry(callable: CallableNode, from: string): Inline {
    return link(text(callable.entry!.label, 80), this.to(this.entryPath(callable.id), from));
  }

  owner(owner: Owner, from: string): Inline {
    return link(code(owner.name), this.to(owner.path, from));
  }

  /** The way from one file to another, both given as seen from the docs. */
  to(path: string, from: string): string {
    if (from.startsWith('..')) return target(posix.relative(posix.dirname(posix.resolve(this.home, from)), posix.resolve(this.home, path)));
    const [there, here] = [path.indexOf('/'), from.indexOf('/')];
    if (here < 0) return target(path);
    return path.slice(0, there + 1) === from.slice(0, here + 1) ? target(path.slice(there + 1)) : `../${target(path)}`;
  }

  /** What stays the same for all pages of a folder is made once. */
  private remembered(kind: string, id: string, from: string, make: () => Inline): Inline {
    const key = `${kind}\n${from.slice(0, from.lastIndexOf('/') + 1)}\n${id}`;
    let known = this.known.get(key);
    if (known === undefined) this.known.set(key, (known = make()));
    return known;
  }

  source(at: Place, from: string): Inline {
    return place(at, this.base(from));
  }

  /** What makes a step: a handler that hears an event, or an entry point. */
  cause(step: Step, from: string): Inline {
    if (step.cause === null) return this.entry(step.by, from);
    return md`${this.callable(step.by, from)} on ${this.event(step.cause, from)}`;
  }
}

/** `XHandler.handle` of a class that does but one thing is `XHandler`. */
const shortName = (callable: CallableNode): string => shownName(callable).replace(/\.(handle|execute|process|run)$/, '');

/** A condition of the code in words: "when `x`", "unless `x`", "after an error". */
export function condition(guard: string): Inline {
  if (guard === 'loop') return md`for each in a loop, perhaps none`;
  if (guard === 'catch') return md`after an error`;
  if (!guard.includes(' and ')) {
    const [, otherwise] = /^else of (?!case |loop|catch)(.+)$/s.exec(guard) ?? [];
    if (otherwise) return md`unless ${code(otherwise)}`;
    const [, value] = /^case (.+)$/s.exec(guard) ?? [];
    if (value) return md`in the case ${code(value)}`;
  }
  return md`when ${code(guard)}`;
}

/** Conditions, one for each way: "when `a`, or unless `b`". '' when the code shows none. */
export function conditions(guards: readonly string[], most = 3): Inline {
  const shown = guards.slice(0, most).map(condition);
  const left = guards.length - shown.length;
  return md`${joined(shown, ', or ')}${left > 0 ? text(`, or in ${left} more ways`) : text('')}`;
}

/** How sure something is, in words: "always", "may, when `x`". */
export function certainty(step: { certainty: 'always' | 'may'; guards: readonly string[] }): Inline {
  if (step.certainty === 'always') return md`always`;
  return step.guards.length ? md`may, ${conditions(step.guards)}` : md`may`;
}
