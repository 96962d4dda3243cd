import type { Entry, EntryKind, Role } from '../graph/model.js';
import { speaksOf } from '../vocabulary/index.js';
import type { EntryRule, Vocabulary } from '../vocabulary/schema.js';
import { type Applied, type Decorators, nameIn } from './decorators.js';
import type { Evaluator } from './evaluate.js';

import type { Project } from './project.js';
import { textOf } from './text.js';
import { typedFunctions } from './typed.js';
import { type Cls, type File, type Fn, textsOf, type Val } from './values.js';

/** Names that say a class owns domain objects, as code bases name them; a base class may say it for its heirs. */
const ARCHIVER = /(Repository|Repo|Archiver|Dao|DAO|AggregateRoot)(Impl|Base)?$/;

const SAID_BY_LABEL: [RegExp, EntryKind][] = [
  [/^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD) /, 'http'],
  [/^cron\b/, 'cron'],
];

/** Ways into one function that are told: more is what stands before everything. */
const MOST = 16;
/** Properties by which the argument of a decorator says a path, where it is not the path itself. */
const PATHS = ['path', 'basePath'];

/** Where cascades start, and what the classes are for. */
export class Entries {
  readonly entries = new Map<Fn, Entry>();
  private readonly labels = new Map<Fn, Set<string>>();
  private readonly told: ReadonlySet<Fn>;

  constructor(
    project: Project,
    private readonly evaluator: Evaluator,
    private readonly decorators: Decorators,
    private readonly vocabularies: readonly Vocabulary[],
    registered: readonly { fn: Fn; entry: Entry }[],
    private readonly hears: (fn: Fn) => boolean,
    private readonly callers: (fn: Fn) => Fn[],
    /** Whether code calls a function or gives it to something that may (`handed`), or calls it or has it listen. */
    private readonly isCalled: (fn: Fn, handed: boolean) => boolean,
  ) {
    for (const { fn, entry } of registered) this.add(fn, entry);
    this.told = new Set(registered.map(({ fn }) => fn));
    for (const file of project.files) for (const c of file.classes) this.classEntries(file, c);
    for (const vocabulary of vocabularies)
      for (const rule of vocabulary.entries)
        if ('takes' in rule) for (const file of project.files) this.typed(file, vocabulary, rule);
        else if ('typed' in rule) for (const file of project.files) this.run(file, vocabulary, rule);
  }

  /** Whether a function that something runs, as is said, calls one. */
  private isRun(fn: Fn): boolean {
    return this.callers(fn).some((by) => this.told.has(by) || this.hears(by));
  }

  /** Functions that a type says are run from outside. */
  private run(file: File, vocabulary: Vocabulary, { typed, kind }: Extract<EntryRule, { typed: string[] }>): void {
    for (const { fn } of typedFunctions(this.evaluator, vocabulary, file, typed))
      if (!this.entries.has(fn) && !this.isCalled(fn, false)) this.add(fn, { kind, label: fn.facts.n });
  }

  /** Methods that what they take says a server calls. */
  private typed(file: File, vocabulary: Vocabulary, { takes, kind }: Extract<EntryRule, { takes: string[] }>): void {
    if (!this.speaks(file, vocabulary)) return;
    for (const c of file.classes) {
      // What a framework's decorators wire is theirs to say.
      if (c.facts.d) continue;
      for (const fn of c.facts.methods.map((m) => file.fns[m])) {
        if (this.entries.has(fn) || fn.facts.k !== 'method' || fn.facts.d || fn.facts.p.length < takes.length || fn.facts.p.length > 3)
          continue;
        const fits = takes.every((n, i) =>
          this.evaluator.types.type(file, fn.facts.p[i].t ?? 0).some((v) => v.t === 'extInst' && nameIn(vocabulary, v.pkg, v.n) === n),
        );
        if (fits && !this.isCalled(fn, true)) this.add(fn, { kind, label: fn.facts.n });
      }
    }
  }

  private classEntries(file: File, c: Cls): void {
    const decorated = c.facts.d !== undefined || c.facts.methods.some((m) => file.facts.callables[m].d);
    const ownDecorators = decorated || this.evaluator.hierarchy.chain(c).some((each) => each.facts.d);
    const names = this.decorators.namesOn(c);
    for (const vocabulary of this.vocabularies) {
      for (const rule of vocabulary.entries) {
        if ('object' in rule || 'exported' in rule || 'takes' in rule || 'typed' in rule) continue;
        if ('methods' in rule) {
          const entered = c.facts.methods.map((m) => file.fns[m]).filter((fn) => rule.methods.includes(fn.facts.s));
          if (!entered.length) continue;
          const of = rule.implements === undefined ? [] : implemented(this.evaluator, vocabulary, c, rule.implements);
          if (rule.implements !== undefined && !of.length) continue;
          if (rule.extends !== undefined && !this.isExtended(vocabulary, c, rule.extends)) continue;
          // A class that extends the package's needs nothing else to say what it is.
          const isWired = rule.extends !== undefined || ((ownDecorators || c.facts.impl?.length) && this.speaks(file, vocabulary));
          if (!isWired) continue;
          const label = (fn: Fn): string =>
            rule.label.replace('{method}', fn.facts.s).replace('{class}', c.facts.n).replace('{of}', this.typeNames(of));
          // Who says what runs a method says more than that something does.
          const isSaid = (fn: Fn): boolean => rule.kind === 'other' && (this.told.has(fn) || this.hears(fn) || this.isRun(fn));
          for (const fn of entered) if (!isSaid(fn)) this.add(fn, { kind: rule.kind, label: label(fn).trim() });
        } else if ('decorator' in rule && decorated) {
          if (rule.on === 'method') this.methodEntries(c, vocabulary, rule);
          else if (names.has(rule.decorator)) this.classEntry(file, c, vocabulary, rule);
        }
      }
    }
  }

  /** Whether a class, or a base of it, extends what a package has under a name: a class, or one that a function of that name makes. */
  private isExtended(vocabulary: Vocabulary, c: Cls, name: string): boolean {
    return this.evaluator.hierarchy.chain(c).some(({ file, facts: { ext } }) => {
      if (!ext) return false;
      const x = file.facts.exprs[ext.e];
      const of = this.evaluator.expr(file, x.k === 'call' ? x.f : ext.e);
      return of.some((v) => v.t === 'ext' && nameIn(vocabulary, v.pkg, v.n) === name);
    });
  }

  /** What interfaces are told to be about: `Post` of `Subscriber<Post>`. */
  private typeNames(vals: Val[]): string {
    const names = vals.flatMap((v) => (v.t === 'extInst' ? v.args.flat() : []));
    return [...new Set(names.flatMap((v) => (v.t === 'inst' ? [v.c.facts.n] : v.t === 'extInst' && v.pkg ? [v.n] : [])))].join('|');
  }

  private classEntry(file: File, c: Cls, vocabulary: Vocabulary, rule: Extract<EntryRule, { decorator: string }>): void {
    const d = this.decorators.find(vocabulary, file, c.facts.d, rule.decorator);
    if (!d) return;
    const methods = c.facts.methods.map((m) => file.fns[m]).filter((fn) => fn.facts.k === 'method' && !fn.facts.static);
    const named = this.evaluator.hierarchy.find(c, rule.method ?? 'run', false)?.fn;
    const entered = rule.method === '*' ? (methods.some((fn) => this.entries.has(fn)) ? [] : methods) : named ? [named] : [];
    for (const fn of entered) this.add(fn, { kind: rule.kind, label: this.label(c, fn, d, rule, vocabulary) });
  }

  private methodEntries(c: Cls, vocabulary: Vocabulary, rule: Extract<EntryRule, { decorator: string }>): void {
    const { hierarchy } = this.evaluator;
    if (!hierarchy.chain(c).some((each) => this.decorators.namesOn(each).has(rule.decorator))) return;
    const prefixed = (each: Cls): boolean => this.prefix(each, vocabulary, rule) !== undefined;
    // A route of a base class is entered by way of the classes that extend it.
    const inherited = prefixed(c) ? hierarchy.chain(c).slice(1) : [];
    const byHeirs = rule.prefix !== undefined && !prefixed(c) && hierarchy.descendants(c).some(prefixed);
    for (const each of byHeirs ? [] : [c, ...inherited]) {
      for (const index of each.facts.methods) {
        const fn = each.file.fns[index];
        if (!fn.facts.d || hierarchy.find(c, fn.facts.s, Boolean(fn.facts.static))?.fn !== fn) continue;
        const d = this.decorators.find(vocabulary, each.file, fn.facts.d, rule.decorator);
        if (d) this.add(fn, { kind: rule.kind, label: this.label(c, fn, d, rule, vocabulary) });
      }
    }
  }

  private add(fn: Fn, { kind, label }: Entry): void {
    if (fn.facts.abstract) return;
    const entry: Entry = { kind: kind === 'other' ? (SAID_BY_LABEL.find(([words]) => words.test(label))?.[1] ?? kind) : kind, label };
    const known = this.entries.get(fn);
    const labels = this.labels.get(fn) ?? new Set();
    this.labels.set(fn, labels);
    if (labels.has(entry.label) || labels.size > MOST) return;
    labels.add(entry.label);
    // A method may be entered by several ways.
    this.entries.set(fn, known ? { ...known, label: `${known.label}, ${labels.size > MOST ? '…' : entry.label}` } : entry);
  }

  private speaks(file: File, vocabulary: Vocabulary): boolean {
    return file.facts.imports.some((i) => speaksOf(vocabulary, i.from));
  }

  private ownName(c: Cls, fn: Fn, of: string): string {
    if (of === 'class') return c.facts.n;
    return of === 'method' ? fn.facts.s : fn.facts.s.replace(/^./, (first) => first.toUpperCase());
  }

  private label(c: Cls, fn: Fn, d: Applied, rule: Extract<EntryRule, { decorator: string }>, vocabulary: Vocabulary): string {
    const first = (): string => this.words(d, 0);
    return (
      rule.label
        .replace('{verb}', () => this.verb(d))
        .replace(/\{(\d)\|(method|Method|class)\}/g, (_, i: string, or: string) => this.words(d, Number(i)) || this.ownName(c, fn, or))
        .replace(/\{(name|command)\|method\}/, (_, property: string) => this.option(d, property) ?? fn.facts.s)
        .replace('{ms}', () => this.words(d, (d.args?.length ?? 0) - 1) || '?')
        .replace('{0}', first)
        .replace('{class}', c.facts.n)
        .replace('{method}', fn.facts.s)
        // Last: a path may have names in braces itself.
        .replace('{path}', () => this.route(c, fn, d, rule, vocabulary))
        .trim()
    );
  }

  /** An argument's constant value, or the expression as written: a package's constant has its name only. */
  private words(d: Applied, i: number): string {
    const vals = d.args?.[i] ?? [];
    const a = d.written?.a[i];
    const text = d.written && a !== undefined ? textOf(d.written.file, a) : '';
    const texts = textsOf(vals);
    return texts.length ? texts.join('|') : text === '…' ? '' : text;
  }

  /** `RequestMethod.POST` is POST. */
  private verb(d: Applied): string {
    const said = (d.args?.[0] ?? []).flatMap((v) => (v.t === 'obj' ? this.evaluator.members.member(v, 'method') : []));
    const [name] = said.flatMap((v) => (v.t === 'ext' ? [v.n] : v.t === 'str' ? [v.v] : []));
    return name?.slice(name.lastIndexOf('.') + 1) ?? 'GET';
  }

  private option(d: Applied, property: string): string | undefined {
    for (const vals of d.args ?? []) {
      for (const v of vals) {
        if (v.t === 'str') return v.v;
        const [name] = v.t === 'obj' ? this.evaluator.members.member(v, property) : [];
        if (name?.t === 'str') return name.v;
      }
    }
    return undefined;
  }

  /** The decorator of a class that says where the paths of its routes begin. */
  private prefix(c: Cls, vocabulary: Vocabulary, { prefix }: Extract<EntryRule, { decorator: string }>): Applied | undefined {
    const [found] = [prefix ?? []].flat().flatMap((n) => this.decorators.find(vocabulary, c.file, c.facts.d, n) ?? []);
    return found;
  }

  private route(c: Cls, fn: Fn, d: Applied, rule: Extract<EntryRule, { decorator: string }>, vocabulary: Vocabulary): string {
    const [prefix] = this.evaluator.hierarchy.chain(c).flatMap((each) => this.prefix(each, vocabulary, rule) ?? []);
    const base = prefix ? this.paths(prefix) : [''];
    const said = rule.path === undefined ? [d] : this.decorators.all(vocabulary, fn.file, fn.facts.d, rule.path);
    const own = said.length ? said.flatMap((each) => this.paths(each)) : [''];
    return base
      .flatMap((b) =>
        own.map(
          (o) =>
            `/${[b, o]
              .map((p) => p.replace(/^\/+|\/+$/g, ''))
              .filter(Boolean)
              .join('/')}`,
        ),
      )
      .join('|');
  }

  private paths(d: Applied): string[] {
    const vals = d.args?.[0] ?? [];
    const texts = textsOf(vals);
    if (texts.length) return texts;
    const found = textsOf(vals.flatMap((v) => (v.t === 'obj' ? PATHS.flatMap((name) => this.evaluator.members.member(v, name)) : [])));
    return found.length ? found : [''];
  }

  /** The role of a function: that of its class. */
  role(fn: Fn, handlers: ReadonlySet<Fn>): Role {
    const c = fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c];
    if (!c) return handlers.has(fn) ? 'handler' : this.entries.has(fn) ? 'controller' : 'other';
    let said = this.roles.get(c);
    if (said === undefined) this.roles.set(c, (said = this.roleSaid(c)));
    if (said) return said;
    const chain = this.evaluator.hierarchy.chain(c);
    const members = c.facts.methods.map((m) => c.file.fns[m]);
    if (members.some((m) => handlers.has(m))) return 'handler';
    if (chain.some((each) => ARCHIVER.test(each.facts.n))) return 'archiver';
    return members.some((m) => this.entries.has(m) && this.entries.get(m)!.kind !== 'lifecycle') ? 'controller' : 'other';
  }

  private readonly roles = new Map<Cls, Role | null>();
  /** The role that a class's decorators or base say. */
  private roleSaid(c: Cls): Role | null {
    const chain = this.evaluator.hierarchy.chain(c);
    for (const vocabulary of this.vocabularies) {
      for (const rule of vocabulary.roles) {
        if (
          'decorator' in rule
            ? chain.some((each) => this.decorators.find(vocabulary, each.file, each.facts.d, rule.decorator))
            : this.extendsType(c, vocabulary, rule.base)
        )
          return rule.role;
      }
    }
    return null;
  }

  private extendsType(c: Cls, vocabulary: Vocabulary, base: string): boolean {
    const top = this.evaluator.hierarchy.externalBase(c);
    return top !== undefined && top.n === base && speaksOf(vocabulary, top.pkg);
  }
}

/** The interface of a package that a class, or a base of it, implements. */
export function implemented({ hierarchy, types }: Evaluator, vocabulary: Vocabulary, c: Cls, name: string): Val[] {
  return hierarchy
    .chain(c)
    .flatMap((each) => (each.facts.impl ?? []).flatMap((t) => types.type(each.file, t)))
    .filter((v) => v.t === 'extInst' && nameIn(vocabulary, v.pkg, v.n) === name);
}
