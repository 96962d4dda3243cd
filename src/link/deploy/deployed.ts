import type { Expr } from '../../extract/facts.js';
import type { DeploySpec, Vocabulary } from '../../vocabulary/schema.js';
import { push } from '../collections.js';
import { isVariable } from '../environment.js';
import type { Messages } from '../messages.js';
import { argsOf, receiverOf, type Site } from '../sites.js';
import { calleeText, lineOf } from '../text.js';
import { type File, type Fn, textsOf, type Val } from '../values.js';
import { Carried, UNKNOWN } from './carried.js';
import { Functions } from './functions.js';
import { isPattern, type Matcher, matchersAt, named, type Pattern } from './patterns.js';
import { routesOf } from './routes.js';
import { scheduleText } from './schedules.js';
import { optionIn, type Thing, Things } from './things.js';

/** Rules and carriers behind each other: more are no way that anybody built. */
const DEEPEST = 8;

/** What code that describes an infrastructure says of functions: which of them hears what, answers a route, or runs at a time. */
export class Deployed {
  private readonly things: Things;
  private readonly functions: Functions;
  /** What leads to each function or carrier, by the key of that. */
  private readonly leading = new Map<string, { from: Thing; site: Site }[]>();
  private readonly carried: Carried;

  constructor(
    private readonly messages: Messages,
    vocabulary: Vocabulary,
    private readonly spec: DeploySpec,
  ) {
    this.things = new Things(messages, vocabulary, spec);
    this.functions = new Functions(messages);
    this.carried = new Carried(messages);
  }

  /** Finds functions and what leads to them. What comes by a carrier is known when it is known by which name code sends it: `settle`. */
  find(): void {
    const { things } = this;
    const found = new Map<string, Thing>();
    const know = (one: Thing): void => {
      if (things.isFunction(one)) found.set(one.key, one);
    };
    for (const way of this.spec.ways)
      for (const site of this.sites(way))
        for (const choice of things.choices(site, (self) => ({
          event: things.end(site, way.from, self),
          callback: things.end(site, way.to, self),
        })))
          for (const to of things.in(choice, 'callback')) {
            for (const from of things.in(choice, 'event')) push(this.leading, to.key, { from, site });
            know(to);
          }
    for (const site of this.spec.functions.types.flatMap((name) => things.made(name)))
      for (const choice of things.choices(site, (self) => ({ callback: things.end(site, 'made', self) })))
        for (const one of things.in(choice, 'callback')) know(one);
    this.environment([...found.values()]);
    this.messages.routes.found.push(...routesOf(this.messages, things, this.functions));
    for (const one of found.values()) this.sources(one);
  }

  settle(): void {
    this.carried.settle();
  }

  /** Where ways begin. */
  private sites({ call = [], new: made = [] }: DeploySpec['ways'][number]): Site[] {
    const { calls } = this.messages;
    const all = [...call.flatMap((name) => calls.methodCalls(name)), ...made.flatMap((name) => this.things.made(name))];
    return all.filter(({ file }) => this.things.speaks(file));
  }

  /** All that leads to a function: rules, carriers, and what leads to those. */
  private sources(one: Thing): void {
    const fns = this.functions.of(one);
    const seen = new Set<string>();
    /** Whether rules say what comes. */
    const follow = (at: Thing, through: readonly Thing[]): boolean => {
      let isSaid = false;
      for (const { from, site } of this.leading.get(at.key) ?? []) {
        const key = `${from.key} ${site.file.index}.${site.e}`;
        if (seen.has(key) || through.length > DEEPEST) continue;
        seen.add(key);
        const rule = this.things.rule(from);
        if (rule) {
          isSaid = this.ruled(from, rule, fns, site) || isSaid;
          continue;
        }
        const isNamed = follow(from, [...through, from]);
        isSaid ||= isNamed;
        const isFirst = (this.leading.get(from.key) ?? []).every((way) => this.things.rule(way.from));
        const word = isFirst ? this.things.carrier(from)?.word : undefined;
        const [name = '…'] = [...from.name, ...from.id];
        const between = through.map((t) => t.key);
        for (const fn of fns)
          this.carried.hear({
            fn,
            key: from.key,
            names: from.name,
            label: word && `${word} ${name}`,
            at: placeOf(site),
            through: between,
            isNamed,
          });
      }
      return isSaid;
    };
    follow(one, []);
    // It may be called by its own name.
    const at = placeOf({ file: one.v.origin!.file, e: one.v.origin!.made! });
    for (const fn of fns) this.carried.hear({ fn, key: one.key, names: [], at, through: [], isNamed: false });
  }

  /** What a rule says: the events that it lets through, or when it runs. Whether it says any. */
  private ruled(from: Thing, rule: DeploySpec['rules'][number], fns: readonly Fn[], site: Site): boolean {
    const { evaluator, routes } = this.messages;
    const { eventBy, schedule } = rule;
    const pattern = this.pattern(from, rule);
    // Each that a rule is told lets more through.
    const told = eventBy ? this.toldBy(from, eventBy) : [];
    for (const fn of fns)
      for (const one of told.length ? [named([...from.events, ...told])] : [pattern]) this.carried.rule(fn, one, placeOf(site));
    const times = this.things.written(from.v, schedule).map(({ file, e }) => scheduleText(file, e, textsOf(evaluator.expr(file, e))));
    for (const fn of fns) for (const time of times) routes.found.push({ fn, entry: { kind: 'cron', label: `cron ${time}` } });
    return isPattern(pattern) || told.length > 0 || times.length > 0;
  }

  /** Which events a rule lets through, as it is made. */
  private pattern(from: Thing, { event, source }: DeploySpec['rules'][number]): Pattern {
    const { evaluator } = this.messages;
    const at = (way: string | undefined, texts: readonly string[]): Matcher[] | undefined => {
      if (texts.length) return texts.map((text) => ({ how: 'is', text }));
      const [whole, part] = way?.split('.') ?? [];
      if (whole === undefined || part === undefined) return undefined;
      const found = this.things
        .written(from.v, whole)
        .flatMap(({ file, e }) => evaluator.expr(file, e))
        .flatMap((v) => (v.t === 'obj' ? [{ file: v.file, e: optionIn(v, part) }] : []))
        .flatMap(({ file, e }) => (e === undefined ? [] : [{ file, e }]));
      return found.length ? found.flatMap(({ file, e }) => matchersAt(evaluator, file, e)) : undefined;
    };
    return { names: at(event, from.events), sources: at(source, from.sources) };
  }

  /** What a rule is told after it was made: `rule.addEventPattern({ detailType: ['OrderPlaced'] })`. */
  private toldBy({ v: { origin } }: Thing, { call, property }: { call: string; property: string }): string[] {
    const { calls, evaluator } = this.messages;
    const isIt = (v: Val): boolean => v.t === 'extInst' && v.origin?.made === origin!.made && v.origin?.file === origin!.file;
    return calls.methodCalls(call).flatMap((site) => {
      const on = site.file === origin!.file ? receiverOf(site) : undefined;
      if (on === undefined || !evaluator.expr(site.file, on).some(isIt)) return [];
      const told = evaluator.members.told(evaluator.argument(site.file, argsOf(site), 0), property);
      return textsOf(evaluator.makings.besides(told, origin!));
    });
  }

  /**
   * What variables of the environment stand for, wherever code gives them to what runs: `{ QUEUE_URL: queue.queueUrl }`,
   * `fn.addEnvironment('QUEUE_URL', queue.queueUrl)`.
   */
  private environment(all: readonly Thing[]): void {
    const { calls, evaluator, project } = this.messages;
    const of = this.environments(all);
    const { functions, carriers } = this.spec;
    const shown = new Set([...functions.shown, ...carriers.flatMap((c) => c.shown)]);
    for (const file of project.files.filter((f) => this.things.speaks(f)))
      for (const x of file.facts.exprs)
        for (const { n, v } of x.k === 'obj' ? x.p : [])
          if (n !== null && isVariable(n)) this.variable(n, { file, e: v }, shown, of.get(x));
    for (const site of calls.methodCalls(functions.setBy).filter(({ file }) => this.things.speaks(file))) {
      const [name, value] = argsOf(site);
      const [said] = name === undefined || value === undefined ? [] : textsOf(evaluator.expr(site.file, name));
      const on = receiverOf(site);
      const fns = said === undefined || on === undefined ? [] : this.functionsAt(all, evaluator.expr(site.file, on));
      if (said !== undefined) this.variable(said, { file: site.file, e: value }, shown, fns.length ? fns : undefined);
    }
  }

  /** The files of the functions that objects are the environment of, by the object. */
  private environments(all: readonly Thing[]): ReadonlyMap<Expr, readonly File[]> {
    const { evaluator } = this.messages;
    const found = new Map<Expr, File[]>();
    const add = (v: Val, files: readonly File[], depth = 0): void => {
      if (v.t !== 'obj' || depth > DEEPEST) return;
      const x = v.file.facts.exprs[v.e];
      for (const file of files) push(found, x, file);
      // What is spread in it is a part of it.
      for (const { n, c, v: e } of x.k === 'obj' ? x.p : [])
        if (n === null && c === undefined) for (const s of evaluator.expr(v.file, e)) add(s, files, depth + 1);
    };
    for (const one of all) {
      const files = this.functions.of(one).map(({ file }) => file);
      for (const { file, e } of this.things.written(one.v, this.spec.functions.environment))
        for (const v of evaluator.expr(file, e)) add(v, files);
    }
    return found;
  }

  /** The files of the functions that values are. */
  private functionsAt(all: readonly Thing[], vals: readonly Val[]): File[] {
    const isIt = ({ origin }: Thing['v'], v: Val): boolean =>
      v.t === 'extInst' && v.origin !== undefined && v.origin.file === origin?.file && v.origin.made === origin.made;
    return all.filter((one) => vals.some((v) => isIt(one.v, v))).flatMap((one) => this.functions.of(one).map(({ file }) => file));
  }

  /** What a variable stands for: nothing known, where it is said in a way that is not understood. */
  private variable(name: string, site: Site, shown: ReadonlySet<string>, files?: readonly File[]): void {
    const { file, e } = site;
    const x = file.facts.exprs[e];
    const of = x.k === 'mem' && shown.has(x.n) ? x.o : e;
    const keys = this.things
      .choices(site, (self) => ({ event: this.messages.evaluator.expr(file, of, self) }))
      .flatMap((choice) => this.things.in(choice, 'event'));
    const one = new Map(keys.map((thing) => [thing.key, thing]));
    // Which of several it is for which function is not known.
    const known = one.size > 1 ? undefined : files;
    for (const {
      key,
      name: [said],
      id: [id],
    } of one.values())
      this.carried.variable(name, key, { label: said ?? id ?? '…', files: known });
    if (!one.size) this.carried.variable(name, UNKNOWN, { files: known });
  }
}

const placeOf = (site: Site): { file: File; line: number; via: string } => ({ file: site.file, line: lineOf(site), via: calleeText(site) });
