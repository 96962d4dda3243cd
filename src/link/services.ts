import type { E, T } from '../extract/facts.js';
import type { Entry } from '../graph/model.js';
import { PLATFORM } from '../vocabulary/index.js';
import type { EntryRule, ListenRule, Vocabulary } from '../vocabulary/schema.js';
import { generatedFor } from './generated.js';
import type { Listening, Messages } from './messages.js';
import type { Target } from './project.js';
import { putInto } from './put-tables.js';
import type { Site } from './sites.js';
import { typedFunctions, typedIn } from './typed.js';
import { type File, type Fn, isSymbolic, keyOf, type Val, type ValOf } from './values.js';

/** Objects that a package runs. */
interface Objects {
  own: ValOf<'obj'>[];
  /** What those take into them. */
  mixed: ValOf<'obj'>[];
}

/** Most functions around each other that wrap the functions of an object. */
const DEEPEST = 3;

type ServiceRule = Extract<ListenRule, { table: string }>;
type ObjectSpec = ServiceRule['object'];
type ObjectEntryRule = Extract<EntryRule, { object: unknown; methods: unknown }>;
type TableEntryRule = Extract<EntryRule, { object: unknown; table: unknown }>;
type ExportRule = Extract<ListenRule, { exported: string }>;

/** Finds listeners that are told by where they stand: in a table of a service's object, or among what a module exports. */
export class Services {
  readonly found: { fn: Fn; entry: Entry }[] = [];
  private readonly known = new Map<ObjectSpec, Objects>();
  private readonly declaredSo = new Map<ObjectSpec, Map<string, ValOf<'obj'>>>();
  /** Below which names objects stand in others, where their types say that. */
  private readonly below = new Map<string, string[]>();
  /** Functions of which their types say where they stand. */
  private readonly alone: { fn: Fn; spec: ObjectSpec; path: string[] }[] = [];

  constructor(private readonly messages: Messages) {}

  find(): void {
    for (const vocabulary of this.messages.vocabularies) {
      for (const rule of vocabulary.listens) {
        if ('table' in rule) {
          const { own, mixed } = this.objects(vocabulary, rule.object);
          for (const object of rule.prefix?.length ? own : [...own, ...mixed]) this.table(vocabulary, rule, object);
        } else if ('exported' in rule) for (const file of this.messages.project.files) this.module(vocabulary, rule, file);
        else if ('typed' in rule) for (const file of this.messages.project.files) this.typed(vocabulary, rule, file);
      }
      for (const rule of vocabulary.entries)
        if ('exported' in rule) for (const file of this.messages.project.files) this.moduleEntries(vocabulary, rule, file);
        else if ('object' in rule) {
          const { own, mixed } = this.objects(vocabulary, rule.object);
          const objects = [...own, ...mixed];
          if ('table' in rule) for (const object of own) this.routed(rule, object);
          else if (rule.methods === '*') this.all(rule, objects);
          else for (const object of objects) this.entered(rule, rule.methods, object);
        }
    }
  }

  // ── objects that a package runs ──

  /** Says what functions get of objects that are known by what they are declared as: whatever follows may ask for it. */
  findDeclared(): void {
    for (const vocabulary of this.messages.vocabularies)
      for (const rule of [...vocabulary.listens, ...vocabulary.entries]) if ('object' in rule) this.typedObjects(vocabulary, rule.object);
  }

  /** Object literals that are declared to be of the type, be it as what a function gives. */
  typedObjects(vocabulary: Vocabulary, spec: ObjectSpec): ReadonlyMap<string, ValOf<'obj'>> {
    let found = this.declaredSo.get(spec);
    if (found) return found;
    this.declaredSo.set(spec, (found = new Map()));
    const { evaluator, project } = this.messages;
    const isGlobal = vocabulary.packages.includes(PLATFORM);
    for (const file of project.files) {
      const typed = (t: number | undefined): Val[] =>
        t === undefined
          ? []
          : evaluator.types.type(file, t).filter((v) => v.t === 'extInst' && this.messages.nameIn(vocabulary, v) === spec.type);
      const isType = (t: number | undefined): boolean => typed(t).length > 0;
      const isImported = file.facts.imports.some((i) => i.n === spec.type || i.n === '*' || i.n === 'default');
      if (!isImported && !(isGlobal && file.facts.types.some((t) => t.k === 'ref' && t.r[0] === 'g' && t.r[1] === spec.type))) continue;
      for (const b of file.facts.bindings)
        if (b.k === 'var' && b.init !== undefined && isType(b.t))
          this.take(this.told(spec, evaluator.expr(file, b.init), typed(b.t)), found);
      for (const x of file.facts.exprs)
        if (x.k === 'cast' && isType(x.t)) this.take(this.told(spec, evaluator.expr(file, x.e), typed(x.t)), found);
      // `function orders(): ServiceSchema { return { … } }`
      for (const { facts } of file.fns)
        if (isType(facts.ret))
          this.take(
            facts.returns.flatMap((e) => evaluator.expr(file, e)),
            found,
          );
    }
    for (const object of found.values()) this.settle(vocabulary, spec, object);
    return found;
  }

  /** Objects, of whose functions one parameter is what a type argument of their declaration says. */
  private told({ told }: ObjectSpec, vals: Val[], typed: readonly Val[]): Val[] {
    const args = told ? typed.flatMap((v) => (v.t === 'extInst' ? (v.args[told.argument] ?? []) : [])) : [];
    const { evaluator } = this.messages;
    if (told && args.length)
      for (const v of vals)
        for (const n of v.t === 'obj' ? evaluator.members.propertyNames(v) : [])
          for (const f of evaluator.members.member(v, n)) if (f.t === 'fn') evaluator.parameters.gets(f.f, told.parameter, () => args);
    return vals;
  }

  private take(vals: Val[], into: Map<string, ValOf<'obj'>>, depth = 0): void {
    for (const v of vals)
      if (v.t === 'obj') {
        const wrapped = depth < DEEPEST ? this.wrappedBy(v) : [];
        if (wrapped.length) this.take(wrapped, into, depth + 1);
        else into.set(wholeKey(v), v);
      } else if (v.t === 'arr') this.take(v.of, into, depth);
  }

  /** Those, and the ones that a call is given which takes such. */
  private objects(vocabulary: Vocabulary, spec: ObjectSpec): Objects {
    let found = this.known.get(spec);
    if (found) return found;
    const { evaluator, calls } = this.messages;
    const typed = this.typedObjects(vocabulary, spec);
    const literals = new Map<string, ValOf<'obj'>>();
    const take = (vals: Val[]): void => this.take(vals, literals);
    for (const { call, types, new: isMade, arg, property } of spec.given) {
      const plain = isMade ? this.messages.madeOf(vocabulary, call) : types ? undefined : this.messages.functionCalls(vocabulary, call);
      for (const site of plain ?? (call ? calls.methodCalls(call) : this.callsWithLiteral(arg))) {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' && x.k !== 'new') continue;
        const on = call ? callee?.k === 'mem' && callee.o : x.f;
        const received = types && on !== undefined && on !== false ? evaluator.expr(file, on) : [];
        const isIt =
          !types ||
          this.messages.received(vocabulary, types, received, call).length > 0 ||
          // `class Orders extends Group.make(…) {}`: the class is what it extends.
          this.messages.extending(vocabulary, types, received, call).length > 0;
        const given = isIt ? evaluator.argument(file, x.a, arg) : [];
        const each = property === undefined ? given : given.flatMap((v) => (v.t === 'arr' ? v.of : [v]));
        take(property === undefined ? given : each.flatMap((v) => evaluator.members.member(v, property)));
      }
    }
    for (const { vals, below } of this.declared(vocabulary, spec)) {
      if (below.length < 2) take(vals);
      for (const v of vals) {
        if (v.t === 'obj' && below.length) this.below.set(idOf(v), below);
        if (v.t === 'fn' && below.length > 1) this.alone.push({ fn: v.f, spec, path: below });
      }
    }
    const all = new Map([...typed, ...literals]);
    const taken = [...all.values()].flatMap((object) => this.mixedInto(spec, object));
    const places = new Set(taken.map(idOf));
    // What others take into them is none of its own, unless it is given too.
    const own = [...all].flatMap(([key, object]) => (literals.has(key) || !places.has(idOf(object)) ? [object] : []));
    const mixed = new Map(taken.map((object) => [wholeKey(object), object]));
    for (const object of own) mixed.delete(wholeKey(object));
    this.known.set(spec, (found = { own, mixed: [...mixed.values()] }));
    for (const object of [...own, ...found.mixed]) if (!typed.has(wholeKey(object))) this.settle(vocabulary, spec, object);
    return found;
  }

  /** What is declared as one of the types that a generator gives such objects and their parts, and below which names those stand. */
  private declared({ packages }: Vocabulary, { generated }: ObjectSpec): { vals: Val[]; below: string[] }[] {
    const { evaluator, project } = this.messages;
    if (!generated) return [];
    return project.files.flatMap((file) => {
      const of = (t: T | undefined, e: E | undefined): { vals: Val[]; below: string[] }[] => {
        const below = t && e !== undefined ? generatedFor(project, generated, packages, file, t) : undefined;
        return below ? [{ vals: evaluator.expr(file, e!), below }] : [];
      };
      const { bindings, exprs } = file.facts;
      return [
        ...bindings.flatMap(({ k, t, init }) => (k === 'var' ? of(t, init) : [])),
        ...exprs.flatMap((x) => (x.k === 'cast' ? of(x.t, x.e) : [])),
      ];
    });
  }

  /** The objects that a function is given which fills an empty one, of which nothing is known, and gives that. */
  private wrappedBy({ file, e, via }: ValOf<'obj'>): Val[] {
    const { evaluator } = this.messages;
    const literal = file.facts.exprs[e];
    const call = via?.file.facts.exprs[via.e];
    if (!via || call?.k !== 'call' || literal.k !== 'obj' || literal.p.length) return [];
    return call.a.flatMap((a) => evaluator.expr(via.file, a)).filter((v) => v.t === 'obj' && evaluator.members.propertyNames(v).length > 0);
  }

  /** Calls of something that a name stands for which are given an object literal. */
  private callsWithLiteral(arg: number): Site[] {
    return this.messages.project.files.flatMap((file) => {
      const { calls, exprs } = file.facts;
      return calls.flatMap((e): Site[] => {
        const x = exprs[e];
        return x.k === 'call' && exprs[x.f].k === 'ref' && exprs[x.a[arg] ?? e].k === 'obj' ? [{ file, e }] : [];
      });
    });
  }

  /** Says what `this` and the first parameter are in the functions of a service. */
  private settle(vocabulary: Vocabulary, spec: ObjectSpec, object: ValOf<'obj'>): void {
    const { evaluator } = this.messages;
    const pkg = vocabulary.packages[0];
    const of = (n: string): Val => ({ t: 'extInst', pkg, n, args: [] });
    const methods = spec.methods === undefined ? [] : evaluator.members.property(object, spec.methods).filter((v) => v.t === 'obj');
    const within = (val: Val, depth: number, isMethod: boolean): void => {
      const { self, first, second } = spec;
      if (val.t === 'fn' && !isMethod && first) evaluator.parameters.gets(val.f, 0, () => [of(first)]);
      if (val.t === 'fn' && !isMethod && second) evaluator.parameters.gets(val.f, 1, () => [of(second)]);
      if (val.t !== 'obj' || depth > 3) return;
      if (self) evaluator.is(val.file, val.e, [of(self), ...methods]);
      for (const n of evaluator.members.propertyNames(val))
        for (const v of evaluator.members.property(val, n)) within(v, depth + 1, isMethod || (depth === 0 && n === spec.methods));
    };
    within(object, 0, false);
  }

  private table(vocabulary: Vocabulary, rule: ServiceRule, object: ValOf<'obj'>): void {
    const { members } = this.messages.evaluator;
    const heard = (before: string[], key: string, at: Omit<Listening, 'event'>): void => {
      this.messages.handlers.add(at.handler);
      const name = [...before, key].join('.');
      if (!vocabulary.own.includes(name)) this.messages.listening.listen({ name, guard: '' }, rule.event, rule.kind, at);
    };
    const via = rule.table || rule.object.type;
    for (const { key, fn, self, ...at } of putInto(this.messages, object, rule.table, (vals) => this.held(vals, rule.handler))) {
      for (const before of this.before(rule, { ...object, ...(self && { self }) })) heard(before, key, { ...at, handler: fn, via });
    }
    const befores = this.before(rule, object);
    if (!befores.length) return;
    const all = [object, ...(rule.prefix?.length ? this.mixedInto(rule.object, object) : [])];
    const named = new Set<string>();
    for (const one of all) {
      // What is said nearer counts.
      const own = new Set<string>();
      for (const table of rule.table === '' ? [one] : members.member(one, rule.table)) {
        if (table.t !== 'obj') continue;
        for (const key of members.propertyNames(table)) {
          if (named.has(key)) continue;
          own.add(key);
          for (const fn of this.run(members.property(table, key), rule.handler))
            for (const before of befores) heard(before, key, { handler: fn, file: fn.file, line: fn.facts.l, via });
        }
      }
      for (const key of own) named.add(key);
    }
  }

  /** Other objects whose tables are an object's own too. */
  private mixedInto(spec: ObjectSpec, object: ValOf<'obj'>, known = new Set([idOf(object)])): ValOf<'obj'>[] {
    const listed = spec.mixed === undefined ? [] : this.messages.evaluator.members.member(object, spec.mixed);
    return listed
      .flatMap((v) => (v.t === 'arr' ? v.of : [v]))
      .flatMap((v): ValOf<'obj'>[] => {
        if (v.t !== 'obj' || known.has(idOf(v))) return [];
        known.add(idOf(v));
        return [v, ...this.mixedInto(spec, v, known)];
      });
  }

  /** What stands before the names of an object's table, also where callers of the function that makes it say that; nothing where its name is not known. */
  private before(rule: Pick<ServiceRule, 'object' | 'prefix'>, object: ValOf<'obj'>): string[][] {
    const { choosers, evaluator, namer } = this.messages;
    const prefix = rule.prefix ?? [];
    if (!prefix.length) return [[]];
    const all = [object, ...this.mixedInto(rule.object, object)];
    // What an object does not say, that which is first taken into it may.
    const said = prefix.map((n) => all.map((one) => evaluator.members.member(one, n)).find((vals) => vals.length) ?? []);
    const parts = said.map((vals) => {
      const known = vals.find((v) => v.t === 'str');
      return known ? [known] : vals.filter((v) => isSymbolic(v));
    });
    // The last one names it; whoever chooses one of them chooses the others with it.
    const slotOf = (i: number): string => (i === prefix.length - 1 ? 'event' : prefix[i]);
    const slots = Object.fromEntries(parts.map((vals, i) => [slotOf(i), vals]));
    const isOpen = parts.flat().some((v) => isSymbolic(v));
    const choices = isOpen ? choosers.find(object, () => slots).map((choice) => choice.slots) : [slots];
    const found = choices.flatMap((chosen) => {
      const texts = prefix.map((_, i) => namer.names(chosen[slotOf(i)] ?? [], { as: 'name' }).named.map(({ name }) => name));
      if (!texts[texts.length - 1].length) return [];
      return texts
        .filter((each) => each.length)
        .reduce<string[][]>((ways, each) => ways.flatMap((way) => each.map((t) => [...way, /^\d+$/.test(t) ? `v${t}` : t])), [[]]);
    });
    return [...new Map(found.map((way) => [way.join('.'), way])).values()];
  }

  private run(vals: Val[], handler: string): Fn[] {
    return this.held(vals, handler).flatMap((v) => (v.t === 'fn' ? this.messages.handed.concrete(v) : []));
  }

  /** Functions among the values, and those that objects have under a name. */
  private held(vals: Val[], handler: string): Val[] {
    return vals.flatMap((v) => {
      if (v.t === 'fn') return [v];
      return v.t === 'obj' ? this.held(this.messages.evaluator.members.property(v, handler), handler) : [];
    });
  }

  /** Each function of objects that may stand in each other, by its way from the outermost one. */
  private all(rule: ObjectEntryRule, objects: readonly ValOf<'obj'>[]): void {
    const { evaluator, calls, handlers, project } = this.messages;
    const known = new Set(objects.map(idOf));
    // Of a module that is loaded when it is asked for, what it exports of such objects.
    const loaded = (v: Val): Val[] =>
      v.t === 'file'
        ? project.exportNames(v.file).flatMap((n) => evaluator.members.member(v, n).filter((o) => o.t === 'obj' && known.has(idOf(o))))
        : [v];
    const properties = (of: ValOf<'obj'>): [string, Val[]][] =>
      evaluator.members.propertyNames(of).map((n) => [n, evaluator.members.property(of, n).flatMap(loaded)]);
    const within = new Set(
      objects.flatMap((o) => properties(o).flatMap(([, vals]) => vals.flatMap((v) => (v.t === 'obj' ? idOf(v) : [])))),
    );
    const outermost = objects.filter((o) => !within.has(idOf(o)));
    const enter = (object: ValOf<'obj'>, before: string[], around: readonly string[]): void => {
      for (const [name, vals] of properties(object)) {
        const path = [...before, name];
        for (const v of vals) {
          if (v.t === 'obj' && !around.includes(idOf(v))) enter(v, path, [...around, idOf(v)]);
          for (const fn of v.t === 'fn' ? this.messages.handed.concrete(v) : []) {
            const [call, at] = fn.facts.arg ?? [];
            const x = call === undefined ? undefined : fn.file.facts.exprs[call];
            if (x?.k === 'call') calls.consume(fn.file, x.a[at!]);
            add(fn, path);
          }
        }
      }
    };
    const add = (fn: Fn, path: string[]): void => {
      handlers.add(fn);
      this.found.push({ fn, entry: { kind: rule.kind, label: rule.label.replace('{path}', path.join('.')) } });
    };
    for (const object of outermost) enter(object, this.below.get(idOf(object)) ?? [], [idOf(object)]);
    const found = new Set(this.found.map(({ fn }) => fn));
    for (const { fn, spec, path } of this.alone) if (spec === rule.object && !found.has(fn)) add(fn, path);
  }

  private entered(rule: ObjectEntryRule, methods: readonly string[], object: ValOf<'obj'>): void {
    for (const name of methods) {
      for (const fn of this.run(this.messages.evaluator.members.property(object, name), 'handler')) {
        this.messages.handlers.add(fn);
        this.found.push({ fn, entry: { kind: rule.kind, label: rule.label.replace('{method}', name) } });
      }
    }
  }

  /** Functions in an object's table that say beside by which path they are reached. */
  private routed(rule: TableEntryRule, object: ValOf<'obj'>): void {
    const { members } = this.messages.evaluator;
    const texts = (vals: Val[]): string[] => vals.flatMap((v) => (v.t === 'str' && !v.d ? [v.v] : []));
    const all = [object, ...this.mixedInto(rule.object, object)];
    const own = all.map((one) => texts(members.walk([one], rule.below.split('.')))).find((said) => said.length);
    const below = own?.[0] ?? this.before(rule, object)[0]?.join('/') ?? '';
    const named = new Set<string>();
    for (const table of all.flatMap((one) => members.member(one, rule.table))) {
      if (table.t !== 'obj') continue;
      // What is said nearer counts.
      const keys = members.propertyNames(table).filter((key) => !named.has(key));
      for (const key of keys) named.add(key);
      for (const [key, action] of keys.flatMap((key) => members.property(table, key).map((one) => [key, one] as const))) {
        if (action.t !== 'obj') continue;
        // Each in a list is one.
        const said = members.property(action, rule.path).flatMap((v) => (v.t === 'arr' ? v.of : [v]));
        const routes = said.flatMap((v): string[] => {
          if (v.t !== 'obj') return texts([v]).map((text) => routeOf(text, below));
          const of = (n: string): string => texts(members.property(v, n))[0] ?? '';
          const path = of('fullPath') || `${of('basePath') || below}/${of('path') || key}`;
          return [routeOf(`${of('method')} ${path}`, '')];
        });
        for (const fn of routes.length ? this.run(members.property(action, rule.handler), rule.handler) : []) {
          this.messages.handlers.add(fn);
          for (const label of routes) this.found.push({ fn, entry: { kind: rule.kind, label } });
        }
      }
    }
  }

  private typed(vocabulary: Vocabulary, rule: Extract<ListenRule, { typed: string[] }>, file: File): void {
    const { evaluator, handlers, listening } = this.messages;
    const holding = rule.held ? typedFunctions(evaluator, vocabulary, file, rule.held) : [];
    const held = holding.flatMap(({ fn }) => typedIn(evaluator, vocabulary, fn, rule.typed));
    for (const { fn, type } of [...typedFunctions(evaluator, vocabulary, file, rule.typed), ...held]) {
      const names = (type.args[0] ?? []).flatMap((v) => (v.t === 'str' ? [v.v] : []));
      if (names.length) handlers.add(fn);
      const at = { handler: fn, file, line: fn.facts.l, via: type.n };
      for (const name of names) listening.listen({ name, guard: '' }, rule.event, rule.kind, at);
    }
  }

  // ── what modules export ──

  private moduleEntries(vocabulary: Vocabulary, rule: Extract<EntryRule, { exported: unknown }>, file: File): void {
    const { project, evaluator, namer, handlers } = this.messages;
    if (rule.types.length && !file.facts.imports.some((i) => rule.types.includes(i.n))) return;
    const path = rule.file && pathOf(file.path, rule.file);
    const beside = rule.beside && project.export(file, rule.beside.exported);
    const said = beside ? namer.meant(evaluator.target(beside), { property: rule.beside!.property }) : [];
    const texts = said.flatMap((v) => (v.t === 'str' ? [v.v] : []));
    if ((rule.file && path === undefined) || (rule.beside && !texts.length)) return;
    for (const name of rule.exported) {
      const target = project.export(file, name);
      const found = !target
        ? []
        : rule.label.includes('{key}')
          ? this.listedIn(target)
          : this.handed(file, target).map((fn) => ({ fn, key: '' }));
      for (const { fn, key } of found) {
        const first = fn.facts.p[0]?.t;
        if (rule.types.length && !this.isOneOf(vocabulary, rule.types, first ? evaluator.types.type(fn.file, first) : [])) continue;
        handlers.add(fn);
        const label = rule.label
          .replace('{name}', name)
          .replace('{path}', path ?? '')
          .replace('{key}', key)
          .replace('{0}', texts.join('|'));
        this.found.push({ fn, entry: { kind: rule.kind, label } });
      }
    }
  }

  /** The functions of an object that is exported, by their names. */
  private listedIn(target: Target): { fn: Fn; key: string }[] {
    const { members } = this.messages.evaluator;
    return this.messages.evaluator.target(target).flatMap((of) => {
      const names = of.t === 'obj' ? members.propertyNames(of) : [];
      return names.flatMap((key) => members.member(of, key).flatMap((v) => (v.t === 'fn' ? [{ fn: v.f, key }] : [])));
    });
  }

  /** The functions that an export is: of `withUser(async () => {})` what is handed over. Closures of others are no handlers of this file. */
  handed(file: File, target: Target): Fn[] {
    const { evaluator, handed } = this.messages;
    const written =
      target.t === 'expr' ? target.e : target.t === 'ref' && target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]].init : undefined;
    const at = target.t === 'expr' || target.t === 'ref' ? target.file : file;
    const vals = written === undefined ? evaluator.target(target) : handed.functions(at, written);
    if (written !== undefined && at.facts.exprs[written].k === 'call') handed.consume(at, written);
    const found = vals.flatMap((v) => (v.t === 'fn' && (v.f.file === file || v.f.facts.k !== 'closure') ? [v.f] : []));
    return found.length || written === undefined ? found : this.givenAlone(at, written);
  }

  /**
   * The one function that is written at a call of something which nothing is known of, by itself or in an object that says that it is run:
   * `createRoute({ body, handler: async (request) => {} })`. What is named beside it may be a function as well.
   */
  private givenAlone(file: File, e: E): Fn[] {
    const { exprs } = file.facts;
    const x = exprs[e];
    if (x.k !== 'call') return [];
    const properties = x.a.flatMap((a) => {
      const arg = exprs[a];
      return arg.k === 'obj' ? arg.p : [];
    });
    const named = properties.flatMap(({ n, v }) => (n !== null && RUNS.test(n) && this.mayRun(file, v) ? [v] : []));
    const given = named.length ? named : [...x.a, ...properties.map(({ v }) => v)].filter((v) => this.mayRun(file, v));
    const one = exprs[given[0]];
    return given.length === 1 && one.k === 'fn' && (named.length || x.a.includes(given[0])) ? [file.fns[one.f]] : [];
  }

  /** Whether a value is a function, or a name of which nobody knows that it is none. */
  private mayRun(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    if (x.k !== 'ref') return x.k === 'fn';
    const vals = this.messages.evaluator.expr(file, e);
    return !vals.length || vals.some(({ t }) => !IS_DATA.has(t));
  }

  private isOneOf(vocabulary: Vocabulary, types: readonly string[], vals: Val[]): boolean {
    return vals.some((v) => v.t === 'extInst' && types.includes(this.messages.nameIn(vocabulary, v) ?? ''));
  }

  private module(vocabulary: Vocabulary, rule: ExportRule, file: File): void {
    const { evaluator, project, namer } = this.messages;
    if (!file.facts.imports.some((i) => rule.types.includes(i.n))) return;
    const told = project.export(file, rule.exported);
    const run = project.export(file, rule.handler);
    if (!told || !run) return;
    const isKnown = (vals: Val[]): boolean => this.isOneOf(vocabulary, rule.types, vals);
    const binding = told.t === 'ref' && told.r[0] === 'b' ? told.file.facts.bindings[told.r[1]] : undefined;
    const typed = binding?.t !== undefined && isKnown(evaluator.types.type(file, binding.t));
    for (const v of evaluator.target(run)) {
      if (v.t !== 'fn') continue;
      const [first] = v.f.facts.p;
      if (!typed && !(first?.t && isKnown(evaluator.types.type(v.f.file, first.t)))) continue;
      const { named, unknown } = namer.names(namer.meant(binding?.init ? evaluator.expr(file, binding.init) : [], rule.event), rule.event);
      const at = { handler: v.f, file: v.f.file, line: v.f.facts.l, via: rule.exported };
      this.messages.handlers.add(v.f);
      if (unknown)
        this.messages.unknowns.push({
          file: at.file,
          line: at.line,
          by: v.f,
          via: at.via,
          reason: unknown.replace(/^it /, 'event name: '),
        });
      for (const n of named) this.messages.listening.listen(n, rule.event, rule.kind, at);
    }
  }
}

const idOf = ({ file, e }: ValOf<'obj'>): string => `${file.index}.${e}`;

/** A key that differs by the call of the function that makes the object: `make('orders')`, `make('users')`. */
const wholeKey = ({ g: _, d: __, ...v }: ValOf<'obj'>): string => keyOf(v);

/**
 * The path that a file's place says: below the folder, `[id]` as `:id`, groups in brackets left out; undefined for other files.
 * In `flat` names dots part the steps, `$id` is `:id`, and what begins with `_`, or is in brackets, is left out.
 */
function pathOf(file: string, { below, name, flat }: NonNullable<Extract<EntryRule, { exported: unknown }>['file']>): string | undefined {
  const parts = file.replace(/\.[^./]+$/, '').split('/');
  const folders = below.split('/');
  const at = parts.findIndex((_, i) => folders.every((folder, k) => parts[i + k] === folder));
  const last = parts[parts.length - 1];
  if (at < 0 || at + folders.length >= parts.length || (name !== undefined && last !== name)) return undefined;
  const own = name === undefined && last !== 'index' ? parts.length : -1;
  const inner = parts.slice(at + folders.length, own);
  const steps = flat
    ? inner
        .flatMap((part) => part.split(/\.(?![^[]*\])/))
        .filter((step) => !/^_|^\(.*\)$|^(?:route|index)$/.test(step))
        .map((step) =>
          step
            .replace(/_$/, '')
            .replace(/^\$$/, '*')
            .replace(/^\$/, ':')
            .replace(/\[(.+?)\]/g, '$1'),
        )
    : inner.filter((step) => !/^\(.*\)$/.test(step)).map((step) => step.replace(/^\[\[?(?:\.\.\.)?(.+?)\]?\]$/, ':$1'));
  return `/${steps.join('/')}`;
}

/** "GET /:id" of what begins with "orders" is "GET /orders/:id"; without a verb it is any. */
function routeOf(text: string, below: string): string {
  const [, verb = '', path = ''] = /^\s*(?:([A-Z]+)(?:\s+|$))?(\S*)/.exec(text) ?? [];
  const steps = [...below.split('/'), ...path.split('/')].filter(Boolean);
  return `${verb || 'ALL'} /${steps.join('/')}`;
}

/** Kinds of values that are no functions. */
const IS_DATA: ReadonlySet<Val['t']> = new Set(['str', 'obj', 'arr', 'inst', 'extInst']);

/** What runs is called so where it stands in an object. */
const RUNS = /^(handler?|(request|route)Handler|run|execute|perform|process|resolver?|action|fn|func|controller|respond|onRequest)$/;
