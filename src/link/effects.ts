import type { E, Expr } from '../extract/facts.js';
import { plainName } from './decorators.js';
import type { Evaluator } from './evaluate.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** Calls in each other that make the base of a class. */
const DEEPEST = 4;

/** Effects: what packages run later, and what comes of it, which is transparent as promises are. */
export class Effects {
  constructor(private readonly evaluator: Evaluator) {}

  /** What comes of functions that a package runs, by themselves or in a property: `Effect.gen(function* () { … })`, `Effect.tryPromise({ try: … })`. */
  returned(vals: Val[], property?: string): Val[] {
    const { invocations, members } = this.evaluator;
    const fns = property === undefined ? vals : [...vals.filter((v) => v.t === 'fn'), ...members.walk(vals, [property])];
    return fns.flatMap((v) => (v.t === 'fn' ? (this.isGenerator(v.f) ? this.ofGenerator(v) : invocations.called(v)) : []));
  }

  /** What a generator gives in the end: what it waits for on the way is none of that. */
  private ofGenerator({ f, self }: ValOf<'fn'>): Val[] {
    const { exprs } = f.file.facts;
    const ends = f.facts.returns.filter((e) => !isAll(exprs[e]));
    return ends.flatMap((e) => this.evaluator.expr(f.file, e, self?.t === 'inst' ? self : undefined));
  }

  private isGenerator({ file, facts }: Fn): boolean {
    return facts.returns.some((e) => isAll(file.facts.exprs[e]));
  }

  /** The functions that a call of a package runs to give what comes of them. */
  run(file: File, x: Extract<Expr, { k: 'call' }>): Fn[] {
    const { members, rules } = this.evaluator;
    if (!this.isOfEffects(file, x.f)) return [];
    return this.evaluator.expr(file, x.f).flatMap((v): Fn[] => {
      const rule = v.t === 'ext' ? rules.call(v.pkg, ...parted(v.n)) : undefined;
      if (rule?.gives !== 'returned') return [];
      const at = rule.arg !== undefined && rule.arg < 0 ? x.a.length + rule.arg : (rule.arg ?? 0);
      const given = this.evaluator.argument(file, x.a, at);
      const fns = rule.held === undefined ? given : [...given, ...members.walk(given, [rule.held])];
      return fns.flatMap((fn) => (fn.t === 'fn' ? [fn.f] : []));
    });
  }

  /** What comes of an effect that is piped through others; null where it is none. */
  piped(file: File, x: Extract<Expr, { k: 'call' }>, n: string, of: Val[], self?: ValOf<'inst'>): Val[] | null {
    if (n !== 'pipe' || this.pipes(file, x) === undefined) return null;
    const { members } = this.evaluator;
    if (of.some((v) => v.t === 'extInst' || (v.t === 'inst' && members.member(v, n).length))) return null;
    return x.a.reduce((vals, a) => this.through(file, a, self) ?? vals, of);
  }

  /** What a step of a pipe makes of what goes through it, where that is something else. */
  private through(file: File, a: E, self?: ValOf<'inst'>): Val[] | undefined {
    const x = file.facts.exprs[a];
    if (x.k !== 'call' || !this.run(file, x).length) return undefined;
    return this.evaluator.expr(file, a, self);
  }

  /** What a call pipes through effects. */
  pipes(file: File, x: Extract<Expr, { k: 'call' }>): E | undefined {
    const callee = file.facts.exprs[x.f];
    return callee.k === 'mem' && callee.n === 'pipe' && (x.a.some((a) => this.isOfEffects(file, a)) || this.hasEffects(file))
      ? callee.o
      : undefined;
  }

  /** Whether a file speaks of effects: what pipes there may be a function of the code's own. */
  private hasEffects({ facts }: File): boolean {
    return facts.imports.some(({ from }) => this.evaluator.rules.carries(from, 'Effect') !== undefined);
  }

  /** Whether an expression is a function of a package of effects, or a call of one, as it is written: nothing is evaluated for that. */
  private isOfEffects(file: File, e: E, depth = 0): boolean {
    const x = file.facts.exprs[e];
    if (depth > DEEPEST) return false;
    if (x.k === 'call') return this.isOfEffects(file, x.f, depth + 1);
    if (x.k === 'mem') return this.isOfEffects(file, x.o, depth + 1);
    return x.k === 'ref' && x.r[0] === 'i' && this.evaluator.rules.carries(file.facts.imports[x.r[1]].from, 'Effect') !== undefined;
  }

  /** What classes stand for that are awaited: objects of the types that their tags say. Undefined where they are no such classes. */
  tagged(vals: Val[]): Val[] | undefined {
    if (!vals.length || !vals.every((v) => v.t === 'class')) return undefined;
    const found = vals.flatMap((v) => (v.t === 'class' ? this.ofTag(v.c) : []));
    return found.length ? found : undefined;
  }

  /** What a class stands for by the call that made what it extends: `class Mails extends Context.Tag('Mails')<Mails, MailsShape>() {}`. */
  ofTag(c: Cls): Val[] {
    const { file, facts } = c;
    const { exprs } = file.facts;
    let e = facts.ext?.e ?? 0;
    let types = facts.ext?.a.length ? facts.ext.a : undefined;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const x = exprs[e];
      if (x.k !== 'call') return [];
      types ??= x.t;
      for (const v of this.evaluator.expr(file, x.f)) {
        const arg = v.t === 'ext' ? this.evaluator.rules.tag(v.pkg, ...parted(v.n)) : undefined;
        if (arg !== undefined) return this.evaluator.types.type(file, types?.[arg] ?? 0);
      }
      e = x.f;
    }
    return [];
  }

  /** The class that a call is given with what it stands for, and the argument that is that. */
  filled(file: File, x: Extract<Expr, { k: 'call' }>): { arg: E; type: () => Val[] } | undefined {
    if (!this.isOfEffects(file, x.f)) return undefined;
    for (const v of this.evaluator.expr(file, x.f)) {
      const rule = v.t === 'ext' ? this.evaluator.rules.fills(v.pkg, ...parted(v.n)) : undefined;
      const arg = rule && x.a[rule.arg];
      if (rule && arg !== undefined)
        return {
          arg,
          type: () => this.evaluator.argument(file, x.a, rule.tag).flatMap((tag) => (tag.t === 'class' ? this.ofTag(tag.c) : [])),
        };
    }
    return undefined;
  }
}

/** Whether an expression is a `yield*`. */
export const isAll = (x: Expr): boolean => x.k === 'await' && x.all === true;

/** What a function of a package is a member of, and its own name. */
function parted(n: string): [string, string] {
  const path = plainName(n).split('.');
  return [path.slice(0, -1).join('.'), path[path.length - 1]];
}
