import type { E } from '../extract/facts.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import type { Evaluator } from './evaluate.js';
import type { Cls, File, Val } from './values.js';

/**
 * Which emitter an event travels through, where that is known: the own class of the emitter, or the place where a plain one is made.
 * The same name on two emitters that can't be the same object is two events.
 */
export class Channels {
  private readonly classes = new Map<string, Cls>();
  private readonly labels = new Map<string, string>();
  /** Of emitters that a class made for itself, the class. */
  private readonly makers = new Map<string, Cls>();
  /** Of channels that are one by what they carry, the one that stands for them. */
  private readonly joined = new Map<string, string>();

  constructor(private readonly evaluator: Evaluator) {}

  /** A key of the channel; undefined when it could be any. */
  of(received: Val[]): string | undefined {
    const keys = this.all(received);
    return keys?.length === 1 ? keys[0] : undefined;
  }

  /** Keys of the channels that it may be; undefined when it could be any. */
  all(received: Val[]): string[] | undefined {
    const keys = [...new Set(received.map((v) => this.key(v)))];
    return keys.includes(undefined) ? undefined : (keys as string[]);
  }

  /** The same of what a method is called on: what a class has of its base is the object's own. */
  at(file: File, receiver: E, received: Val[]): string | undefined {
    const x = file.facts.exprs[receiver];
    return this.of(x.k === 'super' && x.c >= 0 ? [{ t: 'inst', c: file.classes[x.c], exact: false }] : received);
  }

  /** The channel that a broker's exchange is; undefined when its name is not known. */
  exchange(vals: Val[]): string | undefined {
    const [name, ...more] = vals;
    if (name?.t !== 'str' || more.length) return undefined;
    const key = `x:${name.v}`;
    this.labels.set(key, name.v || 'queue');
    return key;
  }

  /** What all hear who speak to a package, whichever object of it they have: nothing of that comes through an emitter of the code's own. */
  between({ name, shared, told }: Vocabulary): string | undefined {
    if (!shared || told) return undefined;
    const key = `v:${name}`;
    this.labels.set(key, name);
    return key;
  }

  /** What one thing of an infrastructure carries, by whatever name code sends there. */
  carrier(key: string, label: string): string {
    this.labels.set(`r:${key}`, label);
    return `r:${key}`;
  }

  /** What goes through the tables of a module, under the name of the first that is seen. */
  module(file: File, table: string): string {
    const key = `f:${file.index}`;
    if (!this.labels.has(key)) this.labels.set(key, table);
    return key;
  }

  private key(val: Val): string | undefined {
    if (val.t === 'inst') {
      const key = `c:${val.c.file.index}.${val.c.index}`;
      this.classes.set(key, val.c);
      this.labels.set(key, val.c.facts.n);
      return key;
    }
    if (val.t !== 'extInst' || val.origin?.made === undefined) return undefined;
    const { file, made } = val.origin;
    const key = `m:${file.index}.${made}`;
    if (!this.labels.has(key)) this.labels.set(key, this.holder(file, made));
    return key;
  }

  /** Name of what holds an emitter made at a place. */
  private holder(file: File, made: number): string {
    const isIt = (e: number | undefined): boolean => {
      const x = file.facts.exprs[e ?? 0];
      return e === made || (x.k === 'cast' && isIt(x.e));
    };
    const binding = file.facts.bindings.find((b) => isIt(b.init) || b.set.some(isIt));
    if (binding) return binding.n;
    for (const c of file.classes)
      for (const f of c.facts.fields)
        if (isIt(f.init) || f.set.some(isIt)) {
          this.makers.set(`m:${file.index}.${made}`, c);
          return `${c.facts.n}.${f.n}`;
        }
    return file.path;
  }

  /** Whether a channel is the objects of a class, or an emitter that it made for itself. */
  isOf(key: string, c: Cls): boolean {
    return this.classes.get(key) === c || this.makers.get(key) === c;
  }

  /** The class whose objects a channel is. */
  classOf(key: string): Cls | undefined {
    return this.classes.get(key);
  }

  /** Whether a channel is one of the code's own making: what may come through any of a package's does not come through it. */
  isOwn(key: string): boolean {
    const c = this.classes.get(key);
    return c ? this.evaluator.hierarchy.externalBase(c) === undefined : key.startsWith('f:');
  }

  /** Has two channels be one from now on. */
  join(a: string, b: string): void {
    const [x, y] = [this.ofJoined(a), this.ofJoined(b)].sort();
    if (x !== y) this.joined.set(y, x);
  }

  private ofJoined(key: string): string {
    const by = this.joined.get(key);
    return by === undefined ? key : this.ofJoined(by);
  }

  label(key: string): string {
    return this.labels.get(key) ?? key;
  }

  /** Name of the channel that stands for several which are one: that of the class which the others extend, else the first by name. */
  labelOf(keys: readonly string[]): string | undefined {
    const { hierarchy } = this.evaluator;
    const isAbove = (c: Cls | undefined): boolean =>
      c !== undefined && keys.every((key) => hierarchy.chain(this.classes.get(key) ?? c).includes(c));
    const [first] = keys.map((key) => this.label(key)).sort();
    return keys.map((key) => this.classes.get(key)).find(isAbove)?.facts.n ?? first;
  }

  /** Whether two channels may be one object: a class and one that extends it. */
  meet(a: string | undefined, b: string | undefined): boolean {
    if (a === undefined || b === undefined || a === b || (this.joined.size && this.ofJoined(a) === this.ofJoined(b))) return true;
    const x = this.classes.get(a);
    const y = this.classes.get(b);
    if (!x || !y) return false;
    const { hierarchy } = this.evaluator;
    return hierarchy.chain(x).includes(y) || hierarchy.chain(y).includes(x);
  }
}
