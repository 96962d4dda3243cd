import type { E } from '../extract/facts.js';
import type { Entry } from '../graph/model.js';
import { speaksOf } from '../vocabulary/index.js';
import type { EntryRule, MountRule, ValueSpec, Vocabulary } from '../vocabulary/schema.js';
import type { Choice } from './choosers.js';
import { isRuledOutFor } from './contexts.js';
import type { Messages } from './messages.js';
import { computedAt, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { textOf } from './text.js';
import type { File, Fn, Val, ValOf } from './values.js';

type RouteRule = Extract<EntryRule, { call: string[] }>;
type CallMount = Extract<MountRule, { child: string }>;

/** What stands for a part of a path that is computed at run time. */
const UNKNOWN = '…';
/** Deepest nesting of routers. */
const DEEPEST = 8;
/** Paths of one router that are told one by one. */
const MOST = 16;

/** Finds the routes that code registers on routers: which function answers to which path. */
export class Routes {
  readonly found: { fn: Fn; entry: Entry }[] = [];
  /** What routers stand in, by the place that made them. */
  private readonly mounted = new Map<string, { parents: Val[]; paths: string[] }[]>();
  /** Paths that a router puts before all of its own. */
  private readonly own = new Map<string, string[]>();
  private readonly known = new Map<string, string[]>();

  constructor(private readonly messages: Messages) {}

  /** Finds what functions get when a package runs them that are written where they are handed over, or where a name leads: nothing is evaluated for that. */
  findGifts(): void {
    for (const vocabulary of this.messages.vocabularies) this.gifts(vocabulary, true);
  }

  find(): void {
    for (const vocabulary of this.messages.vocabularies) this.gifts(vocabulary, false);
    for (const vocabulary of this.messages.vocabularies)
      for (const rule of vocabulary.mounts) if ('child' in rule && rule.child !== 'result') this.mounts(vocabulary, rule);
    for (const vocabulary of this.messages.vocabularies)
      for (const rule of vocabulary.entries) if ('call' in rule) this.routes(vocabulary, rule);
  }

  /** Functions that get an object of the package, or what it is given for them, when it runs them. */
  private gifts(vocabulary: Vocabulary, isWritten: boolean): void {
    const { calls, evaluator } = this.messages;
    for (const rule of vocabulary.values) {
      // Functions of a package are told from others by what they are.
      const isNamed = 'package' in rule && rule.package !== undefined;
      if (!('callbackOf' in rule) || (isWritten && !rule.types && !isNamed)) continue;
      const sites = rule.types
        ? calls.methodCalls(rule.callbackOf)
        : isNamed
          ? this.callsByName(vocabulary, rule.callbackOf)
          : this.messages.functionCalls(vocabulary, rule.callbackOf);
      for (const { file, e } of sites) {
        const x = file.facts.exprs[e];
        if (x.k !== 'call') continue;
        const callee = file.facts.exprs[x.f];
        const back = rule.arg < 0 ? x.a[x.a.length - 1] : x.a[rule.arg];
        if (back === undefined || file.facts.exprs[back].k === 'str') continue;
        const { property } = rule;
        const held = property === undefined ? back : propertyAt(file, back, property);
        const own = (rule.types || isNamed) && held !== undefined ? this.writtenAt(file, held) : undefined;
        if ((rule.types || isNamed) && isWritten !== Boolean(own)) continue;
        const pkg = (): string | undefined => {
          if ('package' in rule && rule.package) return rule.package;
          if (!rule.types) return vocabulary.packages[0];
          const received =
            callee.k === 'mem' ? this.messages.received(vocabulary, rule.types, evaluator.expr(file, callee.o), callee.n) : [];
          return received[0]?.t === 'extInst' || received[0]?.t === 'ext' ? received[0].pkg : undefined;
        };
        const given = (): Val[] => evaluator.members.walk(evaluator.expr(file, back), property?.split('.') ?? []);
        for (const fn of this.run(own ? [{ t: 'fn', f: own }] : given()))
          evaluator.parameters.gets(
            fn,
            rule.parameter ?? 0,
            () => {
              const from = pkg();
              if (from === undefined) return [];
              if ('type' in rule) return [{ t: 'extInst', pkg: from, n: rule.type, args: [], origin: { file, made: e } }];
              return evaluator.members.walk(evaluator.argument(file, x.a, rule.given), rule.at?.split('.') ?? []);
            },
            isNamed,
          );
      }
    }
  }

  /** Calls of a function of the package by the name that a file imports it by: nothing is evaluated for that. */
  private callsByName(vocabulary: Vocabulary, name: string): Site[] {
    return this.messages.calls.callsOfImport(name).filter(({ file, e }) => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      return callee?.k === 'ref' && callee.r[0] === 'i' && speaksOf(vocabulary, file.facts.imports[callee.r[1]].from);
    });
  }

  /** The function that is written where something is handed over, or which a package is given there, or where the name of it leads: `fp(async (app) => …)`. */
  private writtenAt(file: File, e: E, depth = 0): Fn | undefined {
    const { project } = this.messages;
    const { exprs } = file.facts;
    const x = exprs[e];
    if (x.k === 'fn') return file.fns[x.f];
    if (depth > DEEPEST || (x.k !== 'call' && x.k !== 'ref')) return undefined;
    if (x.k === 'call') {
      const callee = exprs[x.f];
      const by = callee.k === 'ref' && callee.r[0] === 'i' ? project.import(file, callee.r[1]) : undefined;
      const [only, ...more] = x.a.flatMap((a) => (exprs[a].k === 'fn' ? [a] : []));
      return by?.t === 'ext' && only !== undefined && !more.length ? this.writtenAt(file, only, depth + 1) : undefined;
    }
    const to = x.r[0] === 'i' ? project.import(file, x.r[1]) : x.r[0] === 'b' ? { t: 'ref' as const, file, r: x.r } : undefined;
    if (to?.t === 'expr') return this.writtenAt(to.file, to.e, depth + 1);
    const held = to?.t === 'ref' && to.r[0] === 'b' ? to.file.facts.bindings[to.r[1]] : undefined;
    return to?.t === 'ref' && held?.k === 'var' && held.init !== undefined && !held.path
      ? this.writtenAt(to.file, held.init, depth + 1)
      : undefined;
  }

  /** Functions that a value is; of a module that is imported when needed, what it exports by default. */
  private run(vals: Val[]): Fn[] {
    return vals.flatMap((v) => {
      if (v.t === 'fn') return [v.f];
      return v.t === 'file' ? this.messages.evaluator.members.member(v, 'default').flatMap((d) => (d.t === 'fn' ? [d.f] : [])) : [];
    });
  }

  /** Functions and classes of the package that are given something. */
  private plain(vocabulary: Vocabulary, rule: RouteRule): Receiving[] {
    const isMade = 'label' in rule && rule.new;
    return rule.call.flatMap((method) =>
      (isMade ? this.messages.madeOf(vocabulary, method) : this.messages.functionCalls(vocabulary, method)).flatMap((site): Receiving[] => {
        const x = site.file.facts.exprs[site.e];
        // What a function of the package is called is no verb.
        const verb = 'label' in rule ? method : 'all';
        return (x.k === 'call' || x.k === 'new') && x.a.length ? [{ site, method: verb, args: x.a, routers: () => [] }] : [];
      }),
    );
  }

  private sites(vocabulary: Vocabulary, { call, types }: Pick<CallMount, 'call' | 'types'>, least: number): Receiving[] {
    return call.flatMap((method) =>
      this.messages.calls.methodCalls(method).flatMap((site): Receiving[] => {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem') return [];
        if (x.a.length < least && (x.a.length === 0 || file.facts.exprs[x.a[0]].k !== 'fn')) return [];
        const routers = (self?: ValOf<'inst'>): Val[] => {
          const whole = this.messages.evaluator.expr(file, callee.o, self);
          const received = this.messages.received(vocabulary, types, whole, method);
          return received.length ? [...received, ...whole.filter((v) => v.t === 'param')] : [];
        };
        return routers().length ? [{ site, method, args: x.a, routers }] : [];
      }),
    );
  }

  // ── how routers stand in each other ──

  private mounts(vocabulary: Vocabulary, rule: CallMount): void {
    for (const { site, args, routers } of this.sites(vocabulary, rule, 1)) {
      const { file } = site;
      if (rule.child === 'receiver') {
        const paths = this.texts(this.valuesAt(file, args, rule.path));
        for (const router of routers()) {
          const key = this.key(router);
          if (key !== undefined && paths.length) this.own.set(key, paths);
        }
        continue;
      }
      for (const row of this.together(site, args)) {
        const inner = row.filter((vals) => vals.some((v) => v.t === 'param' || this.isRouter(vocabulary, rule, v)));
        for (const child of inner) {
          const slots = (self?: ValOf<'inst'>): Slots => ({ event: this.pathOf(row, rule.path), callback: child, router: routers(self) });
          for (const choice of this.messages.choosers.find(site, slots, undefined, true)) {
            const paths = this.texts(choice.slots['event'] ?? []);
            for (const v of choice.slots['callback'] ?? []) {
              const key = this.isRouter(vocabulary, rule, v) ? this.key(v) : undefined;
              if (key === undefined) continue;
              const list = this.mounted.get(key) ?? [];
              list.push({ parents: choice.slots['router'] ?? [], paths: paths.length ? paths : [''] });
              this.mounted.set(key, list);
            }
          }
        }
      }
    }
  }

  private isRouter(vocabulary: Vocabulary, { types }: Pick<CallMount, 'types'>, val: Val): boolean {
    return this.messages.received(vocabulary, types, [val], 'use').length > 0;
  }

  /** The place that made a router; undefined when that is not known. */
  private key(val: Val): string | undefined {
    if (val.t === 'inst') return `c${val.c.file.index}.${val.c.index}`;
    if (val.t !== 'extInst' || val.origin?.made === undefined) return undefined;
    const { file, made, owner } = val.origin;
    return `${file.index}.${made}${owner ? `@${owner.file.index}.${owner.index}` : ''}`;
  }

  /** Paths under which a router's own ones stand; the empty one where nothing is known. */
  private prefixes(val: Val, depth = 0): string[] {
    const key = this.key(val);
    if (key === undefined || depth > DEEPEST) return [''];
    const known = this.known.get(key);
    if (known) return known;
    const outer = this.isInItself(key)
      ? [UNKNOWN]
      : (this.mounted.get(key) ?? []).flatMap(({ parents, paths }) =>
          parents.flatMap((parent) => this.prefixes(parent, depth + 1).flatMap((p) => paths.map((path) => joined(p, path)))),
        );
    const made =
      val.t === 'extInst' && val.origin?.made !== undefined ? this.madeUnder(val, val.origin.file, val.origin.made, depth) : [''];
    const own = (this.own.get(key) ?? ['']).flatMap((p) => made.map((m) => joined(p, m)));
    const all = [...new Set((outer.length ? outer : ['']).flatMap((p) => own.map((o) => joined(p, o))))];
    const found = all.length > MOST ? [...new Set(own.map((o) => joined(UNKNOWN, o)))] : all;
    this.known.set(key, found);
    return found;
  }

  /** Routers of one place that can't be told apart seem to stand in themselves. */
  private isInItself(key: string): boolean {
    const seen = new Set<string>();
    const open = [key];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const { parents } of this.mounted.get(at) ?? []) {
        for (const parent of parents) {
          const outer = this.key(parent);
          if (outer === key) return true;
          if (outer === undefined || seen.has(outer)) continue;
          seen.add(outer);
          open.push(outer);
        }
      }
    }
    return false;
  }

  /** The path that a router got when it was made: by its constructor, or by the router that gave it. */
  private madeUnder(val: ValOf<'extInst'>, file: File, made: E, depth: number): string[] {
    const x = file.facts.exprs[made];
    if (x.k !== 'call' && x.k !== 'new') return [''];
    const callee = file.facts.exprs[x.f];
    for (const vocabulary of this.messages.vocabularies) {
      for (const rule of vocabulary.mounts) {
        if ('around' in rule) continue;
        if (!('call' in rule)) {
          const paths = this.messages.nameIn(vocabulary, val) === rule.type ? this.texts(this.valuesAt(file, x.a, rule.path)) : [];
          if (paths.length) return paths;
        } else if (rule.child === 'result' && callee.k === 'mem' && rule.call.includes(callee.n)) {
          const parents = this.messages.received(vocabulary, rule.types, this.messages.evaluator.expr(file, callee.o), callee.n);
          const paths = this.texts(this.valuesAt(file, x.a, rule.path));
          const outer = parents.flatMap((parent) => this.prefixes(parent, depth + 1));
          if (outer.length) return outer.flatMap((p) => (paths.length ? paths : ['']).map((path) => joined(p, path)));
        }
      }
    }
    return [''];
  }

  // ── routes ──

  private routes(vocabulary: Vocabulary, rule: RouteRule): void {
    // A call with nothing but a name reads a setting.
    const isAlone =
      'label' in rule
        ? rule.says?.of !== undefined || rule.handlers !== undefined || !rule.says
        : rule.path?.property !== undefined || !rule.path;
    const least = isAlone || ('below' in rule && rule.below) ? 1 : 2;
    const { types } = rule;
    const found = types ? this.sites(vocabulary, { call: rule.call, types }, least) : this.plain(vocabulary, rule);
    const computed = 'label' in rule || rule.verb !== undefined || !types ? [] : this.computed(vocabulary, { call: rule.call, types });
    for (const at of [...found, ...computed]) {
      const { site, args } = at;
      const path = 'label' in rule ? undefined : rule.path;
      const listed = this.listed(site.file, args, path);
      const rows = listed ?? this.together(site, args);
      for (const row of rows) this.route(rule, at, row, listed && path?.arg, rows.length > 1);
    }
  }

  /** Routes whose verb is computed: `router[route.method](route.path, …)`. */
  private computed(vocabulary: Vocabulary, { call, types }: Pick<CallMount, 'call' | 'types'>): Receiving[] {
    return this.messages.calls.computedCalls().flatMap((site): Receiving[] => {
      const { file } = site;
      const x = file.facts.exprs[site.e];
      const callee = computedAt(site);
      if (x.k !== 'call' || !callee || x.a.length < 2) return [];
      const routers = (self?: ValOf<'inst'>): Val[] => {
        const whole = this.messages.evaluator.expr(file, callee.o, self);
        const received = this.messages.received(vocabulary, types, whole, call[0]);
        return received.length ? [...received, ...whole.filter((v) => v.t === 'param')] : [];
      };
      const verb = (self?: ValOf<'inst'>): Val[] =>
        this.messages.evaluator
          .expr(file, callee.i, self)
          .filter((v) => !v.d && (v.t === 'param' || (v.t === 'str' && call.includes(v.v))));
      return routers().length && verb().length ? [{ site, method: '', args: x.a, routers, verb }] : [];
    });
  }

  /**
   * @param of the argument that is a list, of which the row has one
   * @param isOne whether it is one of several rows
   */
  private route(rule: RouteRule, { site, method, args, routers, verb }: Receiving, row: Val[][], of?: number, isOne = false): void {
    const { file } = site;
    const { handed, choosers, evaluator } = this.messages;
    const isRoute = !('label' in rule);
    const handing = isRoute ? args : [args[rule.callback < 0 ? args.length + rule.callback : rule.callback]].filter((a) => a !== undefined);
    // In the turns of a loop around it the one that is its only row is another one each time.
    const rowNow = (): Val[][] => (of === undefined && !isOne && evaluator.isTurn ? args.map((a) => evaluator.expr(file, a)) : row);
    const functions = (a: E, self?: ValOf<'inst'>): Val[] => {
      if (isRoute && rule.method !== undefined) return a === args[rule.method] ? this.named(routers(self), file, a) : [];
      const written = args.indexOf(a);
      const isRow = written === of || (isOne && row.length === args.length && this.isPart(file, a));
      const vals = isRow ? row[written] : handed.functions(file, a, self);
      return handed.among(isRoute && rule.classes !== undefined ? handed.ofClasses(vals, rule.classes) : vals, rule.handlers);
    };
    const slots = (run: readonly E[], self?: ValOf<'inst'>): Slots => ({
      event: isRoute ? this.pathOf(rowNow(), rule.path, rule.named) : this.said(site, args, rule, self),
      verb: verb
        ? verb(self)
        : isRoute && typeof rule.verb === 'object'
          ? this.messages.namer.meant(rowNow()[rule.verb.arg] ?? [], rule.verb)
          : [],
      callback: run.flatMap((a) => functions(a, self)),
      router: routers(self),
    });
    // Each that a request runs is another one: who gives a function that asks first says nothing of that which answers.
    const isOpen = (a: E): boolean => functions(a).some((v) => v.t === 'param');
    const [open, own] = handing.length > 1 && isRoute ? [handing.filter(isOpen), handing.filter((a) => !isOpen(a))] : [handing, []];
    const chosen = [own, open].flatMap((run) =>
      run.length ? choosers.find(site, (self) => slots(run, self), undefined, true).map((choice) => ({ choice, run })) : [],
    );
    for (const { choice, run } of chosen) {
      const fns = [...new Set((choice.slots['callback'] ?? []).flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))];
      if (!fns.length) {
        const last = args[args.length - 1];
        if (isRoute && !rule.below && run.includes(last) && this.mayAnswer(file, last))
          this.messages.unknown(choice, 'the function that answers is not known');
        continue;
      }
      handed.consumeAt(choice, site, fns);
      if (!isRoute && !choice.slots['event'].length && this.isElse(file, args, rule)) continue;
      for (const fn of fns) {
        const thin = rule.kind === 'cron' ? handed.thinlyAtOnce(fn) : handed.thinly(fn);
        if (thin) this.messages.calls.omit(fn.file, thin.call);
        this.messages.handlers.add(fn);
        const doors = thin?.fns ?? [fn];
        for (const entered of doors) {
          // Which of several is run when, the place that registers them all does not tell, but what each of them has.
          const told = doors.length > 1 ? this.saidByTask(file, args, rule, entered) : (choice.slots['event'] ?? []);
          const entries = isRoute
            ? this.labels(rule, site, method, choice).map((label) => ({ kind: rule.kind, label }))
            : [this.other(rule, file, args, told, entered)];
          for (const entry of entries) this.found.push({ fn: entered, entry });
        }
      }
    }
    for (const a of handing) handed.consume(file, a, rule.handlers);
  }

  /** The methods that are named of what routers were made of. */
  private named(routers: Val[], file: File, name: E): Val[] {
    const { evaluator } = this.messages;
    const names = evaluator.expr(file, name);
    return routers.flatMap((v) => (v.t === 'extInst' ? evaluator.invocations.methodOf(v, names) : []));
  }

  /** A name that should be a function of these sources, and is none that is known. */
  private mayAnswer(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    const vals = this.messages.evaluator.expr(file, e);
    return (x.k === 'ref' || x.k === 'mem' || x.k === 'idx') && vals.every((v) => v.t === 'param' || v.t === '?');
  }

  private labels(rule: Extract<RouteRule, { verb?: unknown }>, site: Site, method: string, { slots }: Choice): string[] {
    const given = this.texts(slots['verb'] ?? []).map((v) => v.toUpperCase());
    const verbs =
      given.length || !method ? given.filter((v) => v !== UNKNOWN) : [typeof rule.verb === 'string' ? rule.verb : method.toUpperCase()];
    const paths = this.texts(slots['event'] ?? []);
    const own = paths.length ? paths : [rule.path && !rule.below ? this.withGaps(site, rule.path) : ''];
    const outer = [...new Set((slots['router'] ?? []).filter((v) => v.t !== 'param').flatMap((v) => this.prefixes(v)))];
    const around = this.around(site);
    return verbs.flatMap((verb) =>
      (outer.length ? outer : ['']).flatMap((p) => own.map((path) => `${verb} ${below(joined(joined(p, around), path), rule.below)}`)),
    );
  }

  /** What is known of a path that is written as a text with gaps: `/admin/${process.env.KEY}/queues`. */
  private withGaps({ file, e }: Site, { arg }: ValueSpec): string {
    const { exprs } = file.facts;
    const x = exprs[e];
    const path = x.k === 'call' && arg !== undefined ? exprs[x.a[arg] ?? 0] : undefined;
    if (path?.k !== 'tpl') return UNKNOWN;
    const filled = path.x.map((part) => {
      const [only, ...more] = this.messages.evaluator.expr(file, part);
      return only?.t === 'str' && !more.length ? only.v : UNKNOWN;
    });
    return path.s.map((text, i) => text + (filled[i] ?? '')).join('');
  }

  /** The path of the groups in whose functions a call stands. */
  private around({ file, e }: Site): string {
    const { exprs, callables, calls } = file.facts;
    const x = exprs[e];
    let path = '';
    for (let at = x.k === 'call' ? x.by : -1; at >= 0; at = callables[at].up) {
      const [call, position] = callables[at].arg ?? [];
      const group = call === undefined ? undefined : exprs[call];
      const callee = group?.k === 'call' ? exprs[group.f] : undefined;
      if (call === undefined || callee?.k !== 'mem') continue;
      for (const vocabulary of this.messages.vocabularies)
        for (const rule of vocabulary.mounts) {
          if (!('around' in rule) || rule.around !== position || !rule.call.includes(callee.n)) continue;
          if (!this.messages.received(vocabulary, rule.types, this.messages.evaluator.expr(file, callee.o), callee.n).length) continue;
          for (const said of calls) {
            const told = exprs[said];
            const by = told.k === 'call' ? exprs[told.f] : undefined;
            if (told.k !== 'call' || by?.k !== 'mem' || !rule.said.includes(by.n) || this.start(file, by.o) !== call) continue;
            const [own = UNKNOWN] = this.texts(this.valuesAt(file, told.a, rule.path));
            path = joined(own, path);
          }
        }
    }
    return path;
  }

  /** The call that a chain of calls ends in which is given a function: `router.group(() => …)` of `router.group(() => …).use(log)`. */
  private start(file: File, e: E): E {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const inner = callee?.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
    return callee?.k === 'mem' && inner?.k === 'call' ? this.start(file, callee.o) : e;
  }

  private other(rule: Extract<RouteRule, { label: string }>, file: File, args: E[], told: Val[], fn: Fn): Entry {
    const texts = this.texts(told);
    const first = told.length === 1 && told[0].t === 'arr' && texts.length ? texts.join('|') : texts[0];
    return {
      kind: rule.kind,
      label: rule.label
        .replace('{export}', () => this.messages.evaluator.trees.nameOf(fn) ?? fn.facts.n)
        .replace('{0|method}', () => first ?? (fn.facts.n === '<module>' ? rule.kind : fn.facts.n))
        .replace('{0}', () => (first === undefined || first === UNKNOWN ? textOf(file, args[0]) : first)),
    };
  }

  /** Whether an object is given that leaves out what the rule asks: it is about something else. */
  private isElse(file: File, args: E[], { says }: Extract<RouteRule, { label: string }>): boolean {
    if (says?.property === undefined) return false;
    return [says.arg, says.or].some((i) => i !== undefined && this.messages.evaluator.argument(file, args, i).some((v) => v.t === 'obj'));
  }

  /** What a registration is for, as its own arguments say it or those of the call that made what it is called on. */
  private said({ file, e }: Site, args: E[], { says }: Extract<RouteRule, { label: string }>, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (!says) return [];
    return callee?.k === 'mem' ? this.messages.spoken(file, callee.o, args, says, self) : this.messages.argument(file, args, says, self);
  }

  /** What the object or the class of a function that is entered has where a registration names a part of it: `schedule(task.cron, () => task.run())`. */
  private saidByTask(file: File, args: E[], rule: RouteRule, { file: of, facts }: Fn): Val[] {
    const at = 'label' in rule && rule.says && !rule.says.property ? file.facts.exprs[args[rule.says.arg] ?? 0] : undefined;
    if (at?.k !== 'mem' || file.facts.exprs[at.o].k !== 'ref') return [];
    const task: Val | undefined = facts.prop
      ? { t: 'obj', file: of, e: facts.prop[0] }
      : facts.c === undefined
        ? undefined
        : { t: 'inst', c: of.classes[facts.c], exact: true };
    return task ? this.messages.evaluator.members.member(task, at.n) : [];
  }

  // ── values of arguments ──

  private valuesAt(file: File, args: E[], spec: ValueSpec | undefined): Val[] {
    return spec ? this.messages.argument(file, args, spec) : [];
  }

  /** The path among the values of a call's arguments: no function and no router. */
  private pathOf(row: Val[][], spec: ValueSpec | undefined, named = false): Val[] {
    if (!spec) return [];
    const isText = (vals: Val[] | undefined): boolean => vals !== undefined && vals.length > 0 && vals.every((v) => isPath(v));
    const at = named && isText(row[spec.arg + 1]) ? spec.arg + 1 : spec.arg;
    const said = this.messages.namer.meant(row[at] ?? [], spec).filter((v) => isPath(v));
    return said.length || spec.or === undefined ? said : (row[spec.or] ?? []).filter((v) => isPath(v));
  }

  /** Texts of values; what is computed is said so. */
  private texts(vals: Val[]): string[] {
    return vals.flatMap((v) => {
      if (v.t === 'str') return [v.v];
      if (v.t === 'arr') return this.texts(v.of);
      return v.t === 'join' || v.t === 'param' ? [UNKNOWN] : [];
    });
  }

  /** Values of arguments; those that are parts of the same thing in a list go together, one row for each thing. */
  private together(site: Site, args: E[]): Val[][][] {
    const { evaluator, choosers } = this.messages;
    const { file } = site;
    const parts = args.map((a) => this.part(file, a));
    const shared = parts.find((p, i) => p && parts.some((q, j) => q && j !== i && q.of === p.of));
    const all = shared?.vals() ?? [];
    // What a type says of a parameter is nothing beside what callers give.
    const things = all.some((v) => v.t === 'param') ? all.filter((v) => v.t !== 'decl' && v.t !== 'shape') : all;
    if (!shared || things.length < 2) return [args.map((a) => evaluator.expr(file, a))];
    // A route that its condition keeps for others: `if (route.method === 'get') app.get(route.path, route.run)`.
    const { binding } = shared;
    const isRuledOut = (thing: Val): boolean =>
      binding !== undefined && isRuledOutFor(evaluator, choosers.callableAt(site), choosers.guardAt(site), { binding, thing });
    return things
      .filter((thing) => !isRuledOut(thing))
      .map((thing) =>
        args.map((a, i) => (parts[i]?.of === shared.of ? evaluator.members.walk([thing], parts[i].path) : evaluator.expr(file, a))),
      );
  }

  /** One row for each route of a list of them, or in a loop over one: `server.route([{ method: 'GET', path: '/', handler }])`. */
  private listed(file: File, args: E[], path: ValueSpec | undefined): Val[][][] | undefined {
    const { evaluator } = this.messages;
    const at = path?.property === undefined ? undefined : args[path.arg];
    const vals = at === undefined ? [] : evaluator.expr(file, at);
    const each = [...evaluator.members.elements(vals.filter((v) => v.t === 'arr')), ...vals.filter((v) => v.t === 'obj')];
    return each.length > 1 || vals.some((v) => v.t === 'arr')
      ? each.map((one) => args.map((a) => (a === at ? [one] : evaluator.expr(file, a))))
      : undefined;
  }

  private isPart(file: File, a: E): boolean {
    return this.part(file, a) !== undefined;
  }

  /** What an expression is a part of: `route` of `route.path`, or of `path` where that is destructured. */
  private part(file: File, a: E): { of: string; binding?: number; path: string[]; vals: () => Val[] } | undefined {
    const { exprs, bindings } = file.facts;
    const x = exprs[a];
    const whole = x.k === 'mem' ? exprs[x.o] : undefined;
    if (x.k === 'mem' && whole?.k === 'ref') {
      const binding = whole.r[0] === 'b' ? whole.r[1] : undefined;
      return { of: `e${x.o}`, binding, path: [x.n], vals: () => this.messages.evaluator.expr(file, x.o) };
    }
    if (x.k !== 'ref' || x.r[0] !== 'b') return undefined;
    const { path, k, f, i, init } = bindings[x.r[1]];
    const index = x.r[1];
    if (!path || (k !== 'each' && k !== 'param')) return undefined;
    return { of: k === 'param' ? `p${f}.${i}` : `i${init}`, path, vals: () => this.messages.evaluator.whole(file, index) ?? [] };
  }
}

interface Receiving {
  site: Site;
  method: string;
  args: E[];
  /** The routers that the method is called on, parameters that callers fill with some among them. */
  routers: (self?: ValOf<'inst'>) => Val[];
  /** The verb where it is computed. */
  verb?: (self?: ValOf<'inst'>) => Val[];
}

const isPath = (v: Val): boolean =>
  v.t === 'str' || v.t === 'join' || v.t === 'param' || (v.t === 'arr' && v.of.length > 0 && v.of.every((each) => isPath(each)));

const joined = (outer: string, inner: string): string =>
  [outer, inner]
    .map((p) => p.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');

const below = (path: string, rest = ''): string => `/${path}${path.endsWith('*') ? '' : path ? rest : rest.slice(1)}`;

/** What a written object has under a name. */
function propertyAt({ facts: { exprs } }: File, e: E, n: string): E | undefined {
  const x = exprs[e];
  return x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
}
