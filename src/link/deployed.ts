import { posix } from 'node:path';
import type { E } from '../extract/facts.js';
import type { Entry } from '../graph/model.js';
import type { DeploySpec, Vocabulary } from '../vocabulary/schema.js';
import { push } from './collections.js';
import { plainName } from './decorators.js';
import type { Messages } from './messages.js';
import { folderOf } from './paths.js';
import { argsOf, receiverOf, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { calleeText, lineOf, textOf } from './text.js';
import { type File, type Fn, keyOf, unique, type Val, type ValOf } from './values.js';

type Made = ValOf<'extInst'>;

/** Something of the infrastructure: where it is made, with what is said of it there as whoever calls the functions around says it. */
interface Thing {
  v: Made;
  key: string;
  /** Its name within what it stands in. */
  id: string[];
  /** The file, and the export, of a function. */
  entry: string[];
  handler: string[];
}

type End = DeploySpec['ways'][number]['from'];

/** Rules, carriers and functions behind each other: more are no way that anybody built. */
const DEEPEST = 8;

/** What code that describes an infrastructure says of functions: which of them hears what, answers a route, or runs at a time. */
export class Deployed {
  /** What leads to each function or carrier, by the key of that. */
  private readonly leading = new Map<string, { from: Thing; site: Site }[]>();
  /** What a variable of the environment stands for, by its name: several things where functions differ. */
  private readonly variables = new Map<string, Set<string>>();
  private readonly heard: { fn: Fn; of: Thing; site: Site; isNamed: boolean }[] = [];

  constructor(
    private readonly messages: Messages,
    private readonly vocabulary: Vocabulary,
    private readonly spec: DeploySpec,
  ) {}

  /** Finds functions and what leads to them. What comes by a carrier is known when it is known by which name code sends it: `settle`. */
  find(): void {
    const functions = new Map<string, Thing>();
    const know = (one: Thing): void => {
      if (this.isNamed(one.v, this.spec.functions.types)) functions.set(one.key, one);
    };
    for (const way of this.spec.ways)
      for (const site of this.sites(way))
        for (const { from, to } of this.ends(site, way)) {
          push(this.leading, to.key, { from, site });
          know(to);
        }
    for (const name of this.spec.functions.types) for (const site of this.made(name)) this.environment(site, know);
    for (const route of this.spec.routes) this.route(route);
    for (const one of functions.values()) this.sources(one);
  }

  /** Listeners of what comes by carriers: of the name by which code sends it there. What nobody sends there is a way in. */
  settle(): void {
    const { emissions, listening, routes } = this.messages;
    const named = (of: Thing): string[] => {
      const vars = [...this.variables].flatMap(([name, things]) => (things.size === 1 && things.has(of.key) ? [`\${${name}}`] : []));
      return [...vars, ...this.nameOf(of)].filter((name) => emissions.some(({ event }) => event.name === name && event.by === 'name'));
    };
    for (const { fn, of, site, isNamed } of this.heard) {
      const names = named(of);
      const at = { handler: fn, file: site.file, line: lineOf(site), via: calleeText(site) };
      for (const name of names) {
        const { kind } = emissions.find(({ event }) => event.name === name && event.by === 'name')!.event;
        listening.listen({ name, guard: '' }, { as: 'name' }, kind, at);
      }
      const word = this.spec.carriers.find(({ type }) => this.isNamed(of.v, [type]))?.word;
      if (!names.length && !isNamed && word) routes.found.push({ fn, entry: { kind: 'other', label: `${word} ${this.said(of)}` } });
    }
  }

  /** Where a way begins. */
  private sites({ call = [], new: made = [] }: DeploySpec['ways'][number]): Site[] {
    const { calls } = this.messages;
    return [...call.flatMap((name) => calls.methodCalls(name)), ...made.flatMap((name) => this.made(name))].filter(({ file }) =>
      this.speaks(file),
    );
  }

  private readonly speaking = new Map<File, boolean>();
  /** Whether a file, or what it extends or is given, has to do with the infrastructure: it imports the package, or what its constructs stand in. */
  private speaks(file: File): boolean {
    let known = this.speaking.get(file);
    if (known === undefined) {
      known = file.facts.imports.some(({ from }) => from === 'constructs' || this.vocabulary.packages.some((p) => from.startsWith(p)));
      this.speaking.set(file, known);
    }
    return known;
  }

  private made(name: string): Site[] {
    return this.messages.calls
      .constructions()
      .filter(({ vals }) => vals.some((v) => v.t === 'ext' && this.isNamed(v, [name])))
      .map(({ site }) => site);
  }

  /** A class of the package, whatever namespace it stands in: `aws_sqs.Queue`. */
  private isNamed({ pkg, n }: ValOf<'ext'> | Made, names: readonly string[]): boolean {
    const plain = plainName(n);
    const last = plain.slice(plain.lastIndexOf('.') + 1);
    const name = names.find((one) => one === last || `I${one}` === last);
    return name !== undefined && this.vocabulary.packages.some((p) => pkg === p || pkg.startsWith(`${p}/`));
  }

  /** What a way leads from and to, as those say it who call the functions around. */
  private ends(site: Site, { from, to }: { from: End; to: End }): { from: Thing; to: Thing }[] {
    const found = this.messages.choosers.find(site, (self) => ({
      ...this.slots('event', this.end(site, from, self)),
      ...this.slots('callback', this.end(site, to, self)),
    }));
    return found.flatMap(({ slots }) =>
      this.things('event', slots).flatMap((one) => this.things('callback', slots).map((other) => ({ from: one, to: other }))),
    );
  }

  /** Values with what is said of them where they are made, which whoever calls the functions around may say; choosers ask first for what `callback`, else `event`, is. */
  private slots(name: string, all: Val[]): Slots {
    // A type alone says nothing of which it is.
    const vals = all.filter((v) => v.t !== 'extInst' || v.origin?.made !== undefined);
    const [only, ...more] = vals.filter((v) => v.t === 'extInst');
    const { handler, entry } = this.spec.functions;
    const isMade = only?.t === 'extInst' && only.origin && !more.length;
    return {
      [name]: vals,
      ...(isMade && {
        [`${name} id`]: this.given(only, 1),
        [`${name} entry`]: this.given(only, this.spec.options, entry),
        [`${name} handler`]: this.given(only, this.spec.options, handler),
      }),
    };
  }

  /** The things that slots hold under a name. */
  private things(name: string, slots: Slots): Thing[] {
    const all = this.standing(slots[name] ?? []).filter((v): v is Made & Val => v.t === 'extInst' && v.origin?.made !== undefined);
    const isSame = all.length === 1 && slots[name].length === 1 && all[0] === slots[name][0];
    const { handler, entry } = this.spec.functions;
    return all.flatMap((v) => {
      const said = (what: string, at: number, property?: string): string[] =>
        this.texts((isSame ? slots[`${name} ${what}`] : undefined) ?? this.given(v, at, property));
      const id = said('id', 1);
      const one = { v, id, entry: said('entry', this.spec.options, entry), handler: said('handler', this.spec.options, handler) };
      const { file, made, self } = v.origin!;
      // Of what a function makes again and again, and which of them it is nobody says, it is none.
      if (id.length > 1 && !one.entry.length && !one.handler.length) return [];
      return [{ ...one, key: [`${file.index}.${made}`, self ? keyOf(self) : '', JSON.stringify([id, one.entry, one.handler])].join(' ') }];
    });
  }

  private end(site: Site, end: End, self: ValOf<'inst'> | undefined): Val[] {
    const { evaluator } = this.messages;
    const { file } = site;
    if (end === 'made') return evaluator.expr(file, site.e, self);
    if (end === 'receiver') {
      const on = receiverOf(site);
      return on === undefined ? [] : evaluator.expr(file, on, self);
    }
    const given = evaluator.argument(file, argsOf(site), end.arg, self);
    const vals = end.property === undefined ? given : evaluator.members.told(given, end.property);
    return this.standing(vals.flatMap((v) => (v.t === 'arr' ? v.of : [v])));
  }

  /** What values stand for: `new LambdaFunction(place)` for what `place` is. */
  private standing(vals: Val[], depth = 0): Val[] {
    return unique(
      vals.flatMap((v): Val[] => {
        if (v.t === 'arr') return this.standing(v.of, depth + 1);
        const rule = v.t === 'extInst' ? this.spec.standIns.find(({ type }) => this.isNamed(v, [type])) : undefined;
        if (!rule || depth > DEEPEST) return [v];
        return this.standing(this.messages.evaluator.members.madeWith([v], rule.arg), depth + 1);
      }),
    );
  }

  /** What a thing was made with: an argument, or an option of it. */
  private given({ origin }: Made, at: number, property?: string): Val[] {
    const { makings } = this.messages.evaluator;
    return makings.of(makings.constructedOf(origin!, at, undefined, property), origin!.self);
  }

  private option({ v }: Thing, property: string): string[] {
    return this.texts(this.given(v, this.spec.options, property));
  }

  private texts(vals: Val[]): string[] {
    return [...new Set(vals.flatMap((v) => (v.t === 'str' ? [v.v] : v.t === 'arr' ? this.texts(v.of) : [])))];
  }

  // ── functions ──

  private readonly functions = new Map<string, Fn[]>();
  /** The functions of the code that a function of the infrastructure runs. */
  private run(one: Thing): Fn[] {
    let found = this.functions.get(one.key);
    if (!found) this.functions.set(one.key, (found = this.findRun(one)));
    return found;
  }

  private findRun(one: Thing): Fn[] {
    const { project, services, handlers } = this.messages;
    const names = one.handler.length ? one.handler : ['handler'];
    const files = (name: string): File[] =>
      one.entry.length ? one.entry.flatMap((entry) => this.fileAt(one, entry) ?? []) : this.inFolder(one, name);
    const found = names.flatMap((name) =>
      files(name).flatMap((file) => {
        const target = project.export(file, last(name));
        return target ? services.handed(file, target) : [];
      }),
    );
    const fns = [...new Set(found)];
    for (const fn of fns) handlers.add(fn);
    return fns;
  }

  /** A file by a path that is said from the root, from one of the folders around who says it, or by its end alone. */
  private fileAt({ v: { origin } }: Thing, path: string): File | undefined {
    const { project } = this.messages;
    const whole = posix.normalize(path);
    if (whole.startsWith('/')) return project.at(whole.slice(1));
    for (let folder = folderOf(origin!.file); ; folder = posix.dirname(folder)) {
      const found = project.at(posix.join(folder, whole).slice(1));
      if (found || folder === '/') return found;
    }
  }

  /** The file of `orders.place`, in the folder that is said or where what was built of it stands. */
  private inFolder(one: Thing, said: string): File[] {
    const { project } = this.messages;
    const path = said.slice(0, Math.max(said.lastIndexOf('.'), 0));
    if (!path) return this.besideOf(one);
    const direct = this.codeOf(one).flatMap((folder) => this.fileAt(one, `${folder}/${path}`) ?? []);
    if (direct.length) return direct;
    // What was built elsewhere has the same name; of several of that name none is meant for certain.
    const steps = path.split('/');
    for (let from = 0; from < steps.length; from++) {
      const [only, ...more] = project.endingWith(steps.slice(from).join('/'));
      if (only !== undefined) return more.length ? [] : [project.at(only)!];
    }
    return [];
  }

  /** The folder that a call in the option says: `Code.fromAsset('lambda')`. */
  private codeOf({ v }: Thing): string[] {
    const { evaluator } = this.messages;
    return this.given(v, this.spec.options).flatMap((o) => {
      const code = o.t === 'obj' ? optionIn(o, this.spec.functions.code) : undefined;
      const call = o.t === 'obj' && code !== undefined ? o.file.facts.exprs[code] : undefined;
      return o.t === 'obj' && call?.k === 'call' ? this.texts(evaluator.argument(o.file, call.a, 0)) : [];
    });
  }

  /** Without a path the function's file is named after the one that makes it, and the name that is given there. */
  private besideOf({ v, id: [id] }: Thing): File[] {
    const found = id === undefined ? undefined : this.messages.project.at(`${v.origin!.file.path.replace(/\.[^./]+$/, '')}.${id}`);
    return found ? [found] : [];
  }

  // ── what leads there ──

  /** All that leads to a function: rules, carriers, and what leads to those. */
  private sources(one: Thing): void {
    const fns = this.run(one);
    const seen = new Set<string>();
    const follow = (at: Thing, depth: number): boolean => {
      let isNamed = false;
      for (const { from, site } of this.leading.get(at.key) ?? []) {
        const key = `${from.key} ${site.file.index}.${site.e}`;
        if (seen.has(key) || depth > DEEPEST) continue;
        seen.add(key);
        const rule = this.spec.rules.find(({ type }) => this.isNamed(from.v, [type]));
        if (rule) {
          isNamed = this.ruled(from, rule, fns, site) || isNamed;
          continue;
        }
        const isFurther = follow(from, depth + 1);
        isNamed ||= isFurther;
        for (const fn of fns) this.heard.push({ fn, of: from, site, isNamed: isFurther });
      }
      return isNamed;
    };
    follow(one, 0);
    for (const fn of fns) this.heard.push({ fn, of: one, site: { file: one.v.origin!.file, e: one.v.origin!.made! }, isNamed: true });
  }

  /** What a rule says: the events that it lets through, or when it runs. Whether it says any. */
  private ruled(from: Thing, { event, eventBy, schedule }: DeploySpec['rules'][number], fns: readonly Fn[], site: Site): boolean {
    const { evaluator, listening, routes } = this.messages;
    const names = [...(event === undefined ? [] : this.option(from, event)), ...(eventBy ? this.toldBy(from, eventBy) : [])];
    for (const fn of fns)
      for (const name of names) {
        const isKnown = this.messages.listenings.some((l) => l.handler === fn && l.event.name === name);
        const at = { handler: fn, file: site.file, line: lineOf(site), via: calleeText(site) };
        if (!isKnown) listening.listen({ name, guard: '' }, { as: 'name' }, 'message', at);
      }
    const times = this.given(from.v, this.spec.options).flatMap((o) => {
      const at = o.t === 'obj' ? optionIn(o, schedule) : undefined;
      return o.t === 'obj' && at !== undefined ? [scheduleText(o.file, at, this.texts(evaluator.expr(o.file, at)))] : [];
    });
    for (const fn of fns) for (const label of times) routes.found.push({ fn, entry: { kind: 'cron', label: `cron ${label}` } });
    return names.length > 0 || times.length > 0;
  }

  /** What a rule is told after it was made: `rule.addEventPattern({ detailType: ['OrderPlaced'] })`. */
  private toldBy({ v: { origin } }: Thing, { call, property }: { call: string; property: string }): string[] {
    const { calls, evaluator } = this.messages;
    return calls.methodCalls(call).flatMap((site) => {
      const on = site.file === origin!.file ? receiverOf(site) : undefined;
      const isIt = (r: Val): boolean => r.t === 'extInst' && r.origin?.made === origin!.made && r.origin?.file === origin!.file;
      if (on === undefined || !evaluator.expr(site.file, on).some(isIt)) return [];
      const told = evaluator.members.told(evaluator.argument(site.file, argsOf(site), 0), property);
      return this.texts(evaluator.makings.besides(told, origin!));
    });
  }

  /** What a carrier is called: by its own name, or as it is known in the infrastructure. */
  private nameOf(one: Thing): string[] {
    const carrier = this.spec.carriers.find(({ type }) => this.isNamed(one.v, [type]));
    return carrier ? this.option(one, carrier.name) : [];
  }

  private said(one: Thing): string {
    const [name] = [...this.nameOf(one), ...one.id];
    return name ?? '…';
  }

  /** What the variables of a function's environment stand for. */
  private environment(site: Site, know: (one: Thing) => void): void {
    const { choosers, evaluator } = this.messages;
    const { functions, options } = this.spec;
    const { file } = site;
    const at = argsOf(site)[options];
    const written = at === undefined ? [] : this.written(file, at, functions.set);
    const made = choosers.find(site, (self) => this.slots('callback', evaluator.expr(file, site.e, self)));
    for (const { slots } of made) for (const one of this.things('callback', slots)) know(one);
    for (const { name, of } of written)
      for (const { slots } of choosers.find(site, (self) => this.slots('event', evaluator.expr(file, of, self))))
        for (const { key } of this.things('event', slots)) {
          let things = this.variables.get(name);
          if (!things) this.variables.set(name, (things = new Set()));
          things.add(key);
        }
  }

  /** Variables that an object written in options sets to what others are known by: `{ environment: { QUEUE_URL: queue.queueUrl } }`. */
  private written(file: File, options: E, property: string): { name: string; of: E }[] {
    const { exprs } = file.facts;
    const shown = new Set([...this.spec.functions.shown, ...this.spec.carriers.flatMap((c) => c.shown)]);
    const object = exprs[this.plain(file, options)];
    const set = object.k === 'obj' ? object.p.find((p) => p.n === property)?.v : undefined;
    const table = set === undefined ? undefined : exprs[this.plain(file, set)];
    return (table?.k === 'obj' ? table.p : []).flatMap(({ n, v }) => {
      const x = exprs[v];
      return n !== null && x.k === 'mem' && shown.has(x.n) ? [{ name: n, of: x.o }] : [];
    });
  }

  /** What a constant is. */
  private plain(file: File, e: E): E {
    const x = file.facts.exprs[e];
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    return b?.k === 'var' && b.init !== undefined && !b.set.length && !b.path?.length ? b.init : e;
  }

  // ── routes ──

  private route(rule: DeploySpec['routes'][number]): void {
    const { calls, choosers, evaluator, namer, routes } = this.messages;
    for (const site of calls.methodCalls(rule.call)) {
      const { file } = site;
      if (!this.speaks(file)) continue;
      const found = choosers.find(site, (self) => ({
        ...this.slots('callback', this.end(site, rule.to, self)),
        path: rule.path
          ? namer.meant(evaluator.argument(file, argsOf(site), rule.path.arg, self), rule.path)
          : this.below(rule.below!, file, receiverOf(site), self),
        verb: rule.verb ? namer.meant(evaluator.argument(file, argsOf(site), rule.verb.arg, self), rule.verb) : [],
      }));
      for (const { slots } of found) {
        const paths = this.texts(slots['path']);
        const verbs = slots['verb']
          .flatMap((v) => (v.t === 'arr' ? v.of : [v]))
          .flatMap((v) => (v.t === 'str' ? [v.v] : v.t === 'ext' ? [last(v.n)] : []));
        for (const one of this.things('callback', slots))
          for (const fn of this.isNamed(one.v, this.spec.functions.types) ? this.run(one) : [])
            for (const entry of this.entriesOf(rule.kind, verbs, paths)) routes.found.push({ fn, entry });
      }
    }
  }

  private entriesOf(kind: Entry['kind'], verbs: string[], paths: string[]): Entry[] {
    const path = paths.map((p) => (kind === 'http' ? `/${p.replace(/^\/+/, '').replace(/\{(\w+)\+?\}/g, ':$1')}` : p)).join('|');
    return kind === 'http'
      ? (verbs.length ? verbs : ['ANY']).map((verb) => ({ kind, label: `${verb} ${path}`.trim() }))
      : [{ kind, label: path }];
  }

  /** The path of what calls made one below the other: `api.root.addResource('orders').addResource('{id}')`. */
  private below(name: string, file: File, e: E | undefined, self: ValOf<'inst'> | undefined, depth = 0): Val[] {
    const { evaluator } = this.messages;
    const top: Val[] = [{ t: 'str', v: '' }];
    if (e === undefined || depth > DEEPEST) return top;
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    if (x.k === 'ref' && x.r[0] === 'b') {
      const { k, init, set } = bindings[x.r[1]];
      return k === 'var' && init !== undefined && !set.length ? this.below(name, file, init, self, depth + 1) : top;
    }
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || callee.n !== name) return top;
    const outer = this.below(name, file, callee.o, self, depth + 1);
    return evaluator.template(['', '/', ''], [outer, evaluator.argument(file, x.a, 0, self)]);
  }
}

/** An option of an object as it is written. */
function optionIn({ file, e }: ValOf<'obj'>, n: string): E | undefined {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
}

const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `Schedule.rate(Duration.minutes(5))` as the platform writes it: "rate(5 minutes)"; `Schedule.cron({ hour: '2' })`: "cron(* 2 * * ? *)". */
function scheduleText(file: File, e: E, texts: readonly string[]): string {
  if (texts.length) return texts.join('|');
  const { exprs } = file.facts;
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const given = x.k === 'call' ? exprs[x.a[0] ?? 0] : undefined;
  if (callee?.k !== 'mem' || !given) return textOf(file, e);
  const said = (at: E | undefined): string | undefined => {
    const one = exprs[at ?? 0];
    return one.k === 'str' || one.k === 'num' ? one.v : undefined;
  };
  if (given.k === 'str') return given.v;
  if (given.k === 'call') {
    const unit = exprs[given.f];
    return `${callee.n}(${said(given.a[0]) ?? '…'} ${unit.k === 'mem' ? unit.n : '…'})`;
  }
  if (given.k !== 'obj') return `${callee.n}(…)`;
  const field = (n: string, or: string): string => {
    const property = given.p.find((p) => p.n === n);
    return property ? (said(property.v) ?? '…') : or;
  };
  const day = given.p.some((p) => p.n === 'weekDay') ? '?' : '*';
  const fields = [
    field('minute', '*'),
    field('hour', '*'),
    field('day', day),
    field('month', '*'),
    field('weekDay', '?'),
    field('year', '*'),
  ];
  return `${callee.n}(${fields.join(' ')})`;
}
