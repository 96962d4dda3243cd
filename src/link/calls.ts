import { forgotten } from '../extract/callbacks.js';
import type { E, Expr } from '../extract/facts.js';
import { tellsOwn } from './asked.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { FunctionsGiven } from './functions-given.js';
import { Hooks } from './hooks.js';
import { lookup, placeOf, putsOf } from './kept.js';
import { written } from './learn/stores.js';
import { narrowed } from './narrowed.js';
import { ObjectsGiven, useOfObject } from './objects-given.js';
import { calledAs, functionAt, PlainNames } from './plain-names.js';
import type { Project } from './project.js';
import { argsOf, type Caller, computedAt, idOf, methodAround, type Site } from './sites.js';
import { type Cls, type File, type Fn, keyOf, unique, type Val, type ValOf } from './values.js';
import { Wrappers } from './wrappers.js';

/** Who calls whom, asked from the callee's side: only names that lead somewhere are ever resolved. */
export class Calls {
  private readonly byName = new Map<string, Site[]>();
  private readonly readsByName = new Map<string, Site[]>();
  private readonly writesByName = new Map<string, { file: File; target: E; value: E }[]>();
  private readonly others: Site[] = [];
  /** Calls by a plain name that is imported, by what the other file calls it. */
  private readonly importedCalls = new Map<string, Site[]>();
  /** Calls by the name of a variable. */
  private readonly variableCalls: Site[] = [];
  private readonly supers: Site[] = [];
  private bySuper: Map<Fn, Site[]> | undefined;
  private made: Map<Cls, Site[]> | undefined;
  private readonly targetsOf = new Map<File, (Fn[] | undefined)[]>();
  private readonly byTarget = new Map<string, Map<Fn, Site[]>>();
  private readonly callersOf = new Map<Fn, Caller[]>();
  private readonly holders = new Map<File, Map<E, string[]>>();
  /** Expressions that a registration consumed: what they name runs when the event comes, not here. */
  private readonly consumed = new Map<File, Set<E>>();
  private readonly givenBy = new Map<string, Fn[]>();
  private readonly blocked: { site: Site; ran: readonly Fn[] }[] = [];
  private readonly omitted = new Set<string>();
  /** Functions that are asked for what they are called: `log(this.place.name)`. */
  private readonly told = new Set<string>();
  private readonly wrappers: Wrappers;
  private readonly plain: PlainNames;
  private readonly objects: ObjectsGiven;
  private readonly functions: FunctionsGiven;
  readonly hooks: Hooks;

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {
    this.wrappers = new Wrappers(evaluator, this);
    this.plain = new PlainNames(project, evaluator, (val) => this.unwrapped(val));
    this.objects = new ObjectsGiven(evaluator, this);
    this.hooks = new Hooks(evaluator, (name) => this.methodCalls(name));
    this.functions = new FunctionsGiven(project.files, {
      targets: (site) => this.targets(site),
      given: ({ file, e }) => {
        const { k } = file.facts.exprs[e];
        if (k === 'call') return evaluator.expr(file, e).flatMap((v) => (v.t === 'fn' && v.f.facts.k === 'closure' ? [v.f] : []));
        return k === 'mem' ? this.targets({ file, e }) : this.plain.fnsOfName(file, e, true);
      },
      isMade: ({ file, e }) => {
        const x = file.facts.exprs[e];
        const isMaker = (v: Val): boolean => v.t === 'fn' && v.f.facts.returns.some((r) => v.f.file.facts.exprs[r].k === 'fn');
        return x.k === 'call' && file.facts.exprs[x.f].k === 'ref' && evaluator.expr(file, x.f).some(isMaker);
      },
      runs: evaluator.rules.runs,
    });
    for (const file of project.files) {
      const { exprs, calls, reads, writes } = file.facts;
      for (const e of calls) {
        const x = exprs[e] as Extract<Expr, { k: 'call' | 'new' }>;
        const callee = exprs[x.f];
        if (x.k === 'new') continue;
        const heard = callee.k === 'mem' || (callee.k === 'ref' && callee.r[0] === 'g') ? forgotten(nameOf(callee), x.a) : undefined;
        if (heard !== undefined) this.consume(file, heard);
        if (callee.k === 'mem') push(this.byName, callee.n, { file, e });
        else if (callee.k === 'super') this.supers.push({ file, e });
        else if (callee.k !== 'ref' || isTaken(file, callee.r)) this.others.push({ file, e });
        if (callee.k !== 'ref') continue;
        if (callee.r[0] === 'i') push(this.importedCalls, file.facts.imports[callee.r[1]].n, { file, e });
        else if (callee.r[0] === 'b' && file.facts.bindings[callee.r[1]].k === 'var') this.variableCalls.push({ file, e });
      }
      for (const e of reads) {
        const { n, o } = exprs[e] as Extract<Expr, { k: 'mem' }>;
        push(this.readsByName, n, { file, e });
        if (n === 'name' || n === 'length') this.told.add(idOf({ file, e: o }));
      }
      for (const [target, value] of writes) {
        const x = exprs[target];
        if (x.k === 'mem') push(this.writesByName, x.n, { file, target, value });
      }
    }
  }

  /** What a function stands for that only hands on to one which it was made with. */
  unwrapped: (val: ValOf<'fn'>) => Val[] = () => [];

  /** Calls of a method of this name, on whatever. */
  methodCalls(name: string): readonly Site[] {
    return this.byName.get(name) ?? [];
  }

  /** Calls by a plain name of what another file or package has under this one. */
  callsOfImport(name: string): readonly Site[] {
    return this.importedCalls.get(name) ?? [];
  }

  /** Calls by the name of a variable. */
  callsOfVariables(): readonly Site[] {
    return this.variableCalls;
  }

  /** Names of methods that are called. */
  methodNames(): Iterable<string> {
    return this.byName.keys();
  }

  /** Calls of a method whose name is computed: `router[verb](…)`. */
  computedCalls(): readonly Site[] {
    return this.others.filter((site) => computedAt(site) !== undefined);
  }

  /** Reads of a property of this name, on whatever. */
  propertyReads(name: string): readonly Site[] {
    return this.readsByName.get(name) ?? [];
  }

  /** Calls of a constant that holds a method of this name: `const emit = bus.emit.bind(bus)`. */
  heldCalls(name: string): { read: Site; call: Site }[] {
    return (this.readsByName.get(name) ?? []).flatMap((read) => {
      const { file } = read;
      const names = this.heldUnder(read);
      if (!names.length) return [];
      const isIt = (index: number): boolean => {
        const { n, init } = file.facts.bindings[index];
        return init !== undefined && names.includes(n) && this.unbound(file, init) === read.e;
      };
      const calls = file.facts.calls.filter((e) => {
        const x = file.facts.exprs[e];
        const callee = file.facts.exprs[x.k === 'call' ? x.f : 0];
        return x.k === 'call' && callee.k === 'ref' && callee.r[0] === 'b' && isIt(callee.r[1]) && !isPutAs(file, x.by, name);
      });
      const exported = file.facts.exports.flatMap(({ n, r }) => (n !== null && r?.[0] === 'b' && isIt(r[1]) ? [n] : []));
      return [...calls.map((e): Site => ({ file, e })), ...exported.flatMap((n) => this.callsElsewhere(file, n))].map((call) => ({
        read,
        call,
      }));
    });
  }

  /** Calls in other files of what a file exports under a name: `on('x')` where that is imported, `events.on('x')` where the file is. */
  private callsElsewhere(file: File, name: string): Site[] {
    const ofModule = this.methodCalls(name).filter((site) => {
      const x = site.file.facts.exprs[site.e];
      const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
      return callee?.k === 'mem' && this.evaluator.expr(site.file, callee.o).some((v) => v.t === 'file' && v.file === file);
    });
    const target = this.project.export(file, name);
    const imported = this.callsOfImport(name).filter((site) => {
      const x = site.file.facts.exprs[site.e];
      const callee = site.file.facts.exprs[x.k === 'call' ? x.f : 0];
      const found = callee.k === 'ref' && callee.r[0] === 'i' ? this.project.import(site.file, callee.r[1]) : undefined;
      return found?.t === 'ref' && target?.t === 'ref' && found.file === target.file && found.r[1] === target.r[1];
    });
    return [...ofModule, ...imported];
  }

  /** Calls by a name that is a method taken out of an object, `const { addJob } = helpers`: the name, as its binding. */
  takenCalls(name: string): { site: Site; binding: number }[] {
    if (!this.taken) {
      this.taken = new Map();
      for (const file of this.project.files) {
        const { exprs, calls, bindings } = file.facts;
        for (const e of calls) {
          const x = exprs[e];
          const callee = exprs[x.k === 'call' ? x.f : 0];
          if (x.k !== 'call' || callee.k !== 'ref' || callee.r[0] !== 'b') continue;
          const n = bindings[callee.r[1]].path?.at(-1);
          if (n !== undefined) push(this.taken, n, { site: { file, e }, binding: callee.r[1] });
        }
      }
    }
    return this.taken.get(name) ?? [];
  }
  private taken: Map<string, { site: Site; binding: number }[]> | undefined;

  /** `f.bind(x)` is `f`. */
  private unbound(file: File, e: E): E {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    return callee?.k === 'mem' && callee.n === 'bind' ? callee.o : e;
  }

  /** All constructions of a class or external type, by class; external ones under `constructions`. */
  constructions(): readonly { site: Site; vals: Val[] }[] {
    this.newSites ??= this.project.files.flatMap((file) =>
      file.facts.calls.flatMap((e) => {
        const x = file.facts.exprs[e];
        if (x.k !== 'new') return [];
        const callee = file.facts.exprs[x.f];
        if (callee.k === 'ref' && callee.r[0] === 'i' && this.project.leadsAside(file, callee.r[1])) return [];
        return [{ site: { file, e }, vals: this.evaluator.expr(file, x.f) }];
      }),
    );
    return this.newSites;
  }
  private newSites: { site: Site; vals: Val[] }[] | undefined;

  /** Constructions, and calls of `super(…)`. */
  constructorCalls(): Site[] {
    return [...this.constructions().map(({ site }) => site), ...this.supers];
  }

  consume(file: File, e: E): void {
    let set = this.consumed.get(file);
    if (!set) this.consumed.set(file, (set = new Set()));
    set.add(e);
    const x = file.facts.exprs[e];
    if (x.k === 'call') {
      const callee = file.facts.exprs[x.f];
      if (callee.k === 'mem' && callee.n === 'bind') this.consume(file, callee.o);
      else for (const a of x.a) this.consume(file, a);
    } else if (x.k === 'arr') {
      for (const each of x.e) this.consume(file, each);
    }
  }

  /** A dispatch: what it runs is heard, not called. */
  block({ file, e }: Site): void {
    let memo = this.targetsOf.get(file);
    if (!memo) this.targetsOf.set(file, (memo = []));
    if (memo[e]?.length) this.blocked.push({ site: { file, e }, ran: memo[e] });
    memo[e] = [];
  }

  /** Who asked for callers before a dispatch was known to be one no longer has it among them. */
  settle(): void {
    for (const { site, ran } of this.blocked) {
      const x = site.file.facts.exprs[site.e];
      const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
      if (callee?.k === 'mem') this.byTarget.delete(callee.n);
      for (const fn of ran) this.callersOf.delete(fn);
    }
  }

  /** A call that is no step of its own: what hands it on stands for what it runs. */
  omit(file: File, e: E): void {
    this.omitted.add(idOf({ file, e }));
  }

  /** Whether a closure is run when something comes: it is what a function makes, or what is given to something that hears. */
  private isForLater({ file, facts }: Fn): boolean {
    if (!facts.arg) return true;
    const [e, i] = facts.arg;
    const x = file.facts.exprs[e];
    const given = x.k === 'call' || x.k === 'new' ? x.a[i] : undefined;
    return given !== undefined && this.isConsumed(file, given);
  }

  /**
   * Whether a closure works with something that its maker was given, and does not stand for that: it makes something else of the event for it, and
   * nobody else has the maker make one with another function, as wrappers do for each handler.
   */
  worksWith(fn: Fn, e: E, given: ValOf<'param'>): boolean {
    return tellsOwn(fn, e, given) && (given.path.length > 0 || this.functions.givenAs(given.f, given.i) < 2);
  }

  private isConsumed(file: File, e: E): boolean {
    return this.consumed.get(file)?.has(e) ?? false;
  }

  /** The functions that a call or construction may run. */
  targets({ file, e }: Site): Fn[] {
    let memo = this.targetsOf.get(file);
    if (!memo) this.targetsOf.set(file, (memo = []));
    const known = memo[e];
    if (known) return known;
    memo[e] = [];
    return (memo[e] = [...new Set(this.findTargets(file, file.facts.exprs[e]))]);
  }

  private findTargets(file: File, x: Expr): Fn[] {
    const { hierarchy } = this.evaluator;
    if (x.k === 'new') {
      return this.evaluator.expr(file, x.f).flatMap((v) => {
        const ctor = v.t === 'class' ? hierarchy.constructorOf(v.c) : undefined;
        return ctor ? [ctor] : [];
      });
    }
    if (x.k === 'mem') return this.memberTargets(this.evaluator.expr(file, x.o), x.n, file.facts.exprs[x.o].k === 'super');
    if (x.k !== 'call') return [];
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'super') {
      const base = callee.c < 0 ? undefined : hierarchy.baseClass(file.classes[callee.c]);
      const ctor = base && hierarchy.constructorOf(base);
      return ctor ? [ctor] : [];
    }
    if (callee.k === 'mem') {
      if (!this.evaluator.rules.runs.has(callee.n) && this.isBuiltIn(callee.n)) return [];
      const receivers = narrowed(this.evaluator, file, callee.o, x);
      if (this.evaluator.rules.runs.has(callee.n)) {
        const run = receivers.flatMap((v) => (v.t === 'fn' ? [v.f] : []));
        if (run.length) return run;
      }
      return this.memberTargets(receivers, callee.n, file.facts.exprs[callee.o].k === 'super');
    }
    return this.evaluator.expr(file, x.f).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
  }

  /** Whether a method of this name can only be the language's: nothing in the sources is called so. */
  isBuiltIn(name: string): boolean {
    this.builtIns ??= builtInsAlone(this.project.files);
    return this.builtIns.has(name);
  }
  private builtIns: ReadonlySet<string> | undefined;

  /** Methods named `n` of these receivers; of a class that others extend also those that override it. */
  memberTargets(receivers: Val[], n: string, viaSuper = false): Fn[] {
    const { hierarchy } = this.evaluator;
    const fns: Fn[] = [];
    const take = (vals: Val[]): void => {
      for (const v of vals) {
        if (v.t === 'fn' && !v.f.facts.abstract) {
          fns.push(v.f);
          for (const one of v.via ? this.unwrapped(v) : []) if (one.t === 'fn') fns.push(one.f);
        }
        // A function that the constructor was given and keeps.
        else if (v.t === 'param' && v.f.facts.k === 'constructor')
          for (const given of this.givenTo(v)) if (given.facts.k !== 'closure') fns.push(given);
      }
    };
    for (const val of receivers) {
      take(this.evaluator.members.member(val, n));
      if (val.t === 'inst' && !val.exact && !viaSuper) {
        for (const sub of hierarchy.heirsWith(val.c, n, false)) {
          const own = hierarchy.own(sub, n, false);
          if (own?.fn && !own.fn.facts.abstract && own.fn.facts.k === 'method') fns.push(own.fn);
        }
      }
      if (val.t === 'class' && val.open)
        for (const sub of hierarchy.heirsWith(val.c, n, true)) take(this.evaluator.members.staticMember(sub, n));
      if (val.t === 'decl') {
        for (const c of hierarchy.implementers(val.decl)) {
          const found = hierarchy.find(c, n, false);
          if (found?.fn && !found.fn.facts.abstract) fns.push(found.fn);
        }
        // What a constructor was given runs for who gave it: see `ObjectsGiven`.
        const isGiven = receivers.some((v) => v.t === 'param' && v.f.facts.k === 'constructor' && !v.path.length);
        for (const literal of isGiven ? [] : this.evaluator.objects.implementers(val.decl))
          take(this.evaluator.members.property(literal, n));
      }
    }
    return fns;
  }

  /** The functions that callers of a constructor give as a parameter: on what condition, and of which object, does not matter here. */
  private givenTo(symbol: ValOf<'param'>, depth = 0): Fn[] {
    if (depth > 4) return [];
    const key = `${depth} ${keyOf(symbol)}`;
    let found = this.givenBy.get(key);
    if (!found) {
      const each = this.constructorCallers(symbol.f).flatMap((caller) =>
        this.evaluator.invocations
          .substitute([symbol], symbol.f, (i) =>
            i === 'rest'
              ? (caller.args ?? []).flatMap((a) => this.evaluator.expr(caller.file, a))
              : this.evaluator.argument(caller.file, caller.args ?? [], i),
          )
          .flatMap((v): Val[] => {
            if (v.t === 'fn') return [{ t: 'fn', f: v.f }];
            const isHandedOn = v.t === 'param' && v.f.facts.k === 'constructor' && v.f !== symbol.f;
            return isHandedOn ? [{ t: 'param', f: v.f, i: v.i, path: v.path }] : [];
          }),
      );
      found = [...new Set(unique(each).flatMap((v) => (v.t === 'fn' ? [v.f] : v.t === 'param' ? this.givenTo(v, depth + 1) : [])))];
      this.givenBy.set(key, found);
    }
    return found;
  }

  /** Callers are asked for anew: what was consumed since is none. */
  forget(): void {
    this.callersOf.clear();
    this.byTarget.clear();
  }

  /** Every place that may run this function. */
  callers(fn: Fn): Caller[] {
    let found = this.callersOf.get(fn);
    if (!found) {
      this.callersOf.set(fn, []);
      found = this.findCallers(fn);
      this.callersOf.set(fn, found);
    }
    return found;
  }

  /** Calls by which those run a function who are given it. */
  givenRuns(fn: Fn): Caller[] {
    return this.functions.callers(fn);
  }

  /** Calls of a method of this name, by what they run: names like `close` have many of both. */
  methodCallsTo(name: string): ReadonlyMap<Fn, Site[]> {
    let found = this.byTarget.get(name);
    if (!found) {
      found = new Map();
      for (const site of this.methodCalls(name)) for (const target of this.targets(site)) push(found, target, site);
      this.byTarget.set(name, found);
    }
    return found;
  }

  private findCallers(fn: Fn): Caller[] {
    const { s, k } = fn.facts;
    if (k === 'module') return [];
    if (k === 'constructor') return this.constructorCallers(fn);
    const found: Caller[] = [];
    const seen = new Set<string>();
    const add = ({ file, e }: Site, args: E[] | null, use: string, of?: Val[]): void => {
      const key = idOf({ file, e });
      if (seen.has(key) || this.omitted.has(key)) return;
      seen.add(key);
      found.push({ file, e, args, use, oneOf: args !== null && this.targets({ file, e }).length > 1, ...(of && { of }) });
    };
    const own = fn.facts.prop ? this.objects.onOwnObject(fn) : undefined;
    for (const site of own?.calls ?? []) add(site, null, `callback of ${own!.of.facts.n}`);
    const calls = (name: string): void => {
      for (const site of this.methodCallsTo(name).get(fn) ?? []) {
        // Whoever runs it there runs what any was given.
        if (own?.inside.has(methodAround(site)!)) continue;
        const outer = this.wrappers.callers(site, fn);
        if (outer) for (const { of, ...caller } of outer) add(caller, caller.args, caller.use, of);
        else add(site, this.given(site, fn), '');
      }
    };
    if (k === 'setter') {
      for (const { file, target, value } of this.writesByName.get(s) ?? []) {
        const x = file.facts.exprs[target];
        if (x.k === 'mem' && this.evaluator.expr(file, x.o).some((v) => v.t === 'inst' && this.evaluator.hierarchy.setter(v.c, s) === fn))
          add({ file, e: target }, [value], '');
      }
      return found;
    }
    const names = calledAs(fn);
    names.forEach(calls);
    // `ctx.runMutation(internal.mails.mark, { to })`
    for (const site of this.runsInTree(fn)) add(site, [0, argsOf(site)[1] ?? 0], '');
    // A closure of a literal is called by the name that it has there.
    if (k === 'closure' && fn.facts.prop && fn.facts.prop[1] !== s) calls(fn.facts.prop[1]);
    for (const name of this.plain.keptAs(fn)) calls(name);
    this.evaluator.rules.runs.forEach(calls);
    for (const site of this.evaluator.decorated.runs(fn)) add(site, argsOf(site), '');
    for (const { file, e, ...ran } of this.hooks.runs(fn)) {
      const id = idOf({ file, e });
      if (!seen.has(id)) found.push({ file, e, use: '', oneOf: false, isHook: true, ...ran });
      seen.add(id);
    }
    for (const site of this.plain.calls().get(fn) ?? []) add(site, this.given(site, fn), '');
    const takenFrom = new Set<string>();
    for (const site of this.others) {
      if (!this.targets(site).includes(fn)) continue;
      add(site, this.given(site, fn), '');
      const table = tableOf(site);
      if (table !== undefined) takenFrom.add(table);
    }
    // What is put into a table, out of which code takes and runs it, is run there: `handlers.set('join', join)`.
    const isPut = (site: Site): boolean => takenFrom.size > 0 && takenFrom.has(putTable(site) ?? '');
    const handedOver = (this.plain.handedOver().get(fn) ?? []).filter(({ site }) => !isPut(site));
    for (const site of names.flatMap((name) => this.readsOf(name).get(fn) ?? [])) {
      if (this.isConsumed(site.file, site.e)) continue;
      if (k === 'getter') add(site, [], '');
      else if (!this.told.has(idOf(site))) handedOver.push({ site, use: '' });
    }
    for (const site of this.madeAt(fn)) for (const name of this.heldUnder(site)) calls(name);
    if (k === 'closure') this.fieldsOf(fn).forEach(calls);
    if (fn.facts.prop) for (const site of this.objects.withFunction(fn)) add(site, null, useOfObject(site));
    // Where all that runs it there does so when something comes, who gives it does not.
    const later = new Set<string>();
    for (const { site, to, by, isNamed, runs, i, n } of this.functions.of(fn)) {
      const given: ValOf<'param'> = { t: 'param', f: to, i, path: n ? [n] : [] };
      const inside = runs.filter((run) => {
        const x = run.file.facts.exprs[run.e];
        const around = x.k === 'call' ? run.file.fns[x.by] : undefined;
        return around !== undefined && around !== to && this.isForLater(around) && this.worksWith(around, run.e, given);
      });
      for (const run of inside) add(run, argsOf(run), '');
      if (inside.length && inside.length === runs.length) later.add(idOf(site));
      if (isNamed && inside.length < runs.length && !this.isConsumed(site.file, site.e)) add(by, null, `callback of ${to.facts.s}`);
    }
    for (const { site, use } of handedOver) {
      if (this.isConsumed(site.file, site.e) || later.has(idOf(site))) continue;
      const held = this.heldUnder(site);
      const before = found.length;
      const names = held.length ? held : this.wrappedUnder(site);
      names.forEach(calls);
      // What a wrapper made of it is called by its name: `const later = debounce(send)`, then `later()`.
      const isRun = names.some((n) => found.some(({ file, e }) => file === site.file && isNamed(file, e, n)));
      if (!held.length && found.length === before && !isRun) add(site, null, use);
    }
    return found;
  }

  /** Where a function that stands in a tree of modules is run by its name there: what it is made of may be asked for just now. */
  private runsInTree(fn: Fn): Site[] {
    const name = this.evaluator.trees.nameOf(fn)?.split(':')[1];
    return [...(name === undefined ? [] : this.evaluator.rules.inTrees)].flatMap((method) =>
      this.methodCalls(method).filter((site) => {
        const { file } = site;
        const [given] = argsOf(site);
        const x = file.facts.exprs[given ?? 0];
        return x.k === 'mem' && x.n === name && this.evaluator.expr(file, x.o).some((v) => v.t === 'file' && v.file === fn.file);
      }),
    );
  }

  /** What a call gives a function; null where that was bound to something before, elsewhere. */
  private given(site: Site, fn: Fn): E[] | null {
    const args = argsOf(site);
    if (!this.isBinding) return args;
    const x = site.file.facts.exprs[site.e];
    const vals = x.k === 'call' ? this.evaluator.expr(site.file, x.f) : [];
    const { bound } = vals.find((v): v is ValOf<'fn'> => v.t === 'fn' && v.f === fn) ?? {};
    if (!bound) return args;
    return bound.file === site.file ? [...bound.a, ...args] : null;
  }

  /** Whether functions are bound to arguments at all. */
  private get isBinding(): boolean {
    return (this.binds ??= this.methodCalls('bind').some((site) => argsOf(site).length > 1));
  }
  private binds: boolean | undefined;

  /** The places that read a property of the name, by the functions that it may be there. */
  private readsOf(name: string): ReadonlyMap<Fn, Site[]> {
    let found = this.readers.get(name);
    if (!found) {
      found = new Map();
      for (const site of this.readsByName.get(name) ?? [])
        for (const fn of new Set([...this.targets(site), ...this.getters(site)])) push(found, fn, site);
      this.readers.set(name, found);
    }
    return found;
  }
  private readonly readers = new Map<string, Map<Fn, Site[]>>();

  /** Calls of the function around one that gives it: `this.send = senderOf('mails')`. */
  private madeAt({ file, facts: { k, up }, index }: Fn): Site[] {
    const maker = k !== 'method' && up >= 0 ? file.fns[up] : undefined;
    return maker?.facts.returns.some((e) => functionAt(file, e) === index) ? this.callers(maker) : [];
  }

  private getters({ file, e }: Site): Fn[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'mem') return [];
    const { hierarchy } = this.evaluator;
    return this.evaluator.expr(file, x.o).flatMap((v) => {
      if (v.t === 'decl') return hierarchy.implementers(v.decl).flatMap((c) => this.getterOf(c, x.n, false));
      if (v.t === 'inst')
        return [
          ...this.getterOf(v.c, x.n, false),
          ...(v.exact ? [] : hierarchy.descendants(v.c).flatMap((c) => this.getterOf(c, x.n, false))),
        ];
      return v.t === 'class' ? this.getterOf(v.c, x.n, true) : [];
    });
  }

  private getterOf(c: Cls, n: string, isStatic: boolean): Fn[] {
    const found = this.evaluator.hierarchy.find(c, n, isStatic)?.fn;
    return found?.facts.k === 'getter' ? [found] : [];
  }

  private constructorCallers(fn: Fn): Caller[] {
    const c = fn.file.classes[fn.facts.c!];
    const { hierarchy } = this.evaluator;
    const heirs = [c, ...hierarchy.descendants(c)].filter((d) => hierarchy.constructorOf(d) === fn);
    const found: Caller[] = heirs.flatMap((d) =>
      (this.constructed().get(d) ?? []).map((site) => ({ ...site, args: argsOf(site), use: '', oneOf: false })),
    );
    for (const site of this.superCalls().get(fn) ?? []) found.push({ ...site, args: argsOf(site), use: '', oneOf: false });
    return found;
  }

  /** The guard under which the called function calls its argument number `i`; undefined when that is not seen. */
  guardOfCallback(site: Site, i: number): string | undefined {
    const guards = this.targets(site).map((fn) => {
      const found: string[] = [];
      for (const e of fn.file.facts.calls) {
        const x = fn.file.facts.exprs[e];
        if (x.k !== 'call' || x.by !== fn.index || fn.file.facts.exprs[x.f].k !== 'ref') continue;
        if (this.evaluator.expr(fn.file, x.f).some((v) => v.t === 'param' && v.f === fn && v.i === i && !v.path.length))
          found.push(fn.file.facts.guards[x.g]);
      }
      return found.includes('') ? '' : found[0];
    });
    return guards.length === 1 ? guards[0] : undefined;
  }

  /** Constructors that run this one without saying so: implicit ones of classes that extend its class. */
  implicitHeirs(fn: Fn): Fn[] {
    const c = fn.file.classes[fn.facts.c!];
    const { hierarchy } = this.evaluator;
    return hierarchy.descendants(c).flatMap((d) => {
      const ctor = d.facts.ctor === undefined ? undefined : d.file.fns[d.facts.ctor];
      const base = hierarchy.baseClass(d);
      return ctor?.facts.implicit && base && hierarchy.constructorOf(base) === fn ? [ctor] : [];
    });
  }

  /** Calls of `super(…)`, by the constructor that they run. */
  private superCalls(): ReadonlyMap<Fn, Site[]> {
    if (!this.bySuper) {
      this.bySuper = new Map();
      for (const site of this.supers) for (const target of this.targets(site)) push(this.bySuper, target, site);
    }
    return this.bySuper;
  }

  private constructed(): Map<Cls, Site[]> {
    if (!this.made) {
      this.made = new Map();
      for (const { site, vals } of this.constructions()) for (const v of vals) if (v.t === 'class') push(this.made, v.c, site);
    }
    return this.made;
  }

  /** Names of the fields, properties or variables that a handed-over function is kept under. */
  heldUnder({ file, e }: Site): string[] {
    let map = this.holders.get(file);
    if (!map) {
      this.holders.set(file, (map = new Map()));
      const wrapped = new Map<E, string[]>();
      this.wrapped.set(file, wrapped);
      const { classes, exprs, bindings } = file.facts;
      const hold = (v: E | undefined, n: string): void => {
        if (v === undefined) return;
        const held = this.unbound(file, v);
        push(map!, held, n);
        const x = exprs[held];
        if (held === v && (x.k === 'call' || x.k === 'new')) for (const a of x.a) push(wrapped, this.unbound(file, a), n);
      };
      for (const c of classes) for (const f of c.fields) for (const v of [f.init, ...f.set]) hold(v, f.n);
      for (const x of exprs) if (x.k === 'obj') for (const p of x.p) if (p.n !== null) hold(p.v, p.n);
      for (const b of bindings) if (b.k === 'var') for (const v of [b.init, ...b.set]) hold(v, b.n);
    }
    return map.get(e) ?? [];
  }
  private readonly wrapped = new Map<File, Map<E, string[]>>();

  /** The same of what a call makes of a function: `this.later = debounce(this.send.bind(this))`. */
  private wrappedUnder(site: Site): string[] {
    this.heldUnder(site);
    return this.wrapped.get(site.file)?.get(site.e) ?? [];
  }

  /** Names of the fields that a closure is put into: `this.tell = async (name) => …`. */
  private fieldsOf({ file, index }: Fn): string[] {
    let fields = this.inFields.get(file);
    if (!fields) {
      this.inFields.set(file, (fields = new Map()));
      for (const c of file.facts.classes)
        for (const { n, set } of c.fields)
          for (const e of set) {
            const x = file.facts.exprs[e];
            if (x.k === 'fn') push(fields, x.f, n);
          }
    }
    return fields.get(index) ?? [];
  }
  private readonly inFields = new Map<File, Map<number, string[]>>();
}

/** The name of a method, or of what the platform has. */
const nameOf = (x: Expr): string => (x.k === 'mem' ? x.n : x.k === 'ref' && x.r[0] === 'g' ? x.r[1] : '');

/** Whether a call is one of a plain name. */
function isNamed({ facts: { bindings, exprs } }: File, e: E, n: string): boolean {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  return callee?.k === 'ref' && callee.r[0] === 'b' && bindings[callee.r[1]].n === n;
}

/** The table that what is called was taken out of: `const handler = handlers.get(key)`, then `handler()`. Undefined where it is gone through as well. */
function tableOf({ file, e }: Site): string | undefined {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const init = callee?.k === 'ref' && callee.r[0] === 'b' ? bindings[callee.r[1]].init : undefined;
  const found = init === undefined ? undefined : lookup(file, init);
  const place = found && placeOf(file, found.table);
  return place === undefined || isGoneThrough(file, place) ? undefined : `${file.index}.${place}`;
}

/** The table of its file that something is put into: the argument of `handlers.set('join', join)`. */
function putTable({ file, e }: Site): string | undefined {
  const put = putsOf(file).find(({ value }) => value === e);
  const place = put && placeOf(file, put.of);
  return place === undefined ? undefined : `${file.index}.${place}`;
}

/** Whether code goes through all that a table has: `handlers.forEach(…)`, `for (const handler of handlers.values())`. */
function isGoneThrough(file: File, place: string): boolean {
  const { exprs, bindings } = file.facts;
  const isIt = (e: E | undefined): boolean => e !== undefined && placeOf(file, e) === place;
  return (
    exprs.some((x) => x.k === 'mem' && ['forEach', 'values', 'entries'].includes(x.n) && isIt(x.o)) ||
    bindings.some(({ k, init }) => k === 'each' && isIt(init))
  );
}

/** A variable that holds what stands in a table: `const handler = handlers[key] ?? other`, `handlers.get(key)`. */
function isTaken({ facts }: File, r: Extract<Expr, { k: 'ref' }>['r']): boolean {
  const b = r[0] === 'b' ? facts.bindings[r[1]] : undefined;
  const isIt = (e: E): boolean => {
    const x = facts.exprs[e];
    const callee = x.k === 'call' ? facts.exprs[x.f] : undefined;
    if (x.k === 'call' && callee?.k === 'mem') return callee.n === 'get' && x.a.length === 1;
    return x.k === 'idx' || (x.k === 'any' && x.e.some(isIt)) || (x.k === 'cond' && [x.a, x.b].some(isIt));
  };
  return b?.k === 'var' && !b.path?.length && b.init !== undefined && isIt(b.init);
}

/** Whether a function is put into the place of a method: what it does with that is done by whoever calls it. */
const isPutAs = (file: File, f: number, method: string): boolean =>
  file.facts.writes.some(([target, value]) => {
    const to = file.facts.exprs[target];
    return to.k === 'mem' && to.n === method && functionAt(file, written(file, value)) === f;
  });

/** Methods of lists, texts and promises. */
const BUILT_INS =
  'map forEach filter find findIndex findLast some every reduce reduceRight flatMap sort toSorted then catch finally push unshift slice splice concat join includes indexOf startsWith endsWith replace replaceAll split trim toLowerCase toUpperCase padStart padEnd toISOString getTime toFixed'.split(
    ' ',
  );

/** Those of them that nothing in the files has the name of: no method, field, property or function. */
function builtInsAlone(files: readonly File[]): Set<string> {
  const alone = new Set(BUILT_INS);
  for (const { facts } of files) {
    for (const { s } of facts.callables) alone.delete(s);
    for (const { fields } of facts.classes) for (const { n } of fields) alone.delete(n);
    for (const { n } of facts.exports) if (n !== null) alone.delete(n);
    for (const x of facts.exprs) if (x.k === 'obj') for (const { n } of x.p) if (n !== null) alone.delete(n);
    for (const [target] of facts.writes) {
      const x = facts.exprs[target];
      if (x.k === 'mem') alone.delete(x.n);
    }
  }
  return alone;
}
