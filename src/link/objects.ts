import type { E } from '../extract/facts.js';
import { push } from './collections.js';
import { isAll } from './effects.js';
import type { Evaluator } from './evaluate.js';
import type { Project } from './project.js';
import type { Decl, File, Fn, Val, ValOf } from './values.js';

/** Deepest nesting of literals whose type is asked for. */
const DEEPEST = 6;

/** Object literals as implementations: which interface a literal fills, and what that says of its functions. */
export class ObjectLiterals {
  private readonly places = new Map<File, Map<E, (() => Val[])[]>>();
  private implementing: Map<Decl, ValOf<'obj'>[]> | undefined;
  private readonly filled = new Map<Decl, ValOf<'extInst'>[]>();

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** Literals with functions that are given to something declared as this interface. */
  implementers(d: Decl): readonly ValOf<'obj'>[] {
    if (!this.implementing) {
      this.implementing = new Map();
      for (const file of this.project.files) {
        const literals = literalsWithFunctions(file);
        for (const e of literals)
          for (const type of new Set(this.contexts(file, e)))
            if (type.t === 'decl') for (const each of this.above(type.decl)) push(this.implementing, each, { t: 'obj', file, e });
      }
    }
    return this.implementing.get(d) ?? [];
  }

  /**
   * Finds the interfaces that no class implements and that objects of packages are given as: `interface Client { producer(): … }` of `new Kafka()`.
   * To be asked before anything is evaluated that may depend on it.
   */
  findOutside(): void {
    const { hierarchy } = this.evaluator;
    for (const file of this.project.files) {
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        const callee = x.k === 'new' ? file.facts.exprs[x.f] : undefined;
        // No file is read for this that is on no cascade.
        if (callee?.k !== 'ref' || callee.r[0] !== 'i' || this.project.leadsAside(file, callee.r[1])) continue;
        const of = this.project.import(file, callee.r[1]);
        if (of?.t !== 'ext') continue;
        for (const type of this.contexts(file, e))
          if (type.t === 'decl' && !hierarchy.implementers(type.decl).length)
            push(this.filled, type.decl, { t: 'extInst', pkg: of.pkg, n: of.n, args: [], origin: { file, made: e } });
      }
    }
  }

  /** Objects of packages that are given as this interface, which no class implements. */
  outside(d: Decl): readonly ValOf<'extInst'>[] {
    return this.filled.get(d) ?? [];
  }

  /** An interface and those that it extends. */
  private above(d: Decl, seen = new Set<Decl>()): Set<Decl> {
    if (seen.has(d)) return seen;
    seen.add(d);
    for (const t of d.facts.ext) for (const v of this.evaluator.types.type(d.file, t)) if (v.t === 'decl') this.above(v.decl, seen);
    return seen;
  }

  /** What parameter `i` of a literal's function is by the type of what the literal is given to. */
  parameter(fn: Fn, i: number): Val[] {
    const [e, n] = fn.facts.prop!;
    return this.contexts(fn.file, e).flatMap((type) => this.parameterOf(type, n, i));
  }

  /** A parameter of method `n` of what is of a type. */
  parameterOf(type: Val, n: string, i: number, depth = 0): Val[] {
    const { types } = this.evaluator;
    if (depth > DEEPEST) return [];
    if (type.t === 'inst') return this.methodParameter(type, n, i);
    const held = recorded(type);
    if (held) return held.flatMap((v) => this.ofFunction(v, i));
    const members = type.t === 'decl' ? type.decl.facts.m : type.t === 'shape' ? shapeMembers(type) : [];
    if (type.t !== 'decl' && type.t !== 'shape') return [];
    const file = type.t === 'decl' ? type.decl.file : type.file;
    const found = members.find((m) => m.n === n);
    if (found?.method) return types.type(file, found.p?.[i] ?? 0, type.args);
    if (found) {
      return types.type(file, found.t, type.args).flatMap((v) => this.ofFunction(v, i));
    }
    if (type.t !== 'decl') return [];
    return type.decl.facts.ext.flatMap((t) => types.type(file, t, type.args)).flatMap((base) => this.parameterOf(base, n, i, depth + 1));
  }

  /** A parameter of a function's type, be it one of a package: `{ path: string; handler: RequestHandler }`. */
  private ofFunction(type: Val, i: number): Val[] {
    if (type.t === 'extInst') return this.evaluator.rules.gets(type, i);
    const x = type.t === 'shape' ? type.file.facts.types[type.type] : undefined;
    return x?.k === 'fn' && type.t === 'shape' ? this.evaluator.types.type(type.file, x.p[i] ?? 0, type.args) : [];
  }

  private methodParameter(type: ValOf<'inst'>, n: string, i: number): Val[] {
    const found = this.evaluator.hierarchy.find(type.c, n, false)?.fn;
    return found ? this.evaluator.types.type(found.file, found.facts.p[i]?.t ?? 0, type.args) : [];
  }

  /** The declared types of what a literal is given to. */
  contexts(file: File, e: E, depth = 0): Val[] {
    if (depth > DEEPEST) return [];
    return (this.placesOf(file).get(e) ?? []).flatMap((type) => type());
  }

  private placesOf(file: File): Map<E, (() => Val[])[]> {
    const known = this.places.get(file);
    if (known) return known;
    const places = new Map<E, (() => Val[])[]>();
    this.places.set(file, places);
    const { exprs, bindings, callables, classes, calls } = file.facts;
    const { types } = this.evaluator;
    const note = (e: E | undefined, type: () => Val[], depth = 0): void => {
      const x = exprs[e ?? 0];
      if (e === undefined || depth > DEEPEST) return;
      if (x.k === 'cast') note(x.e, () => types.type(file, x.t), depth + 1);
      if (x.k === 'cast' || x.k === 'if' || x.k === 'await' || x.k === 'spread') note(x.e, type, depth + 1);
      if (x.k === 'cond') for (const one of [x.a, x.b]) note(one, type, depth + 1);
      if (x.k === 'any') for (const one of x.e) note(one, type, depth + 1);
      if (x.k === 'arr') for (const one of x.e) note(one, () => this.evaluator.members.elements(type()), depth + 1);
      const held = x.k === 'ref' && x.r[0] === 'b' && bindings[x.r[1]].k === 'var' ? bindings[x.r[1]].init : undefined;
      if (held !== undefined && exprs[held].k === 'new') push(places, held, type);
      const through = x.k === 'call' ? this.evaluator.invocations.effects.pipes(file, x) : undefined;
      if (through !== undefined) note(through, type, depth + 1);
      if (x.k === 'call')
        for (const fn of this.evaluator.invocations.effects.run(file, x))
          if (fn.file === file) for (const one of fn.facts.returns) if (!isAll(exprs[one])) note(one, type, depth + 1);
      if (x.k !== 'obj' && x.k !== 'new') return;
      push(places, e, type);
      if (x.k === 'new') return;
      for (const { n, v } of x.p)
        if (n !== null && exprs[v].k !== 'fn') note(v, () => type().flatMap((of) => this.evaluator.members.member(of, n)), depth + 1);
    };
    for (const { t, init, set, path } of bindings)
      if (t && !path?.length) for (const e of [init, ...set]) note(e, () => types.type(file, t));
    for (const { ret, returns } of callables) if (ret) for (const e of returns) note(e, () => types.type(file, ret));
    for (const { fields } of classes)
      for (const { t, init, set } of fields) if (t) for (const e of [init, ...set]) note(e, () => types.type(file, t));
    for (const e of calls) {
      const x = exprs[e];
      if (x.k !== 'new' && x.k !== 'call') continue;
      const filled = x.k === 'call' ? this.evaluator.invocations.effects.filled(file, x) : undefined;
      if (filled) note(filled.arg, filled.type);
      x.a.forEach((a, i) => {
        note(a, () => this.called(file, x).flatMap((fn) => types.type(fn.file, fn.facts.p[i]?.t ?? 0)));
      });
    }
    return places;
  }

  private called(file: File, x: { k: 'new' | 'call'; f: E }): Fn[] {
    return this.evaluator.expr(file, x.f).flatMap((v): Fn[] => {
      if (v.t === 'fn') return [v.f];
      const ctor = v.t === 'class' && x.k === 'new' ? this.evaluator.hierarchy.constructorOf(v.c) : undefined;
      return ctor ? [ctor] : [];
    });
  }
}

/** What a table holds by its type. */
export const recorded = (type: Val): Val[] | undefined =>
  type.t === 'extInst' && type.n === 'Record' && type.pkg === '' ? type.args[0] : undefined;

/** Object literals that have functions, written in place or, as what makes them most often has it, named: `return { start, stop }`. */
function literalsWithFunctions(file: File): Set<E> {
  const { exprs, bindings, callables } = file.facts;
  const isFunction = (e: E): boolean => {
    const x = exprs[e];
    if (x.k === 'fn') return true;
    if (x.k !== 'ref') return false;
    const b = x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    return x.r[0] === 'f' || (b?.k === 'var' && b.init !== undefined && exprs[b.init].k === 'fn');
  };
  const named = exprs.flatMap((x, e) => (x.k === 'obj' && x.p.some((p) => isFunction(p.v)) ? [e] : []));
  return new Set([...callables.flatMap(({ prop }) => (prop ? [prop[0]] : [])), ...named]);
}

export function shapeMembers(type: ValOf<'shape'>) {
  const x = type.file.facts.types[type.type];
  return x.k === 'obj' ? x.m : [];
}
