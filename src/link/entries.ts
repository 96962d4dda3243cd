import type { Decorator } from '../extract/facts.js';
import type { Entry, Role } from '../graph/model.js';
import type { EntryRule, Vocabulary } from '../vocabulary/schema.js';
import type { Evaluator } from './evaluate.js';
import type { Messages } from './messages.js';
import type { Project } from './project.js';
import { textOf } from './text.js';
import type { Cls, File, Fn, Val } from './values.js';

/** Names that say a class owns domain objects, as code bases name them. */
const ARCHIVER = /(Repository|Repo|Archiver|Dao|DAO)(Impl)?$/;

/** Where cascades start, and what the classes are for. */
export class Entries {
  readonly entries = new Map<Fn, Entry>();

  constructor(
    project: Project,
    private readonly evaluator: Evaluator,
    private readonly messages: Messages,
    private readonly vocabularies: readonly Vocabulary[],
  ) {
    for (const file of project.files) for (const c of file.classes) this.classEntries(file, c);
  }

  private classEntries(file: File, c: Cls): void {
    const ownDecorators = this.evaluator.hierarchy.chain(c).some((each) => each.facts.d);
    for (const vocabulary of this.vocabularies) {
      for (const rule of vocabulary.entries) {
        if ('methods' in rule) {
          if (!this.speaks(file, vocabulary) || !(ownDecorators || c.facts.impl?.length)) continue;
          for (const index of c.facts.methods) if (rule.methods.includes(file.fns[index].facts.s)) this.add(file.fns[index], { kind: rule.kind, label: file.fns[index].facts.s });
        } else if (rule.on === 'method') {
          this.methodEntries(file, c, vocabulary, rule);
        } else {
          const d = this.messages.decorator(vocabulary, file, c.facts.d, rule.decorator);
          const fn = d && this.evaluator.hierarchy.find(c, rule.method ?? 'run', false)?.fn;
          if (d && fn) this.add(fn, { kind: rule.kind, label: this.label(file, c, fn, d, rule, vocabulary) });
        }
      }
    }
  }

  private methodEntries(file: File, c: Cls, vocabulary: Vocabulary, rule: Extract<EntryRule, { decorator: string }>): void {
    for (const index of c.facts.methods) {
      const fn = file.fns[index];
      const d = this.messages.decorator(vocabulary, file, fn.facts.d, rule.decorator);
      if (d) this.add(fn, { kind: rule.kind, label: this.label(file, c, fn, d, rule, vocabulary) });
    }
  }

  private add(fn: Fn, entry: Entry): void {
    if (fn.facts.abstract) return;
    const known = this.entries.get(fn);
    // A method may be entered by several ways.
    this.entries.set(fn, known ? { ...known, label: known.label.split(', ').includes(entry.label) ? known.label : `${known.label}, ${entry.label}` } : entry);
  }

  private speaks(file: File, vocabulary: Vocabulary): boolean {
    return file.facts.imports.some((i) => vocabulary.packages.some((p) => i.from === p || i.from.startsWith(`${p}/`)));
  }

  private label(file: File, c: Cls, fn: Fn, d: Decorator, rule: Extract<EntryRule, { decorator: string }>, vocabulary: Vocabulary): string {
    const first = (): string => (d.a?.[0] === undefined ? '' : this.words(file, d.a[0]));
    return rule.label
      .replace('{path}', () => this.route(file, c, d, rule, vocabulary))
      .replace('{0|method}', () => first() || fn.facts.s)
      .replace('{name|method}', () => this.nameOption(file, d) ?? fn.facts.s)
      .replace('{ms}', () => {
        const last = d.a?.[d.a.length - 1];
        return last === undefined ? '?' : this.words(file, last);
      })
      .replace('{0}', first)
      .replace('{method}', fn.facts.s)
      .trim();
  }

  /** A constant's value, or the expression as written. */
  private words(file: File, e: number): string {
    const x = file.facts.exprs[e];
    const text = textOf(file, e);
    if (x.k === 'mem' && this.evaluator.expr(file, x.o).some((v) => v.t === 'ext')) return text;
    const texts = this.texts(file, e);
    return texts.length ? texts.join('|') : text === '…' ? '' : text;
  }

  private texts(file: File, e: number): string[] {
    const flat = (v: Val): string[] => (v.t === 'str' ? [v.v] : v.t === 'arr' ? v.of.flatMap(flat) : []);
    return this.evaluator.expr(file, e).flatMap(flat);
  }

  private nameOption(file: File, d: Decorator): string | undefined {
    for (const a of d.a ?? []) {
      for (const v of this.evaluator.expr(file, a)) {
        if (v.t === 'str') return v.v;
        const [name] = v.t === 'obj' ? this.evaluator.member(v, 'name') : [];
        if (name?.t === 'str') return name.v;
      }
    }
    return undefined;
  }

  private route(file: File, c: Cls, d: Decorator, rule: Extract<EntryRule, { decorator: string }>, vocabulary: Vocabulary): string {
    const holder = this.evaluator.hierarchy.chain(c).find((each) => this.messages.decorator(vocabulary, each.file, each.facts.d, rule.prefix ?? ''));
    const prefix = holder && this.messages.decorator(vocabulary, holder.file, holder.facts.d, rule.prefix ?? '');
    const base = prefix?.a?.[0] === undefined ? [''] : this.paths(holder!.file, prefix.a[0]);
    const own = d.a?.[0] === undefined ? [''] : this.paths(file, d.a[0]);
    return base.flatMap((b) => own.map((o) => `/${[b, o].map((p) => p.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`)).join('|');
  }

  private paths(file: File, e: number): string[] {
    const texts = this.texts(file, e);
    if (texts.length) return texts;
    const of = this.evaluator.expr(file, e).flatMap((v) => (v.t === 'obj' ? this.evaluator.member(v, 'path') : []));
    const found = of.flatMap((v) => (v.t === 'str' ? [v.v] : v.t === 'arr' ? v.of.flatMap((w) => (w.t === 'str' ? [w.v] : [])) : []));
    return found.length ? found : [''];
  }

  /** The role of a function: that of its class. */
  role(fn: Fn, handlers: ReadonlySet<Fn>): Role {
    const c = fn.facts.c === undefined ? undefined : fn.file.classes[fn.facts.c];
    if (!c) return handlers.has(fn) ? 'handler' : this.entries.has(fn) ? 'controller' : 'other';
    const chain = this.evaluator.hierarchy.chain(c);
    for (const vocabulary of this.vocabularies) {
      for (const rule of vocabulary.roles) {
        if ('decorator' in rule ? chain.some((each) => this.messages.decorator(vocabulary, each.file, each.facts.d, rule.decorator)) : this.extendsType(c, vocabulary, rule.base)) return rule.role;
      }
    }
    const members = c.facts.methods.map((m) => c.file.fns[m]);
    if (members.some((m) => handlers.has(m))) return 'handler';
    if (ARCHIVER.test(c.facts.n)) return 'archiver';
    return members.some((m) => this.entries.has(m) && this.entries.get(m)!.kind !== 'lifecycle') ? 'controller' : 'other';
  }

  private extendsType(c: Cls, vocabulary: Vocabulary, base: string): boolean {
    const top = this.evaluator.hierarchy.externalBase(c);
    return top !== undefined && top.n === base && vocabulary.packages.some((p) => top.pkg === p || top.pkg.startsWith(`${p}/`));
  }
}
