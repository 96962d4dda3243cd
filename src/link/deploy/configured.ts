import { posix } from 'node:path';
import type { E } from '../../extract/facts.js';
import type { Entry } from '../../graph/model.js';
import type { ConfigureSpec, Vocabulary } from '../../vocabulary/schema.js';
import { push } from '../collections.js';
import { isVariable } from '../environment.js';
import type { Messages } from '../messages.js';
import { folderOf } from '../paths.js';
import { type File, type Fn, textsOf, type Val, type ValOf } from '../values.js';
import { Carried, UNKNOWN } from './carried.js';
import { filesOf, handlersIn, httpLabel, lastOf } from './functions.js';
import { isPattern, type Pattern, patternOf } from './patterns.js';
import { References, type Resource, type Written } from './references.js';
import { scheduleOf } from './schedules.js';
import { optionIn } from './things.js';

/** A way that ends at a resource. */
interface Leading {
  /** Events that are let through. */
  pattern: Pattern;
  /** Other ways in there. */
  entries: Entry[];
  sources: Resource[];
  via: string;
}

/** What an object that configures functions says of them: which of them hears what, answers a route, or runs at a time. */
export class Configured {
  private readonly carried: Carried;
  private readonly references: References;
  private readonly functionKeys = new Set<string>();
  /** What leads to each resource, by its key. */
  private readonly leading = new Map<string, Leading[]>();

  constructor(
    private readonly messages: Messages,
    private readonly vocabulary: Vocabulary,
    private readonly spec: ConfigureSpec,
  ) {
    this.carried = new Carried(messages);
    this.references = new References(messages.evaluator, spec);
  }

  find(): void {
    const { resources, exports } = this.spec;
    const each = (way: string): [Written, string, Written][] =>
      this.wholes().flatMap((whole) =>
        this.objects([whole], way).flatMap((table) =>
          this.listed(table).map(([name, one]): [Written, string, Written] => [whole, name, one]),
        ),
      );
    for (const whole of this.wholes())
      for (const [name, one] of this.functions(whole)) {
        this.references.know(whole, this.logical(name), one);
        this.functionKeys.add(this.resourceOf(whole, name).key);
      }
    for (const [whole, name, one] of each(resources)) this.references.know(whole, name, one);
    for (const [whole, , one] of each(exports.table)) this.references.hand(whole, one);
    for (const [whole, name, one] of each(resources)) this.ways(whole, name, one);
    for (const [whole, name, one] of each(resources)) this.started(whole, name, one);
    for (const whole of this.wholes()) {
      const all = this.functions(whole).map(([name, one]) => ({ name, one, fns: this.run(whole, one) }));
      this.environment(whole, all);
      for (const { name, one, fns } of all)
        for (const fn of fns) {
          for (const [n, vals] of this.events(one)) this.event(whole, fn, n, vals);
          if (this.hasUrl(one)) this.messages.routes.found.push({ fn, entry: WHOLE });
          this.follow(fn, this.resourceOf(whole, name), undefined, this.spec.functionTypes[0] ?? this.spec.functions, [], new Set());
        }
    }
  }

  /** A function among the resources. */
  private resourceOf(whole: Written, name: string): Resource {
    return this.references.named(whole, this.logical(name));
  }

  private logical(name: string): string {
    return this.spec.logical.replace('*', name[0].toUpperCase() + name.slice(1));
  }

  private found: Written[] | undefined;
  /** The objects that configure functions: of one of the types, or in the file that a tool looks for. */
  private wholes(): Written[] {
    if (this.found) return this.found;
    const { evaluator, project, services } = this.messages;
    const { types, functions } = this.spec;
    const typed = types.flatMap((type) => [...services.typedObjects(this.vocabulary, { type, given: [] }).values()]);
    const written = project.files
      .filter(({ path }) => isFileOf(this.spec, path))
      .flatMap((file) => file.facts.bindings.flatMap((b) => (b.k === 'var' && b.init !== undefined ? evaluator.expr(file, b.init) : [])))
      .filter(
        (v): v is Written & Val =>
          v.t === 'obj' && optionIn(v, functions) !== undefined && !typed.some((t) => t.file === v.file && t.e === v.e),
      );
    return (this.found = [...typed, ...written]);
  }

  /** The functions of a whole, by name. */
  private functions(whole: Written): [string, Written][] {
    const { functions, functionTypes, typed } = this.spec;
    const all = this.tables(whole, functions).flatMap((table) => this.listed(table));
    if (!functionTypes.length) return all;
    return all.filter(([, one]) => textsOf(this.messages.evaluator.members.member(one, typed)).some((t) => functionTypes.includes(t)));
  }

  /** What leads to resources, as one of them says. */
  private ways(whole: Written, name: string, said: Written): void {
    const { members } = this.messages.evaluator;
    const [type] = textsOf(members.member(said, this.spec.typed));
    for (const { from, event, source, schedule, route, to, only } of this.spec.ways.filter((w) => w.type === type)) {
      const texts = (way: string | undefined): string[] => (way === undefined ? [] : textsOf(members.told([said], way)));
      const pattern = event === undefined ? {} : this.pattern([said], { event, source });
      const entries = [...texts(schedule).map(cron), ...texts(route).map(routed)];
      const one = this.references.named(whole, name);
      const sources = from === undefined ? [] : from === '' ? [one] : this.references.in(whole, members.told([said], from));
      const isEnd = (end: Resource): boolean => !only || this.functionKeys.has(end.key) || only.includes(this.references.typeOf(end) ?? '');
      for (const { key } of this.references.in(whole, members.told([said], to), only !== undefined).filter(isEnd))
        if (key !== one.key) push(this.leading, key, { pattern, entries, sources, via: type });
    }
  }

  settle(): void {
    this.carried.settle();
  }

  /** Objects under a way into some. */
  private objects(vals: Val[], way: string): Written[] {
    return each(this.messages.evaluator.members.told(vals, way)).filter((v): v is Written & Val => v.t === 'obj');
  }

  /** Tables under a way: objects, or what a module exports, of which a list may have several. */
  private tables(whole: Written, way: string): (Written | ValOf<'file'>)[] {
    return each(this.messages.evaluator.members.walk([whole], way.split('.'))).filter(
      (v): v is (Written | ValOf<'file'>) & Val => v.t === 'obj' || v.t === 'file',
    );
  }

  /** The objects that stand in a table, by name. */
  private listed(table: Written | ValOf<'file'>): [string, Written][] {
    const { members, project } = this.messages.evaluator;
    const names = table.t === 'file' ? project.exportNames(table.file) : members.propertyNames(table);
    return names.flatMap((n) => members.member(table, n).flatMap((v): [string, Written][] => (v.t === 'obj' ? [[n, v]] : [])));
  }

  /** What variables of the environment refer to, for each function: its own, and those of the whole that it does not say itself. */
  private environment(whole: Written, functions: readonly { name: string; one: Written; fns: readonly Fn[] }[]): void {
    const { environment, selfNamed } = this.spec;
    const files = functions.flatMap(({ fns }) => fns.map(({ file }) => file));
    const below = commonFolder([whole.file, ...files]);
    // Others of the repository may have things of the same names.
    const around = this.wholes().length > 1 && folderOf(whole.file) !== '/' ? `${posix.dirname(whole.file.path)}/` : '';
    const common = environment.slice(0, -1).flatMap((way) => this.variables(whole, this.objects([whole], way)));
    for (const { name, one, fns } of functions) {
      const own = this.variables(whole, this.objects([one], environment[environment.length - 1]));
      const said = new Map([...common, ...own]);
      if (selfNamed !== undefined) said.set(selfNamed, [this.resourceOf(whole, name)]);
      for (const [n, of] of said)
        for (const { key, label } of of.length ? of : [{ key: UNKNOWN, label: UNKNOWN }])
          this.carried.variable(n, key, { label: `${around}${label}`, below, files: fns.map(({ file }) => file) });
    }
  }

  private variables(whole: Written, tables: readonly Written[]): [string, Resource[]][] {
    const { members } = this.messages.evaluator;
    return tables.flatMap((table) =>
      members
        .propertyNames(table)
        .filter(isVariable)
        .map((n): [string, Resource[]] => [n, this.references.in(whole, members.member(table, n))]),
    );
  }

  /** The functions of the code that a function of the whole runs. */
  private run(whole: Written, one: Written): Fn[] {
    const { evaluator, project } = this.messages;
    const { handler, code, entry } = this.spec;
    const { members } = evaluator;
    const root = whole.file;
    const at = optionIn(one, handler);
    const said = this.said(whole, one, handler);
    const paths = said.length || at === undefined ? said : this.beside(one.file, at);
    const folders = code === undefined ? [] : this.said(whole, one, code);
    const below = (path: string): string[] => (folders.length ? folders.map((folder) => posix.join(folder, path)) : [path]);
    const entries = entry === undefined ? [] : textsOf(members.told([one], entry));
    const filesBy = (path: string): File[] => {
      const file = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
      // What a bundler makes of several has the name of each.
      const of = entries
        .filter((e) => entries.length === 1 || stem(e) === posix.basename(file))
        .map((e) => e.replace(/\.[cm]?[jt]sx?$/, ''));
      const found = [...of, file].map((way) => below(way).flatMap((p) => filesOf(project, root, p)));
      return found.find((files) => files.length > 0) ?? [];
    };
    return [...new Set(paths.flatMap((path) => handlersIn(this.messages, filesBy(path), lastOf(path))))];
  }

  /** What a function says, or the whole for all: the first of several ways that says something. */
  private said(whole: Written, one: Written, ways: string): string[] {
    const { members } = this.messages.evaluator;
    const [own, ...common] = ways.split('|');
    const found = [members.told([one], own), ...common.map((way) => members.told([whole], way))].map(textsOf);
    return found.find((texts) => texts.length > 0) ?? [];
  }

  /** A path of which only the end is known stands beside who says it: `${folderOf(__dirname)}/handler.main`. */
  private beside(file: File, e: E): string[] {
    const x = file.facts.exprs[e];
    const end = x.k === 'tpl' ? x.s[x.s.length - 1] : '';
    return end.startsWith('/') ? [posix.join(folderOf(file), end)] : [];
  }

  /** What a function is run by, each under its word: `{ sqs: … }` in a list, or `{ Type: 'SQS', Properties: … }` in a table. */
  private events(one: Written): [string, Val[]][] {
    const { members } = this.messages.evaluator;
    const { events, eventSays, typed } = this.spec;
    const all = this.objects([one], events);
    if (eventSays === undefined)
      return all.flatMap((event) => members.propertyNames(event).map((n): [string, Val[]] => [n, members.member(event, n)]));
    return all
      .flatMap((table) => this.listed(table))
      .flatMap(([, event]) => textsOf(members.member(event, typed)).map((n): [string, Val[]] => [n, members.member(event, eventSays)]));
  }

  /** A resource that runs functions may say itself what it is run by. */
  private started(whole: Written, name: string, one: Written): void {
    const resource = this.references.named(whole, name);
    if (!this.spec.started.includes(this.references.typeOf(resource) ?? '')) return;
    for (const [n, vals] of this.events(one)) {
      const { entries, pattern } = this.eventOf(n, vals);
      push(this.leading, resource.key, { pattern, entries, sources: [], via: n });
    }
  }

  private hasUrl(one: Written): boolean {
    const { url } = this.spec;
    return url !== undefined && this.messages.evaluator.members.told([one], url).length > 0;
  }

  /** What one event in the list of a function says. */
  private event(whole: Written, fn: Fn, n: string, vals: Val[]): void {
    const { entries, pattern } = this.eventOf(n, vals);
    this.carried.rule(fn, pattern, placeOf(fn, n));
    for (const entry of entries) this.messages.routes.found.push({ fn, entry });
    const carrier = this.spec.carriers.find(({ property }) => property === n);
    if (carrier) this.carrier(whole, fn, vals, carrier);
  }

  /** The routes and times that an event says, and what it lets through. */
  private eventOf(n: string, vals: Val[]): Pick<Leading, 'entries' | 'pattern'> {
    const { members } = this.messages.evaluator;
    const { routes, schedules, rules } = this.spec;
    const entries: Entry[] = [];
    const route = routes.find(({ property }) => property === n);
    if (route?.isWhole && !vals.some((v) => v.t !== 'obj' || optionIn(v, route.path) !== undefined)) entries.push(WHOLE);
    else if (route) entries.push(...vals.flatMap((v) => this.route(v, route)));
    const rule = rules.find(({ property }) => property === n);
    for (const way of schedules.filter((s) => s.property === n).map((s) => s.at)) {
      const times = textsOf(
        way === undefined
          ? vals.filter((v) => v.t === 'str')
          : members.told(
              vals.filter((v) => v.t === 'obj'),
              way,
            ),
      );
      entries.push(...times.map(cron));
    }
    return { entries, pattern: rule ? this.pattern(vals, rule) : {} };
  }

  /** Which events a rule lets through. */
  private pattern(vals: Val[], { event, source }: { event: string; source?: string | undefined }): Pattern {
    const { evaluator } = this.messages;
    return patternOf(
      evaluator,
      evaluator.members.told(vals, event),
      source === undefined ? undefined : evaluator.members.told(vals, source),
    );
  }

  /** `{ method: 'post', path: 'orders' }`, or in short `'POST /orders'`. */
  private route(v: Val, { kind, verb, path }: ConfigureSpec['routes'][number]): Entry[] {
    const { members } = this.messages.evaluator;
    if (v.t === 'str') {
      const [first, second] = v.v.trim().split(/\s+/);
      return [{ kind, label: kind === 'http' ? httpLabel(second === undefined ? 'ANY' : first, second ?? first) : v.v }];
    }
    const paths = textsOf(members.told([v], path));
    const [method = 'ANY'] = verb === undefined ? [] : textsOf(members.told([v], verb));
    return paths.map((p) => ({ kind, label: kind === 'http' ? httpLabel(method, p) : p }));
  }

  private carrier(whole: Written, fn: Fn, vals: Val[], { property, word, of }: ConfigureSpec['carriers'][number]): void {
    const { members } = this.messages.evaluator;
    // What is said first says which it is, whatever else it is called.
    const said = (v: Val): Val[] => of.map((n) => members.member(v, n)).find((one) => one.length > 0) ?? [];
    const inside = vals.flatMap((v) => (v.t === 'obj' ? said(v) : [v]));
    const found = [...this.references.in(whole, [...vals, ...inside]), ...textsOf(inside).map((text) => this.references.byPlatform(text))];
    for (const one of new Map(found.map((r) => [r.key, r])).values()) this.follow(fn, one, word, property, [], new Set());
  }

  /**
   * What leads to a function by a resource: what comes there from others, too.
   * @param word what the resource is, where it does not say so itself; without one that is the function
   */
  private follow(fn: Fn, one: Resource, word: string | undefined, via: string, through: readonly string[], seen: Set<string>): void {
    const { key, label, names } = one;
    if (seen.has(key)) return;
    seen.add(key);
    const ways = this.leading.get(key) ?? [];
    for (const way of ways) {
      this.carried.rule(fn, way.pattern, placeOf(fn, way.via));
      for (const entry of way.entries) this.messages.routes.found.push({ fn, entry });
      for (const source of way.sources) this.follow(fn, source, undefined, way.via, [...through, key], seen);
    }
    const isFirst = ways.every((way) => !way.sources.length);
    const is = this.references.wordOf(one) ?? word;
    this.carried.hear({
      fn,
      key,
      names,
      label: isFirst && is !== undefined ? `${is} ${label}` : undefined,
      at: placeOf(fn, via),
      through,
      isNamed: ways.some((way) => isPattern(way.pattern) || way.entries.length > 0),
    });
  }
}

/** Whatever is asked for over HTTP. */
const WHOLE: Entry = { kind: 'http', label: httpLabel('ANY', '') };

const cron = (time: string): Entry => ({ kind: 'cron', label: `cron ${scheduleOf(time)}` });

/** `GET /orders`, or the key of a message over a socket: `$connect`. */
const routed = (key: string): Entry => {
  const [verb, path] = key.split(' ');
  return path === undefined ? { kind: 'ws', label: key } : { kind: 'http', label: httpLabel(verb, path) };
};

/** What an object says of a function stands at that: objects have no lines. */
const placeOf = ({ file, facts }: Fn, via: string): { file: File; line: number; via: string } => ({ file, line: facts.l, via });

/** What stands in lists, in lists of those too. */
const each = (vals: Val[]): Val[] => vals.flatMap((v) => (v.t === 'arr' ? each(v.of) : [v]));

/** The folder that all files are in. */
function commonFolder(files: readonly File[]): string {
  const [first, ...others] = [...new Set(files)].map(({ path }) => posix.dirname(path).split('/'));
  const n = others.reduce((most, parts) => {
    const differs = parts.findIndex((part, i) => part !== first[i]);
    return Math.min(most, differs < 0 ? parts.length : differs);
  }, first.length);
  return first.slice(0, n).join('/') || '.';
}

/** The name of a file without its ending. */
const stem = (path: string): string => posix.basename(path).replace(/\.[^.]+$/, '');

/** Whether a file is one that a tool looks for. */
export const isFileOf = ({ file }: ConfigureSpec, path: string): boolean => new RegExp(file).test(posix.basename(path));
