import type { Decorator, E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import type { EventKind } from '../graph/model.js';
import type { EmitRule, EventSpec, ListenRule, QueueSpec, Vocabulary } from '../vocabulary/schema.js';
import type { Calls, Site } from './calls.js';
import { Channels } from './channels.js';
import { type Choice, Choosers, type Slots } from './choosers.js';
import { type Applied, type Decorators, nameIn } from './decorators.js';
import type { Evaluator } from './evaluate.js';
import { type Named, Namer } from './names.js';
import type { Project } from './project.js';
import { calleeText, lineOf } from './text.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';
import { isWildcard } from './wildcards.js';

/** Which event, before it has an id: the same kind, name, class and channel are the same event. */
export interface EventRef {
  kind: EventKind;
  name: string;
  /** Whether buses tell it apart by its name or by its class: one never meets the other. */
  by: 'name' | 'class';
  cls?: Cls;
  alias?: string;
  /** The emitter object or class that it travels through; undefined when any. */
  channel?: string;
}

export interface Emission {
  event: EventRef;
  site: Site;
  by: Fn;
  via: string;
  guard: string;
  /** One of several that the place may mean. */
  oneOf: boolean;
}

export interface Listening {
  event: EventRef;
  handler: Fn;
  file: File;
  line: number;
  via: string;
  /** Covers every event that fits: a wildcard, a queue with whatever jobs, those of its jobs that nobody else hears, a class with those that extend it. */
  covers?: 'wildcard' | 'queue' | 'rest' | 'heirs';
  /** Counts only when a job without a known name is sent to the queue. */
  ifNameless?: boolean;
}

export interface Unknown {
  file: File;
  line: number;
  by: Fn;
  via: string;
  reason: string;
}

/** Finds every emission and every listener that the vocabularies can spell. */
export class Messages {
  readonly emissions: Emission[] = [];
  readonly listenings: Listening[] = [];
  readonly unknowns: Unknown[] = [];
  /** Closures that are handlers: callables of their own. */
  readonly handlers = new Set<Fn>();
  readonly channels: Channels;
  /** What divides the parts of wildcard names. */
  readonly delimiter: string;
  private readonly namer: Namer;
  private readonly choosers: Choosers;

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
    private readonly decorators: Decorators,
    private readonly vocabularies: readonly Vocabulary[],
  ) {
    this.delimiter = this.chosenDelimiter();
    this.namer = new Namer(evaluator, this.delimiter);
    this.choosers = new Choosers(evaluator, calls);
    this.channels = new Channels(evaluator);
  }

  find(): void {
    // Registrations first: what they consume is no call.
    for (const vocabulary of this.vocabularies) {
      for (const rule of vocabulary.listens) {
        if ('call' in rule) this.registrations(vocabulary, rule);
        else if ('new' in rule) this.workers(vocabulary, rule);
        else if ('function' in rule) this.awaited(vocabulary, rule);
      }
    }
    this.decorated();
    for (const vocabulary of this.vocabularies) for (const rule of vocabulary.emits) this.publications(vocabulary, rule);
    this.handedLists();
    this.settleQueues();
  }

  /** The delimiter that the code gives its emitter, or the module of it, else a dot. */
  private chosenDelimiter(): string {
    for (const vocabulary of this.vocabularies) {
      for (const { type, call, property } of vocabulary.delimiters) {
        const sites = call === 'constructor' ? this.calls.constructorCalls() : this.calls.methodCalls(call);
        for (const { file, e } of sites) {
          const x = file.facts.exprs[e];
          if (x.k !== 'call' && x.k !== 'new') continue;
          const callee = file.facts.exprs[x.f];
          const of = callee.k === 'mem' && x.k === 'call' ? callee.o : x.f;
          if (!this.evaluator.expr(file, of).some((v) => this.nameIn(vocabulary, v) === type)) continue;
          const [given] = this.evaluator.argument(file, x.a, 0).flatMap((v) => this.evaluator.members.member(v, property));
          if (given?.t === 'str') return given.v;
        }
      }
    }
    return '.';
  }

  // ── whether a vocabulary speaks of a value ──

  private nameIn(vocabulary: Vocabulary, val: Val): string | undefined {
    return val.t === 'ext' || val.t === 'extInst' ? nameIn(vocabulary, val.pkg, val.n) : undefined;
  }

  /** What the receiver is as the vocabulary knows it: an object of one of the types, by itself or by inheritance. */
  private received(vocabulary: Vocabulary, types: string[], vals: Val[], method: string): Val[] {
    const { hierarchy } = this.evaluator;
    const fits = (v: Val): boolean => {
      const name = this.nameIn(vocabulary, v);
      return v.t === 'extInst' && name !== undefined && types.includes(name);
    };
    return vals.filter((v) => {
      if (fits(v)) return true;
      if (v.t === 'inst') {
        const top = hierarchy.externalBase(v.c);
        return top !== undefined && fits(top) && !hierarchy.find(v.c, method, false)?.fn;
      }
      if (v.t === 'decl') return this.declared(v, fits, method);
      return false;
    });
  }

  /** An interface that extends one of the types, or is implemented by a class that does. */
  private declared(val: ValOf<'decl'>, fits: (v: Val) => boolean, method: string): boolean {
    const { hierarchy } = this.evaluator;
    const bases = val.decl.facts.ext.flatMap((t) => this.evaluator.types.type(val.decl.file, t));
    if (bases.some((b) => fits(b) || (b.t === 'decl' && b.decl !== val.decl && this.declared(b, fits, method)))) return true;
    return hierarchy.implementers(val.decl).some((c) => {
      const top = hierarchy.externalBase(c);
      return top !== undefined && fits(top) && !hierarchy.find(c, method, false)?.fn;
    });
  }

  // ── emissions ──

  private publications(vocabulary: Vocabulary, rule: EmitRule): void {
    for (const method of rule.call) {
      for (const site of this.calls.methodCalls(method)) {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem' || !rule.types) continue;
        const whole = this.evaluator.expr(file, callee.o);
        const received = this.received(vocabulary, rule.types, whole, method);
        if (!received.length) continue;
        if (rule.unless && this.isTrue(file, x.a[rule.unless.arg], rule.unless.property)) continue;
        const channel = rule.kind === 'event' && rule.event.as === 'name' ? this.channels.of(received) : undefined;
        this.publication(site, rule, x.a, callee.o, channel);
      }
      for (const { read, call } of this.calls.heldCalls(method)) {
        const x = call.file.facts.exprs[call.e];
        const held = read.file.facts.exprs[read.e];
        if (x.k !== 'call' || held.k !== 'mem' || !rule.types) continue;
        const received = this.received(vocabulary, rule.types, this.evaluator.expr(read.file, held.o), method);
        if (received.length) this.publication(call, rule, x.a, held.o, this.channels.of(received));
      }
    }
  }

  /** Whether an argument is written as true, or as an object whose property is. */
  private isTrue(file: File, e: E | undefined, property: string): boolean {
    const x = file.facts.exprs[e ?? 0];
    if (x.k === 'bool') return x.v;
    return x.k === 'obj' && x.p.some((p) => p.n === property && this.isTrue(file, p.v, property));
  }

  private publication(site: Site, rule: EmitRule, args: E[], receiver: E, channel: string | undefined): void {
    const { file } = site;
    const spec = rule.event;
    const job = spec.as === 'job';
    const choices = this.choosers.find(site, (self): Slots => {
      const event = this.argument(file, args, spec, self);
      return job ? { event, queue: this.evaluator.expr(file, receiver, self) } : { event };
    });
    for (const choice of choices) {
      if (spec.as === 'flow') this.flow(choice, rule);
      else if (job) this.job(choice, rule, args.length);
      else
        this.emitted(choice, rule, (n) => ({
          kind: rule.kind,
          name: n.name,
          by: told(rule.event),
          ...(n.cls && { cls: n.cls }),
          ...(n.alias && { alias: n.alias }),
          ...(channel && { channel }),
        }));
    }
  }

  private argument(file: File, args: E[], spec: EventSpec, self?: ValOf<'inst'>): Val[] {
    if (spec.arg === 'all') return args.flatMap((a) => this.evaluator.expr(file, a, self));
    const given = this.evaluator.argument(file, args, spec.arg ?? 0, self);
    const says =
      spec.or === undefined ||
      given.some((v) => v.t === 'param' || (spec.property !== undefined && this.evaluator.members.member(v, spec.property).length > 0));
    return says ? given : this.evaluator.argument(file, args, spec.or!, self);
  }

  private emitted(choice: Choice, rule: Pick<EmitRule, 'event'>, ref: (named: Named) => EventRef): void {
    const { named, unknown } = this.namer.names(choice.slots['event'], rule.event);
    if (unknown) this.unknown(choice, unknown);
    for (const n of named) this.add(choice, ref(n), n.guard, !n.each && (named.length > 1 || unknown !== undefined));
  }

  private add(choice: Choice, event: EventRef, guard: string, oneOf: boolean): void {
    this.emissions.push({
      event,
      site: choice.site,
      by: choice.by,
      via: calleeText(choice.site),
      guard: both(choice.guard, guard),
      oneOf: choice.oneOf || (oneOf && !guard),
    });
  }

  private unknown(choice: Pick<Choice, 'site' | 'by'>, reason: string): void {
    this.unknowns.push({
      file: choice.site.file,
      line: lineOf(choice.site),
      by: choice.by,
      via: calleeText(choice.site),
      reason: `${reason.startsWith('it ') ? `event name: ${reason.slice(3)}` : reason}`,
    });
  }

  private job(choice: Choice, rule: EmitRule, count: number): void {
    const queues = this.queueNames(choice.slots['queue']);
    if (!queues.length) {
      this.unknown(choice, 'which queue it is is not known');
      return;
    }
    const vals = choice.slots['event'];
    // Bull's add(data) sends a job without a name; a name that is not known still goes to its queue.
    const nameless =
      rule.event.property === undefined &&
      (count === 0 || vals.every((v) => v.t === 'obj' || v.t === 'decl' || v.t === 'shape' || v.t === 'inst'));
    const { named, unknown } =
      nameless && vals.length ? { named: [{ name: '', guard: '' }], unknown: undefined } : this.namer.names(vals, rule.event);
    const names: Named[] = named.length ? named : [{ name: '', guard: '' }];
    if (unknown) this.unknown(choice, unknown);
    for (const queue of queues) {
      for (const n of names) {
        this.add(
          choice,
          { kind: 'job', by: 'name', name: n.name ? `${queue.v}/${n.name}` : queue.v, ...(n.alias && { alias: n.alias }) },
          both(queue.g ?? '', n.guard),
          !n.each && (names.length > 1 || queues.length > 1),
        );
      }
    }
  }

  /** BullMQ's tree of jobs: every node names its job and its queue. */
  private flow(choice: Choice, rule: EmitRule): void {
    const look = (val: Val, depth: number, outer: string): void => {
      const guard = both(outer, val.g ?? '');
      if (val.t === 'arr') for (const v of val.of) look(v, depth, guard);
      if (val.t !== 'obj' || depth > 6) return;
      const text = (n: string): ValOf<'str'>[] =>
        this.evaluator.members.member({ ...val, g: undefined }, n).filter((v): v is ValOf<'str'> => v.t === 'str');
      for (const queue of text('queueName')) {
        for (const name of text('name'))
          this.add(
            choice,
            { kind: rule.kind, by: 'name', name: `${queue.v}/${name.v}`, ...(name.alias && { alias: name.alias }) },
            guard,
            false,
          );
      }
      for (const child of this.evaluator.members.member({ ...val, g: undefined }, 'children')) look(child, depth + 1, guard);
    };
    for (const val of choice.slots['event']) look(val, 0, '');
    if (!choice.slots['event'].some((v) => v.t === 'obj' || v.t === 'arr')) this.unknown(choice, 'it is computed at run time');
  }

  /** Names of the queues that values are: by the decorator that injected them, or the construction that made them. */
  private queueNames(vals: Val[] | undefined): ValOf<'str'>[] {
    const found = (vals ?? []).flatMap((v): Val[] => {
      if (v.t === 'str') return [v];
      if (v.t !== 'extInst' && v.t !== 'inst') return [];
      const { origin } = v;
      if (origin?.decorators) return this.injectedQueue(origin.file, origin.decorators);
      if (origin?.made !== undefined) {
        const x = origin.file.facts.exprs[origin.made];
        const given = x.k === 'new' && x.a[0] !== undefined ? this.textOr(this.evaluator.expr(origin.file, x.a[0]), 'name') : [];
        if (given.length || v.t === 'extInst') return given;
      }
      return v.t === 'inst' ? this.superArgument(v.c) : [];
    });
    const names = found.filter((v): v is ValOf<'str'> => v.t === 'str');
    return [...new Map(names.map((n) => [n.v, n])).values()];
  }

  private superArgument(c: Cls): Val[] {
    for (const each of this.evaluator.hierarchy.chain(c)) {
      const { file } = each;
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        if (x.k === 'call' && x.by === each.facts.ctor && file.facts.exprs[x.f].k === 'super' && x.a[0] !== undefined) {
          const found = this.textOr(this.evaluator.expr(file, x.a[0]), 'name');
          if (found.some((v) => v.t === 'str')) return found;
        }
      }
    }
    return [];
  }

  private injectedQueue(file: File, decorators: Decorator[]): Val[] {
    for (const vocabulary of this.vocabularies) {
      for (const { decorator, arg } of vocabulary.queues) {
        const found = this.decorators.find(vocabulary, file, decorators, decorator);
        if (!found) continue;
        // Without a name it is the default queue.
        return found.args?.[arg] ?? [{ t: 'str', v: 'default' }];
      }
    }
    return [];
  }

  private textOr(vals: Val[], property: string): Val[] {
    return vals.flatMap((v) => (v.t === 'obj' ? this.evaluator.members.member(v, property) : [v]));
  }

  // ── listeners that code registers ──

  private registrations(vocabulary: Vocabulary, rule: Extract<ListenRule, { call: string[] }>): void {
    for (const method of rule.call) {
      for (const site of this.calls.methodCalls(method)) {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem') continue;
        const received = this.received(vocabulary, rule.types, this.evaluator.expr(file, callee.o), method);
        if (!received.length) continue;
        if (rule.callback === 'around') {
          const { named } = this.namer.names(this.argument(file, x.a, rule.event), rule.event);
          const at = { handler: this.choosers.memberAt(site), file, line: x.l, via: calleeText(site) };
          for (const n of named) this.listen(n, rule.event, rule.kind, at, this.channels.of(received));
          continue;
        }
        const back = rule.callback < 0 ? this.lastFunction(file, x.a) : x.a[rule.callback];
        if (back === undefined) continue;
        const channel = rule.kind === 'event' ? this.channels.of(received) : undefined;
        const first = x.a[0];
        // onAny(callback) and process(callback): everything.
        const whole = back === first;
        this.register(
          site,
          rule.event,
          rule.kind,
          back,
          (self) => ({
            event: whole ? [] : this.argument(file, x.a, rule.event, self),
            ...(rule.event.as === 'job' && { queue: this.evaluator.expr(file, callee.o, self) }),
          }),
          { channel, whole, own: vocabulary.own },
        );
      }
    }
  }

  /** `await once(emitter, 'x')`: the code around it goes on when the event comes. */
  private awaited(vocabulary: Vocabulary, rule: Extract<ListenRule, { function: string }>): void {
    const plain = this.project.files.flatMap((file) =>
      file.facts.calls
        .filter((e) => {
          const x = file.facts.exprs[e];
          return x.k === 'call' && file.facts.exprs[x.f].k === 'ref';
        })
        .map((e): Site => ({ file, e })),
    );
    // `once(bus, 'x')`, `events.once(bus, 'x')`, `EventEmitter.once(bus, 'x')`.
    for (const { file, e } of [...plain, ...this.calls.methodCalls(rule.function)]) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call') continue;
      const isIt = this.evaluator
        .expr(file, x.f)
        .some((v) => v.t === 'ext' && this.nameIn(vocabulary, v)?.split('.').pop() === rule.function);
      if (!isIt) continue;
      const received = this.received(vocabulary, rule.types, this.evaluator.argument(file, x.a, rule.emitter), 'on');
      const { named } = this.namer.names(this.argument(file, x.a, rule.event), rule.event);
      const at = { handler: this.choosers.memberAt({ file, e }), file, line: x.l, via: calleeText({ file, e }) };
      for (const n of received.length ? named : []) this.listen(n, rule.event, rule.kind, at, this.channels.of(received));
    }
  }

  private lastFunction(file: File, args: E[]): E | undefined {
    for (let i = args.length - 1; i >= 0; i--) {
      const x = file.facts.exprs[args[i]];
      if (x.k === 'fn') return args[i];
      if (this.evaluator.expr(file, args[i]).some((v) => v.t === 'fn' || v.t === 'param')) return args[i];
    }
    return undefined;
  }

  private workers(vocabulary: Vocabulary, rule: Extract<ListenRule, { new: string }>): void {
    for (const { site, vals } of this.calls.constructions()) {
      if (!vals.some((v) => v.t === 'ext' && this.nameIn(vocabulary, v) === rule.new)) continue;
      const { file } = site;
      const x = file.facts.exprs[site.e];
      if (x.k !== 'new' || x.a[rule.callback] === undefined) continue;
      this.register(
        site,
        rule.event,
        rule.kind,
        x.a[rule.callback],
        (self) => ({ event: [], queue: this.textOr(this.evaluator.expr(file, x.a[rule.queue?.arg ?? 0], self), 'name') }),
        { whole: true, own: [] },
      );
    }
  }

  private register(
    site: Site,
    spec: EventSpec,
    kind: EventKind,
    back: E,
    slots: (self?: ValOf<'inst'>) => Record<string, Val[]>,
    { channel, whole, own }: { channel?: string; whole: boolean; own: string[] },
  ): void {
    const { file } = site;
    this.calls.consume(file, back);
    for (const choice of this.choosers.find(site, (self) => ({ ...slots(self), callback: this.callback(file, back, self) }))) {
      const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? this.concrete(v) : [])))];
      const at = choice.site.file.facts.exprs[choice.site.e];
      if (choice.site !== site && (at.k === 'call' || at.k === 'new'))
        for (const a of at.a)
          if (this.evaluator.expr(choice.site.file, a).some((v) => v.t === 'fn' && fns.includes(v.f)))
            this.calls.consume(choice.site.file, a);
      if (!fns.length) {
        this.unknown(choice, 'the listener is not known');
        continue;
      }
      for (const fn of fns) this.heard(choice, fn, spec, kind, { channel, whole, own });
    }
  }

  /** What a registered callback runs; one that only hands on to a function it was given stands for that function. */
  private callback(file: File, back: E, self?: ValOf<'inst'>): Val[] {
    const vals = this.evaluator.expr(file, back, self);
    return vals.flatMap((v): Val[] => {
      if (v.t !== 'fn' || v.f.facts.k === 'method') return [v];
      const given = this.forwards(v.f);
      return given.length ? given : [v];
    });
  }

  private forwards(fn: Fn): Val[] {
    const { file } = fn;
    const inside = (index: number): boolean => {
      for (let at = index; at >= 0; at = file.facts.callables[at].up) if (at === fn.index) return true;
      return false;
    };
    const found: Val[] = [];
    for (const e of file.facts.calls) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || !inside(x.by)) continue;
      const callee = file.facts.exprs[x.f];
      const target = callee.k === 'mem' && (callee.n === 'call' || callee.n === 'apply') ? callee.o : x.f;
      if (file.facts.exprs[target].k !== 'ref') continue;
      for (const v of this.evaluator.expr(file, target))
        if (v.t === 'param' && !v.path.length && v.f !== fn && !inside(v.f.index)) found.push(v);
    }
    return found;
  }

  private concrete(val: ValOf<'fn'>): Fn[] {
    if (!val.f.facts.abstract) return [val.f];
    return val.self ? this.calls.memberTargets([val.self], val.f.facts.s) : [];
  }

  private heard(
    choice: Choice,
    fn: Fn,
    spec: EventSpec,
    kind: EventKind,
    { channel, whole, own }: { channel?: string; whole: boolean; own: string[] },
  ): void {
    this.handlers.add(fn);
    const { file } = choice.site;
    const at = { handler: fn, file, line: lineOf(choice.site), via: calleeText(choice.site) };
    if (spec.as === 'job') {
      const queues = this.queueNames(choice.slots['queue']);
      if (!queues.length) this.unknown(choice, 'which queue it is is not known');
      const names = whole ? undefined : this.namer.names(choice.slots['event'], spec).named;
      for (const queue of queues) this.jobListener(queue.v, fn, names, at);
      return;
    }
    if (whole) {
      this.listenings.push({ ...at, event: { kind, by: 'name', name: '**', ...(channel && { channel }) }, covers: 'wildcard' });
      return;
    }
    const { named, unknown } = this.namer.names(choice.slots['event'], spec);
    if (unknown) this.unknown(choice, unknown);
    for (const n of named) if (!own.includes(n.name)) this.listen(n, spec, kind, at, channel);
  }

  private listen(n: Named, spec: EventSpec, kind: EventKind, at: Omit<Listening, 'event'>, channel?: string): void {
    const wild = spec.wildcards && isWildcard(n.name, this.delimiter);
    this.listenings.push({
      ...at,
      event: {
        kind,
        name: n.name,
        by: told(spec),
        ...(n.cls && { cls: n.cls }),
        ...(n.alias && { alias: n.alias }),
        ...(channel && { channel }),
      },
      ...(wild && { covers: 'wildcard' as const }),
      ...(spec.inherits && n.cls && this.evaluator.hierarchy.descendants(n.cls).length && { covers: 'heirs' as const }),
    });
  }

  // ── jobs: which names a processor asks for ──

  private jobListener(queue: string, fn: Fn, names: Named[] | undefined, at: Omit<Listening, 'event'>, c?: Cls): void {
    const asked = names?.length ? names : this.askedNames(fn, c);
    if (!asked.length) {
      this.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: queue }, covers: 'queue' });
      return;
    }
    for (const n of asked)
      this.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: `${queue}/${n.name}`, ...(n.alias && { alias: n.alias }) } });
    if (!names?.length) this.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: queue }, ifNameless: true });
  }

  /** Names that a function, or one that it hands the job on to, compares its job's name with; of a method, on objects of class `c`. */
  private askedNames(fn: Fn, c?: Cls): Named[] {
    const found = new Map<string, Named>();
    const classes = c ? this.evaluator.hierarchy.chain(c) : [];
    const isName = (v: Val): boolean => v.t === 'param' && this.isJobName(v, fn, 0);
    const note = (vals: Val[]): void => {
      for (const v of vals)
        if (v.t === 'str' && !found.has(v.v)) found.set(v.v, { name: v.v, guard: '', ...(v.alias && { alias: v.alias }) });
    };
    for (const file of new Set([fn.file, ...classes.map((each) => each.file)])) {
      for (const { cmp, c: owner } of file.facts.callables) {
        // What other processors compare is theirs.
        if (c && owner !== undefined && !classes.includes(file.classes[owner])) continue;
        for (const [a, b] of cmp ?? []) {
          const left = this.evaluator.expr(file, a);
          const right = this.evaluator.expr(file, b);
          if (left.some(isName)) note(right);
          else if (right.some(isName)) note(left);
        }
      }
      // A table of functions by name: `this.table[job.name](job)`.
      for (const x of file.facts.exprs) {
        if (x.k !== 'idx' || !this.evaluator.expr(file, x.i).some(isName)) continue;
        for (const v of this.evaluator.expr(file, x.o))
          if (v.t === 'obj') note(this.evaluator.members.propertyNames(v).map((n): Val => ({ t: 'str', v: n })));
      }
    }
    return [...found.values()];
  }

  /** Whether a parameter is the name of the job that `fn` is run with, by itself or as a property of the job. */
  private isJobName({ f, i, path }: ValOf<'param'>, fn: Fn, depth: number): boolean {
    if (path[path.length - 1] === 'name') return this.isJob(f, i, path.slice(0, -1), fn, depth);
    return !path.length && f !== fn && this.isGiven(f, i, depth, (v) => this.isJobName(v, fn, depth + 1));
  }

  /** Whether parameter `i` of `f`, without a way into it, is the job that `fn` is run with. */
  private isJob(f: Fn, i: number, path: string[], fn: Fn, depth: number): boolean {
    if (path.length) return false;
    return f === fn ? i === 0 : this.isGiven(f, i, depth, (v) => this.isJob(v.f, v.i, v.path, fn, depth + 1));
  }

  private isGiven(f: Fn, i: number, depth: number, fits: (v: ValOf<'param'>) => boolean): boolean {
    if (depth > 4) return false;
    return this.calls
      .callers(f)
      .some((c) => c.args?.[i] !== undefined && this.evaluator.expr(c.file, c.args[i]).some((v) => v.t === 'param' && fits(v)));
  }

  /** A job whose name is not known goes to whoever serves its queue, whatever names that one asks for. */
  private settleQueues(): void {
    const nameless = new Set(this.emissions.filter((e) => e.event.kind === 'job').map((e) => e.event.name));
    const kept = this.listenings.filter((l) => !l.ifNameless || nameless.has(l.event.name));
    this.listenings.splice(0, this.listenings.length, ...kept);
  }

  // ── decorators ──

  private decorated(): void {
    for (const file of this.project.files) {
      for (const c of file.classes) {
        const decorated = c.facts.d || c.facts.methods.some((m) => file.facts.callables[m].d);
        if (!decorated) continue;
        for (const vocabulary of this.vocabularies)
          for (const rule of vocabulary.listens) if ('decorator' in rule) this.byDecorator(vocabulary, rule, c);
      }
    }
  }

  private byDecorator(vocabulary: Vocabulary, rule: Extract<ListenRule, { decorator: string }>, c: Cls): void {
    const { file } = c;
    if (rule.on === 'class') {
      const d = this.decorators.find(vocabulary, file, c.facts.d, rule.decorator);
      const handler = d && this.evaluator.hierarchy.find(c, rule.method, false)?.fn;
      if (d && handler && !handler.facts.abstract) this.byRule(vocabulary, rule, c, d, handler);
      return;
    }
    for (const index of c.facts.methods) {
      const fn = file.fns[index];
      for (const d of this.decorators.all(vocabulary, file, fn.facts.d, rule.decorator)) {
        if (rule.on === 'saga') this.saga(fn, d, rule);
        else this.byRule(vocabulary, rule, c, d, fn);
      }
    }
  }

  private byRule(vocabulary: Vocabulary, rule: Extract<ListenRule, { on: 'class' | 'method' }>, c: Cls, d: Applied, handler: Fn): void {
    const { file } = c;
    const at = { handler, file, line: d.l, via: d.text };
    const vals = rule.event.arg === undefined ? [] : decoratorArgument(d, rule.event);
    if (rule.event.as !== 'job') {
      const { named, unknown } = this.namer.names(vals, rule.event);
      if (unknown) this.unknowns.push({ file, line: d.l, by: handler, via: d.text, reason: unknown.replace(/^it /, 'event name: ') });
      for (const n of named) this.listen(n, rule.event, rule.kind, at);
      return;
    }
    const queues = this.queueNames(this.decoratedQueue(vocabulary, c, d, rule.queue));
    const names = vals.length ? this.namer.names(vals, rule.event).named : undefined;
    for (const queue of queues) {
      const whole: EventRef = { kind: 'job', by: 'name', name: queue.v };
      // Bull's `@Process()` is for jobs without a name, `*` for those that nobody else is named for.
      if (rule.on === 'method' && !names?.length) this.listenings.push({ ...at, event: whole });
      else if (names?.some((n) => n.name === '*')) this.listenings.push({ ...at, event: whole, covers: 'rest' });
      else this.jobListener(queue.v, handler, names, at, c);
    }
    if (!queues.length) this.unknowns.push({ file, line: d.l, by: handler, via: d.text, reason: 'which queue it is is not known' });
  }

  private decoratedQueue(vocabulary: Vocabulary, c: Cls, d: Applied, queue: QueueSpec | undefined): Val[] {
    if (!queue) return [];
    const from = queue.decorator ? this.decorators.find(vocabulary, c.file, c.facts.d, queue.decorator) : d;
    const given = from?.args?.[queue.arg];
    if (!given) return from ? [{ t: 'str', v: 'default' }] : [];
    return queue.property === undefined ? given : this.textOr(given, queue.property);
  }

  /** A stream of events: listens where it filters by type, emits what its functions return. */
  private saga(fn: Fn, d: Applied, rule: Extract<ListenRule, { on: 'saga' }>): void {
    const { file } = fn;
    const within = new Set<number>();
    file.facts.callables.forEach((_, i) => {
      for (let at = i; at >= 0; at = file.facts.callables[at].up) if (at === fn.index) within.add(i);
    });
    for (const e of file.facts.calls) {
      const x = file.facts.exprs[e];
      if (!('by' in x) || !within.has(x.by)) continue;
      if (x.k === 'call') {
        const callee = file.facts.exprs[x.f];
        const name = callee.k === 'ref' ? this.evaluator.expr(file, x.f) : [];
        if (!name.some((v) => v.t === 'ext' && v.n === rule.operator)) continue;
        const { named } = this.namer.names(
          x.a.flatMap((a) => this.evaluator.expr(file, a)),
          { as: 'class' },
        );
        for (const n of named)
          this.listenings.push({
            event: { kind: rule.kind, name: n.name, by: 'class', ...(n.cls && { cls: n.cls }) },
            handler: fn,
            file,
            line: d.l,
            via: d.text,
          });
      } else if (x.k === 'new') {
        this.sagaResult(fn, { file, e }, rule.returns);
      }
    }
    this.sagaGiven(fn, rule.returns, within);
  }

  /** Commands that the saga's functions get from elsewhere: from a method, a factory. */
  private sagaGiven(fn: Fn, kind: EventKind, within: Set<number>): void {
    const { file } = fn;
    for (const e of file.facts.calls) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || !within.has(x.by) || file.fns[x.by] === fn || !this.isReturned(file, x.by, e)) continue;
      for (const v of this.evaluator.expr(file, e)) {
        if (v.t !== 'inst') continue;
        const guard = both(this.choosers.guardAt({ file, e }), v.g ?? '');
        this.emissions.push({
          event: { kind, name: v.c.facts.n, by: 'class', cls: v.c },
          site: { file, e },
          by: fn,
          via: 'saga',
          guard,
          oneOf: false,
        });
      }
    }
  }

  /** Whether a callable returns an expression, alone, in a list, or as one of several. */
  private isReturned(file: File, callable: number, e: E): boolean {
    const holds = (at: E): boolean => {
      const x = file.facts.exprs[at];
      if (at === e) return true;
      if (x.k === 'arr' || x.k === 'any') return x.e.some(holds);
      if (x.k === 'cond') return holds(x.a) || holds(x.b);
      return (x.k === 'if' || x.k === 'await' || x.k === 'spread') && holds(x.e);
    };
    return file.facts.callables[callable].returns.some(holds);
  }

  private sagaResult(fn: Fn, site: Site, kind: EventKind): void {
    const { file, e } = site;
    const made = this.evaluator.expr(file, e).filter((v): v is ValOf<'inst'> => v.t === 'inst');
    const listened = new Set(this.commandClasses(kind));
    const x = file.facts.exprs[e];
    const given = x.k === 'new' && (this.isReturned(file, x.by, e) || this.isGivenOn(file, e));
    const fitting = made.filter((v) => given || listened.has(v.c));
    for (const v of fitting) {
      const guard = both(this.choosers.guardAt(site), v.g ?? '');
      this.emissions.push({
        event: { kind, name: v.c.facts.n, by: 'class', cls: v.c },
        site,
        by: fn,
        via: 'saga',
        guard,
        oneOf: fitting.length > 1,
      });
    }
  }

  /** Whether something is handed to a function of a package that makes a stream of it: `of(new Ship())`. */
  private isGivenOn(file: File, e: E): boolean {
    return file.facts.calls.some((c) => {
      const x = file.facts.exprs[c];
      return x.k === 'call' && x.a.includes(e) && this.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && v.pkg.startsWith('rxjs'));
    });
  }

  /** Classes that handlers of this kind name in their decorators. */
  private commandClasses(kind: EventKind): Cls[] {
    if (!this.commands) {
      this.commands = [];
      for (const file of this.project.files) {
        for (const c of file.classes) {
          for (const vocabulary of this.vocabularies) {
            for (const rule of vocabulary.listens) {
              if (!('decorator' in rule) || rule.kind !== kind || rule.on !== 'class') continue;
              const d = this.decorators.find(vocabulary, file, c.facts.d, rule.decorator);
              for (const v of d ? decoratorArgument(d, rule.event) : []) if (v.t === 'class') this.commands.push(v.c);
            }
          }
        }
      }
    }
    return this.commands;
  }
  private commands: Cls[] | undefined;

  // ── code without a framework ──

  /**
   * With this package's own decorators there is no bus to know: an event is sent where an instance of a class that a handler names,
   * or that is claimed, is given to a method that keeps it in a list.
   */
  private handedLists(): void {
    const own = this.vocabularies.filter((v) => v.claims.length);
    if (!own.length) return;
    const events = new Set(this.listenings.flatMap((l) => (l.event.cls ? [l.event.cls] : [])));
    for (const { cls } of this.claims()) if (cls) events.add(cls);
    if (!events.size) return;
    for (const file of this.project.files) {
      for (const c of file.classes) {
        for (const index of c.facts.methods) {
          const fn = file.fns[index];
          for (const [i] of fn.facts.p.entries()) if (this.keeps(c, fn, i)) this.listEmissions(fn, i, events);
        }
      }
    }
  }

  /** A method that puts its parameter into a list of its class. */
  private keeps(c: Cls, fn: Fn, i: number): boolean {
    const { file } = c;
    return c.facts.fields.some((f) =>
      f.push.some((e) => {
        const x = file.facts.exprs[e];
        const inner = x.k === 'spread' ? x.e : e;
        return this.evaluator.expr(file, inner).some((v) => v.t === 'param' && v.f === fn && v.i === i);
      }),
    );
  }

  private listEmissions(fn: Fn, i: number, events: Set<Cls>): void {
    const given = this.calls.callers(fn).flatMap((caller) => {
      const a = caller.args?.[i];
      if (a === undefined) return [];
      const choices = this.choosers.find({ file: caller.file, e: caller.e }, (self) => ({
        event: this.evaluator.expr(caller.file, a, self),
      }));
      return choices.map((choice) => ({
        choice,
        named: this.namer.names(choice.slots['event'], { as: 'instance' }).named.filter((n) => n.cls),
      }));
    });
    // A list that keeps one event keeps events: those that nobody hears or claims too.
    if (!given.some(({ named }) => named.some((n) => events.has(n.cls!)))) return;
    for (const { choice, named } of given) {
      for (const n of named) this.add(choice, { kind: 'event', name: n.name, by: 'class', cls: n.cls! }, n.guard, named.length > 1);
    }
  }

  /** What methods claim to emit: [method, event, decorator]. */
  claims(): { fn: Fn; name: string; cls?: Cls; d: Applied }[] {
    return this.project.files.flatMap((file) =>
      file.fns.flatMap((fn) =>
        this.vocabularies
          .flatMap((v) => v.claims.flatMap((name) => this.decorators.all(v, file, fn.facts.d, name)))
          .flatMap((d) => {
            const { named } = this.namer.names(decoratorArgument(d, { arg: 'all', as: 'class' }), { as: 'class' });
            return named.map((n) => ({ fn, name: n.name, ...(n.cls && { cls: n.cls }), d }));
          }),
      ),
    );
  }
}

/** Values of the arguments of a decorator that say which event it is. */
function decoratorArgument(d: Applied, spec: EventSpec): Val[] {
  return spec.arg === 'all' ? (d.args ?? []).flat() : (d.args?.[spec.arg ?? 0] ?? []);
}

/** How the bus that a rule speaks of tells events apart. */
const told = ({ as }: EventSpec): EventRef['by'] => (as === 'class' || as === 'instance' ? 'class' : 'name');
