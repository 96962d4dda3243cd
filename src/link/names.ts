import { both } from '../extract/guards.js';
import type { EventSpec } from '../vocabulary/schema.js';
import { plainName } from './decorators.js';
import type { Evaluator } from './evaluate.js';
import { stepOf } from './said.js';
import { type Cls, isSymbolic, unique, type Val, type ValOf } from './values.js';

/** An event as the code names it at one place. */
export interface Named {
  /** Class name, string value, or job's name ('' for a job without). */
  name: string;
  cls?: Cls;
  alias?: string;
  /** Guard under which it is this one. */
  guard: string;
  /** One of several that are all meant. */
  each?: boolean;
}

/** A name that is not known. */
export const NAMELESS: Named = { name: '', guard: '' };

export interface Names {
  named: Named[];
  /** Why something there has no name; undefined when all have. */
  unknown?: string;
}

/** Whether what a package exports, and the platform does not, is a constant as code spells those: `Subjects.Opened`, `events.OPENED`, `OPENED`. */
const isConstant = ({ pkg, n }: ValOf<'ext'>): boolean =>
  pkg !== '' && !/^(node:)?process$/.test(pkg) && /^(?!default\b)(?:[A-Z][\w$]*(?:\.[\w$]+)+|[\w$.]+\.[A-Z][\w$]*|[A-Z][A-Z\d_]+)$/.test(n);

/** Reads which events the values of an argument speak of. */
export class Namer {
  /** @param delimiter what divides the parts of a name */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly delimiter: string,
  ) {}

  names(vals: Val[], spec: EventSpec): Names {
    const seen = this.evaluator.environment.names(vals);
    const said = (name: string): string => (spec.speaker === undefined ? name : `${spec.speaker}: ${name}`);
    const named: Named[] = [];
    let unknown: string | undefined;
    const miss = (reason: string): void => {
      unknown ??= reason;
    };
    // `events || []`: where there are none nothing happens.
    const isFilled = seen.some((v) => v.t === 'arr' && v.of.length > 0);
    const look = (val: Val, depth: number): void => {
      const guard = val.g ?? '';
      if (val.t === 'arr' && spec.wildcards === true) {
        const whole = this.path(val);
        if (whole === undefined) miss('it is computed at run time');
        else named.push({ name: whole, guard });
      } else if (val.t === 'arr' && depth < 4) {
        const of = val.at ? unique(val.at.flatMap((vals) => this.evaluator.environment.names(vals))) : val.of;
        for (const v of of) look({ ...v, g: v.g && val.g && v.g !== val.g ? both(val.g, v.g) : (v.g ?? val.g), each: true }, depth + 1);
        if (!val.of.length && !isFilled) miss('what the list holds is not known');
      } else if (val.t === 'str' && !val.folder) named.push({ name: said(val.v), guard, ...(val.alias && { alias: val.alias }) });
      else if (val.t === 'class' && spec.as !== 'job') named.push({ name: val.c.facts.n, cls: val.c, guard });
      else if (val.t === 'inst' && (spec.as === 'instance' || spec.as === 'class' || spec.as === 'name'))
        this.instance(val.c, val.exact, guard, named, miss);
      else if (val.t === 'fn' && spec.as === 'function' && val.f.facts.s)
        named.push({ name: this.evaluator.trees.nameOf(val.f) ?? val.f.facts.s, guard });
      // Options beside the classes.
      else if (val.t === 'obj' && spec.as === 'class') return;
      else if (val.t === 'obj' && spec.as === 'name') {
        const open = (): void => miss('the pattern is computed at run time');
        const text = this.canonical(val, open);
        if (text) named.push({ name: text, guard });
        else open();
      } else if (val.t === 'ext' && spec.as === 'class') named.push({ name: val.n.slice(val.n.lastIndexOf('.') + 1), guard });
      // A constant of a package that the sources do not show is one name, whatever it says.
      else if (val.t === 'ext' && spec.as === 'name' && isConstant(val)) named.push({ name: said(val.n), guard });
      else if (val.t === 'extInst' && spec.as === 'instance' && val.origin?.made !== undefined) named.push({ name: val.n, guard });
      else if (val.t === 'param' || val.t === 'join' || val.t === 'pick') miss('it is chosen by callers that the sources do not show');
      else miss('it is computed at run time');
    };
    // Of several that only a type allows nobody is seen to choose one.
    const allowed = seen.filter((v) => v.t === 'str' && v.lit);
    const isAny = allowed.length > 1;
    if (isAny) miss(`it is one of ${allowed.length} that its type allows`);
    for (const val of seen) if (!isAny || !allowed.includes(val)) look(val, 0);
    if (!seen.length) miss('it is computed at run time');
    if (!unknown) for (const n of named) if (seen.every((v) => v.each || v.t === 'arr')) n.each = true;
    const distinct = new Map(named.map((n) => [`${n.name}|${n.guard}|${n.cls ? `${n.cls.file.index}.${n.cls.index}` : ''}`, n]));
    // What is meant in any case needs no second row for when it is meant under a condition.
    const sure = new Set([...distinct.values()].filter((n) => !n.guard).map((n) => n.name));
    // `key ?? ''` has no name or this one.
    const some = named.some((n) => n.name !== '');
    const kept = [...distinct.values()].filter((n) => (!n.guard || !sure.has(n.name)) && (n.name !== '' || !some));
    return { named: kept, ...(unknown && { unknown }) };
  }

  /** `['order', 'placed']` is "order.placed"; undefined when a part is not known. */
  private path(val: Extract<Val, { t: 'arr' }>): string | undefined {
    const parts = val.at?.map(([part, ...more]) => (part?.t === 'str' && !more.length ? part.v : undefined));
    return parts?.length && parts.every((part) => part !== undefined) ? parts.join(this.delimiter) : undefined;
  }

  private instance(c: Cls, exact: boolean, guard: string, named: Named[], miss: (reason: string) => void): void {
    const heirs = exact ? [] : this.evaluator.hierarchy.descendants(c);
    if (c.facts.abstract || heirs.length) miss(`it is any ${c.facts.n}, chosen where the sources do not show`);
    else named.push({ name: c.facts.n, cls: c, guard });
  }

  /** What the values hold that the spec means: what they were made with, a property of theirs. */
  meant(vals: Val[], { made, property }: Pick<EventSpec, 'made' | 'property'>): Val[] {
    const held = made === undefined ? vals : vals.flatMap((v) => this.given(v, made));
    if (property === undefined) return held;
    // `start(order, { signal: paid })`: what is made stands there.
    if (made !== undefined && !held.length && !vals.some((v) => v.t === 'inst' || v.t === 'extInst'))
      return this.evaluator.members.told(vals, [property].flat().join('|')).flatMap((v) => this.given(v, made));
    const told = this.evaluator.members.told(held, [property].flat().join('|'));
    // It is one of these, whatever it says.
    return made !== undefined && held.length && !told.length ? [{ t: '?' }] : told;
  }

  /** What callers gave for a parameter, read as the rest was; nothing where it is something else than the spec speaks of. */
  settled(vals: Val[], spec: EventSpec): Val[] {
    const asked = spec.said ? stepOf(spec.said) : `@${[spec.property ?? ''].flat().join('|')}`;
    return vals.flatMap((v) => {
      if (v.t === 'extInst' || (v.t === 'inst' && spec.made !== undefined)) return this.meant([v], spec);
      return v.t === 'param' && v.path[v.path.length - 1] === asked ? [] : [v];
    });
  }

  /** What a `new` of the class, or the call that gives one, was given first; a parameter stays until its caller is known. */
  private given(v: Val, made: string): Val[] {
    // A text says it by itself.
    if (v.t === 'param' || v.t === 'str') return [v];
    if (v.t === 'inst') {
      const top = this.evaluator.hierarchy.externalBase(v.c);
      return top && plainName(top.n) === made ? this.evaluator.makings.toldAbove(v, 0) : [];
    }
    if (v.t !== 'extInst' || plainName(v.n) !== made || v.origin?.made === undefined) return [];
    const { file, made: e } = v.origin;
    const x = file.facts.exprs[e];
    return x.k === 'new' || x.k === 'call' ? this.evaluator.makings.constructedOf(v.origin, 0) : [];
  }

  /** Patterns of which callers choose a part, `{ cmd }`, as the text that they make. */
  patterns(vals: Val[], spec: Pick<EventSpec, 'as'>): Val[] {
    if (spec.as !== 'name') return vals;
    return vals.map((val): Val => {
      const pieces = val.t === 'obj' ? this.pieces(val) : undefined;
      if (!pieces?.some((piece) => typeof piece !== 'string')) return val;
      const s = [''];
      const parts: Val[][] = [];
      for (const piece of pieces) {
        if (typeof piece === 'string') s[s.length - 1] += piece;
        else {
          parts.push(piece);
          s.push('');
        }
      }
      return { t: 'join', s, parts, ...(val.g && { g: val.g }) };
    });
  }

  /** `{ cmd: 'sum' }` as one name, keys sorted; undefined when a value is not constant. */
  private canonical(val: ValOf<'obj'>, open: () => void): string | undefined {
    const pieces = this.pieces(val, open);
    return pieces?.every((piece) => typeof piece === 'string') ? pieces.join('') : undefined;
  }

  /**
   * The text of such a pattern, with what callers choose in it; undefined when a value is not known.
   * @param open told when a value may be another one as well: `configured ?? 'orders'`
   */
  private pieces(val: ValOf<'obj'>, open?: () => void, depth = 0): (string | Val[])[] | undefined {
    const x = val.file.facts.exprs[val.e];
    const found: (string | Val[])[] = [];
    for (const n of this.evaluator.members.propertyNames(val).sort()) {
      const written = x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
      const isNumber = written !== undefined && val.file.facts.exprs[written].k === 'num';
      const values = this.evaluator.members.member(val, n);
      const [value, ...more] = values.filter((v) => v.t !== '?');
      found.push(`${found.length ? ',' : '{'}${n}:`);
      if (values.some((v) => isSymbolic(v))) {
        found.push("'", values, "'");
        continue;
      }
      if (!value || more.length) return undefined;
      if (values.length > 1) open?.();
      const inner = value.t === 'obj' && depth < 4 ? this.pieces(value, open, depth + 1) : undefined;
      if (value.t !== 'str' && inner === undefined) return undefined;
      if (value.t === 'str') found.push(isNumber ? value.v : `'${value.v}'`);
      else found.push(...inner!);
    }
    return found.length ? [...found, '}'] : undefined;
  }
}
