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
import { scheduleOf } from './schedules.js';
import { optionIn } from './things.js';

type Written = ValOf<'obj'>;

/** A resource of one whole: by its name there, or by the platform's. */
interface Resource {
  key: string;
  /** What people call it. */
  label: string;
  /** The platform's name, where that is said. */
  names: string[];
}

/** What an object that configures functions says of them: which of them hears what, answers a route, or runs at a time. */
export class Configured {
  private readonly carried: Carried;
  /** What leads to each resource, by its key: events by name, and other resources. */
  private readonly leading = new Map<string, { names: string[]; sources: Resource[]; via: string }[]>();

  constructor(
    private readonly messages: Messages,
    private readonly vocabulary: Vocabulary,
    private readonly spec: ConfigureSpec,
  ) {
    this.carried = new Carried(messages);
  }

  find(): void {
    const { functions, handler, events, environment, resources } = this.spec;
    for (const whole of this.wholes()) {
      for (const table of environment.flatMap((way) => this.objects([whole], way))) this.variables(whole, table);
      for (const resource of this.objects([whole], resources).flatMap((table) => this.listed(table))) this.way(whole, resource);
    }
    for (const whole of this.wholes())
      for (const one of this.tables(whole, functions).flatMap((table) => this.listed(table))) {
        for (const own of this.objects([one], environment[environment.length - 1])) this.variables(whole, own);
        const fns = this.run(whole.file, one, handler);
        for (const event of this.objects([one], events)) for (const fn of fns) this.event(whole, fn, event);
      }
  }

  private found: Written[] | undefined;
  /** The objects that configure functions: of one of the types, or in the file that a tool looks for. */
  private wholes(): Written[] {
    if (this.found) return this.found;
    const { evaluator, project, services } = this.messages;
    const { types, file: name, functions } = this.spec;
    const typed = types.flatMap((type) => [...services.typedObjects(this.vocabulary, { type, given: [] }).values()]);
    const written = project.files
      .filter(({ path }) => isCalled(path, name))
      .flatMap((file) => file.facts.bindings.flatMap((b) => (b.k === 'var' && b.init !== undefined ? evaluator.expr(file, b.init) : [])))
      .filter(
        (v): v is Written & Val =>
          v.t === 'obj' && optionIn(v, functions) !== undefined && !typed.some((t) => t.file === v.file && t.e === v.e),
      );
    return (this.found = [...typed, ...written]);
  }

  /** What leads to a resource. */
  private way(whole: Written, resource: Written): void {
    const { members } = this.messages.evaluator;
    const [type] = textsOf(members.member(resource, this.spec.typed));
    for (const { from, event, to } of this.spec.ways.filter((w) => w.type === type)) {
      const names = event === undefined ? [] : textsOf(members.told([resource], event));
      const sources = from === undefined ? [] : this.referred(whole, members.told([resource], from));
      for (const { key } of this.referred(whole, members.told([resource], to))) push(this.leading, key, { names, sources, via: type });
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

  /** The objects that stand in a table. */
  private listed(table: Written | ValOf<'file'>): Written[] {
    const { members, project } = this.messages.evaluator;
    const names = table.t === 'file' ? project.exportNames(table.file) : members.propertyNames(table);
    return names.flatMap((n) => members.member(table, n).filter((v): v is Written & Val => v.t === 'obj'));
  }

  /** What variables of the environment refer to; they count for the code below the folder of the whole. */
  private variables(whole: Written, table: Written): void {
    const { members } = this.messages.evaluator;
    const below = posix.dirname(whole.file.path);
    for (const n of members.propertyNames(table)) {
      if (!isVariable(n)) continue;
      const keys = this.referred(whole, members.member(table, n)).map(({ key }) => key);
      for (const key of keys.length ? keys : [UNKNOWN]) this.carried.variable(n, key, below);
    }
  }

  /** The resources that values refer to: `{ Ref: 'Orders' }`, `{ 'Fn::GetAtt': ['Orders', 'Arn'] }`, `arn:aws:sqs:eu-west-1:1:orders`. */
  private referred(whole: Written, vals: Val[]): Resource[] {
    const { members } = this.messages.evaluator;
    return vals.flatMap((v): Resource[] => {
      if (v.t === 'arr') return this.referred(whole, v.of);
      if (v.t === 'str') return NAMES.test(v.v) ? [named(v.v)] : [];
      if (v.t !== 'obj') return [];
      return this.spec.references.flatMap((n): Resource[] => {
        const [first] = members.member(v, n).flatMap((r) => (r.t === 'arr' ? (r.at?.[0] ?? []) : [r]));
        // Each whole has its own resources, whatever they are called.
        return first?.t === 'str' ? [{ key: `${whole.file.index}.${whole.e} ${first.v}`, label: first.v, names: [] }] : [];
      });
    });
  }

  private run(root: File, one: Written, handler: string): Fn[] {
    const { evaluator, project } = this.messages;
    const at = optionIn(one, handler);
    const said = textsOf(evaluator.members.member(one, handler));
    const paths = said.length || at === undefined ? said : this.beside(one.file, at);
    const filesBy = (path: string): File[] => filesOf(project, root, path.slice(0, Math.max(path.lastIndexOf('.'), 0)));
    return [...new Set(paths.flatMap((path) => handlersIn(this.messages, filesBy(path), lastOf(path))))];
  }

  /** A path of which only the end is known stands beside who says it: `${folderOf(__dirname)}/handler.main`. */
  private beside(file: File, e: E): string[] {
    const x = file.facts.exprs[e];
    const end = x.k === 'tpl' ? x.s[x.s.length - 1] : '';
    return end.startsWith('/') ? [posix.join(folderOf(file), end)] : [];
  }

  /** What one event in the list of a function says. */
  private event(whole: Written, fn: Fn, event: Written): void {
    const { members } = this.messages.evaluator;
    const { routes, schedules, rules, carriers } = this.spec;
    const found: Entry[] = [];
    for (const n of members.propertyNames(event)) {
      const vals = members.member(event, n);
      const route = routes.find(({ property }) => property === n);
      if (route) found.push(...vals.flatMap((v) => this.route(v, route)));
      const rule = rules.find(({ property }) => property === n);
      if (rule) this.carried.named(fn, textsOf(members.told(vals, rule.event)), placeOf(fn, n));
      for (const way of schedules.filter((s) => s.property === n).map((s) => s.at)) {
        const times = textsOf(
          way === undefined
            ? vals.filter((v) => v.t === 'str')
            : members.told(
                vals.filter((v) => v.t === 'obj'),
                way,
              ),
        );
        found.push(...times.map((time): Entry => ({ kind: 'cron', label: `cron ${scheduleOf(time)}` })));
      }
      const carrier = carriers.find(({ property }) => property === n);
      if (carrier) this.carrier(whole, fn, vals, carrier);
    }
    for (const entry of found) this.messages.routes.found.push({ fn, entry });
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
    const found = [...this.referred(whole, [...vals, ...inside]), ...textsOf(inside).map(named)];
    for (const one of new Map(found.map((r) => [r.key, r])).values()) this.follow(fn, one, word, property, [], new Set());
  }

  /** What leads to a function by a resource: what comes there from others, too. */
  private follow(fn: Fn, { key, label, names }: Resource, word: string, via: string, through: readonly string[], seen: Set<string>): void {
    if (seen.has(key)) return;
    seen.add(key);
    const ways = this.leading.get(key) ?? [];
    for (const way of ways) {
      this.carried.named(fn, way.names, placeOf(fn, way.via));
      for (const source of way.sources) this.follow(fn, source, word, way.via, [...through, key], seen);
    }
    const isFirst = !through.length && ways.every((way) => !way.sources.length);
    this.carried.hear({
      fn,
      key,
      names,
      label: isFirst ? `${word} ${label}` : undefined,
      at: placeOf(fn, via),
      through,
      isNamed: ways.some((way) => way.names.length > 0),
    });
  }
}

/** What an object says of a function stands at that: objects have no lines. */
const placeOf = ({ file, facts }: Fn, via: string): { file: File; line: number; via: string } => ({ file, line: facts.l, via });

/** What stands in lists, in lists of those too. */
const each = (vals: Val[]): Val[] => vals.flatMap((v) => (v.t === 'arr' ? each(v.of) : [v]));

/** Names and addresses of the platform: `arn:aws:sqs:eu-west-1:123:orders`, `https://sqs.eu-west-1.amazonaws.com/123/orders`. */
const NAMES = /^(?:arn:|https:\/\/(?:sqs|queue)\.)/;

/** What the platform calls by such a name; none where a part is only known when it is deployed. */
function named(text: string): Resource {
  const name = text.slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
  return text.includes('${') ? { key: text, label: '…', names: [] } : { key: text, label: name, names: [name] };
}

/** Whether a file has a name, whatever its ending. */
export const isCalled = (path: string, name: string): boolean => posix.basename(path).replace(/\.[^.]+$/, '') === name;
