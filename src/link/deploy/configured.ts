import { posix } from 'node:path';
import type { E } from '../../extract/facts.js';
import type { Entry } from '../../graph/model.js';
import type { ConfigureSpec, Vocabulary } from '../../vocabulary/schema.js';
import { isVariable } from '../environment.js';
import type { Messages } from '../messages.js';
import { folderOf } from '../paths.js';
import { lineIn } from '../text.js';
import type { File, Fn, Val, ValOf } from '../values.js';
import { Carried } from './carried.js';
import { fileAt, httpLabel, lastOf, optionIn } from './functions.js';
import { scheduleOf } from './schedules.js';

type Written = ValOf<'obj'>;

/** What an object that configures functions says of them: which of them hears what, answers a route, or runs at a time. */
export class Configured {
  private readonly carried: Carried;

  constructor(
    private readonly messages: Messages,
    private readonly vocabulary: Vocabulary,
    private readonly spec: ConfigureSpec,
  ) {
    this.carried = new Carried(messages);
  }

  find(): void {
    const { services } = this.messages;
    const { types, functions, handler, events, environment } = this.spec;
    for (const whole of types.flatMap((type) => [...services.typedObjects(this.vocabulary, { type, given: [] }).values()])) {
      for (const table of environment.flatMap((way) => this.objects([whole], way))) this.variables(table);
      for (const table of this.objects([whole], functions))
        for (const one of this.listed(table)) {
          for (const own of this.objects([one], environment[environment.length - 1])) this.variables(own);
          const fns = this.run(whole.file, one, handler);
          for (const event of this.objects([one], events)) for (const fn of fns) this.event(fn, event);
        }
    }
  }

  settle(): void {
    this.carried.settle();
  }

  /** Objects under a way into some. */
  private objects(vals: Val[], way: string): Written[] {
    const found = this.messages.evaluator.members.told(vals, way).flatMap((v) => (v.t === 'arr' ? v.of : [v]));
    return found.filter((v): v is Written & Val => v.t === 'obj');
  }

  /** The objects that stand in a table. */
  private listed(table: Written): Written[] {
    const { members } = this.messages.evaluator;
    return members.propertyNames(table).flatMap((n) => members.member(table, n).filter((v): v is Written & Val => v.t === 'obj'));
  }

  /** What variables of the environment refer to. */
  private variables(table: Written): void {
    const { members } = this.messages.evaluator;
    for (const n of members.propertyNames(table))
      if (isVariable(n)) for (const id of this.referred(members.member(table, n))) this.carried.variable(n, id);
  }

  /** The resources that values refer to, by the names that they have in the infrastructure: `{ Ref: 'Orders' }`, `{ 'Fn::GetAtt': ['Orders', 'Arn'] }`. */
  private referred(vals: Val[]): string[] {
    const { members } = this.messages.evaluator;
    return vals.flatMap((v): string[] => {
      if (v.t !== 'obj') return [];
      return this.spec.references.flatMap((n) => {
        const [first] = members.member(v, n).flatMap((r) => (r.t === 'arr' ? (r.at?.[0] ?? []) : [r]));
        return first?.t === 'str' ? [first.v] : [];
      });
    });
  }

  private run(root: File, one: Written, handler: string): Fn[] {
    const { evaluator, handlers, project, services } = this.messages;
    const at = optionIn(one, handler);
    const said = this.texts(evaluator.members.member(one, handler));
    const paths = said.length || at === undefined ? said : this.beside(one.file, at);
    const fns = paths.flatMap((path) => {
      const file = fileAt(project, root, path.slice(0, Math.max(path.lastIndexOf('.'), 0)));
      const target = file && project.export(file, lastOf(path));
      return file && target ? services.handed(file, target) : [];
    });
    for (const fn of fns) handlers.add(fn);
    return [...new Set(fns)];
  }

  /** A path of which only the end is known stands beside who says it: `${folderOf(__dirname)}/handler.main`. */
  private beside(file: File, e: E): string[] {
    const x = file.facts.exprs[e];
    const end = x.k === 'tpl' ? x.s[x.s.length - 1] : '';
    return end.startsWith('/') ? [posix.join(folderOf(file), end)] : [];
  }

  /** What one event in the list of a function says. */
  private event(fn: Fn, event: Written): void {
    const { members } = this.messages.evaluator;
    const { routes, schedules, rules, carriers } = this.spec;
    const found: Entry[] = [];
    for (const n of members.propertyNames(event)) {
      const vals = members.member(event, n);
      const at = { file: event.file, line: this.lineOf(event), via: n };
      const route = routes.find(({ property }) => property === n);
      if (route) found.push(...vals.flatMap((v) => this.route(v, route)));
      const rule = rules.find(({ property }) => property === n);
      if (rule) this.carried.named(fn, this.texts(members.told(vals, rule.event)), at);
      for (const way of schedules.filter((s) => s.property === n).map((s) => s.at)) {
        const times = this.texts(
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
      if (carrier) this.carrier(fn, vals, carrier, at);
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
    const paths = this.texts(members.told([v], path));
    const [method = 'ANY'] = verb === undefined ? [] : this.texts(members.told([v], verb));
    return paths.map((p) => ({ kind, label: kind === 'http' ? httpLabel(method, p) : p }));
  }

  private carrier(
    fn: Fn,
    vals: Val[],
    { word, of }: ConfigureSpec['carriers'][number],
    at: { file: File; line: number; via: string },
  ): void {
    const { members } = this.messages.evaluator;
    const inside = vals.flatMap((v) => (v.t === 'obj' ? of.flatMap((n) => members.member(v, n)) : [v]));
    const ids = [...this.referred([...vals, ...inside]), ...this.texts(inside).map(nameIn)];
    for (const key of new Set(ids)) this.carried.hear({ fn, key, names: [key], label: `${word} ${key}`, at, through: [], isNamed: false });
  }

  private lineOf({ file, e }: Written): number {
    const x = file.facts.exprs[e];
    const lines = (x.k === 'obj' ? x.p : []).flatMap((p) => lineIn(file, p.v) ?? []);
    return lines[0] ?? 1;
  }

  private texts(vals: readonly Val[]): string[] {
    return [...new Set(vals.flatMap((v) => (v.t === 'str' ? [v.v] : v.t === 'arr' ? this.texts(v.of) : [])))];
  }
}

/** The name at the end of `arn:aws:sqs:eu-west-1:123:orders`. */
const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);
