import type { Ref, T } from '../extract/facts.js';
import type { Held } from './circles.js';
import type { Evaluator } from './evaluate.js';
import type { Target } from './project.js';
import { argsKey, type Decl, type File, keyOf, type TypeArgs, unique, type Val } from './values.js';

/** Types of the platform that say of another one which properties it has: it is that one. */
const SAME = new Set('Partial Required Readonly Omit Pick NonNullable Awaited NoInfer'.split(' '));

/** What a value of a type may be. */
export class Types {
  private readonly known = new Map<File, (Held | undefined)[]>();

  constructor(private readonly evaluator: Evaluator) {}

  type(file: File, t: T, args?: TypeArgs): Val[] {
    if (!t || this.evaluator.isTooDeep()) return [];
    if (args?.size) return this.evaluator.once(`t${file.index}.${t}:${argsKey(args)}`, () => this.typeValue(file, t, args));
    let memo = this.known.get(file);
    if (!memo) this.known.set(file, (memo = []));
    const known = memo[t];
    if (known) return this.evaluator.circles.held(known);
    return this.evaluator.circles.values(
      (held) => {
        memo[t] = held;
      },
      () => unique(this.typeValue(file, t)),
    );
  }

  /** Whether what is of a type comes later. */
  isPromise(file: File, t: T | undefined): boolean {
    const x = file.facts.types[t ?? 0];
    if (x.k === 'union') return x.o.some((o) => this.isPromise(file, o));
    return x.k === 'ref' && x.r[0] === 'g' && (x.r[1] === 'Promise' || x.r[1] === 'PromiseLike');
  }

  private typeValue(file: File, t: T, args?: TypeArgs): Val[] {
    this.evaluator.depth++;
    try {
      const x = file.facts.types[t];
      switch (x.k) {
        case 'ref':
          return this.namedType(
            file,
            x.r,
            x.q,
            (x.a ?? []).map((a) => this.type(file, a, args)),
            args,
          );
        case 'union':
          return this.union(file, x.o, args);
        case 'arr':
          return [{ t: 'arr', of: this.type(file, x.e, args), ...(x.at && { at: x.at.map((one) => this.type(file, one, args)) }) }];
        case 'lit':
          return [{ t: 'str', v: x.v, lit: true }];
        case 'fn':
        case 'ctor':
        case 'obj':
          return [{ t: 'shape', file, type: t, ...(args && { args }) }];
        case 'typeof':
          return (x.q ?? [])
            .reduce((vals, n) => vals.flatMap((v) => this.evaluator.members.member(v, n)), this.evaluator.ref(file, x.r))
            .map((v) => (v.t === 'class' ? this.evaluator.hierarchy.classOf({ t: 'inst', c: v.c, exact: false }) : v));
        case 'index':
          return this.evaluator.members
            .indexed(this.type(file, x.o, args), this.type(file, x.i, args))
            .map((v) => (v.t === 'str' ? { ...v, lit: true as const } : v));
        default:
          return [];
      }
    } finally {
      this.evaluator.depth--;
    }
  }

  private union(file: File, of: readonly T[], args?: TypeArgs): Val[] {
    const vals = of.flatMap((o) => this.type(file, o, args));
    // Texts among others that are not known.
    return of.includes(0) ? vals.filter((v) => v.t !== 'str' || !v.lit) : vals;
  }

  private namedType(file: File, r: Ref, q: string[] | undefined, given: Val[][], args?: TypeArgs): Val[] {
    switch (r[0]) {
      case 'p':
        return args?.get(r[1]) ?? this.constraint(file, r[1]);
      case 'i': {
        const target = this.evaluator.project.import(file, r[1]);
        return target ? this.targetType(target, q, given) : [];
      }
      default:
        return this.targetType({ t: 'ref', file, r }, q, given);
    }
  }

  /** A type parameter that nobody filled is at least its constraint. */
  private constraint(file: File, name: string): Val[] {
    const { callables, classes, typeDecls } = file.facts;
    for (const { tp } of [...callables, ...classes, ...typeDecls]) {
      const found = tp?.find((p) => p.n === name && p.c);
      if (found) return this.type(file, found.c!);
    }
    return [];
  }

  /** What is of the type that a name means. */
  targetType(target: Target, q?: string[], given: Val[][] = []): Val[] {
    const carried = target.t === 'ext' ? this.evaluator.rules.carries(target.pkg, [target.n, ...(q ?? [])].join('.')) : undefined;
    if (carried) return this.carried(given[carried.carries] ?? [], carried.returned);
    if (target.t === 'ext') return [{ t: 'extInst', pkg: target.pkg, n: [target.n, ...(q ?? [])].join('.'), args: given }];
    if (target.t === 'file') {
      const [head, ...rest] = q ?? [];
      const inner = head && this.evaluator.project.export(target.file, head);
      return inner ? this.targetType(inner, rest.length ? rest : undefined, given) : [];
    }
    if (target.t === 'expr')
      return this.evaluator
        .expr(target.file, target.e)
        .flatMap((v): Val[] => (v.t === 'class' ? [{ t: 'inst', c: v.c, exact: false }] : []));
    const { file } = target;
    // What is in a namespace is asked of that, not of the type beside it.
    const r = target.type && !(q && target.r[0] === 'n') ? target.type : target.r;
    if (q && (r[0] === 'c' || r[0] === 't'))
      return this.beside(file, (r[0] === 'c' ? file.classes : file.typeDecls)[r[1]].facts.n, q, given);
    switch (r[0]) {
      case 'c': {
        const c = file.classes[r[1]];
        const tp = c.facts.tp;
        return [{ t: 'inst', c, exact: false, ...(tp && given.length && { args: new Map(tp.map((p, i) => [p.n, given[i] ?? []])) }) }];
      }
      case 't':
        return this.declType(file.typeDecls[r[1]], given);
      case 'e': {
        if (!q) return [];
        return this.evaluator.members.member({ t: 'enum', file, en: file.facts.enums[r[1]] }, q[0]);
      }
      case 'n':
        return q ? this.inNamespace(file, file.facts.namespaces[r[1]].m, q, given) : [];
      case 'g':
        if (this.evaluator.project.global(r[1])) return this.targetType(this.evaluator.project.global(r[1])!, q, given);
        if (r[1] === 'Promise' || r[1] === 'PromiseLike') return given[0] ?? [];
        if (SAME.has(r[1])) return given[0] ?? [];
        if (r[1] === 'Exclude' || r[1] === 'Extract') {
          const named = new Set((given[1] ?? []).map((v) => keyOf(v)));
          return (given[0] ?? []).filter((v) => named.has(keyOf(v)) === (r[1] === 'Extract'));
        }
        if (r[1] === 'Record') return [{ t: 'extInst', pkg: '', n: 'Record', args: [given[1] ?? []] }];
        if (r[1] === 'InstanceType') return (given[0] ?? []).map((v) => (v.t === 'class' ? { t: 'inst', c: v.c, exact: false } : v));
        // What has the names of a class for functions: `{ [K in keyof Actions]: Action }`.
        if (r[1] === 'keyof') return (given[0] ?? []).filter((v) => v.t === 'inst');
        if (r[1] === 'ReturnType') return this.carried(given[0] ?? [], true);
        return [{ t: 'extInst', pkg: '', n: [r[1], ...(q ?? [])].join('.'), args: given }];
      case 'b':
        return [];
      default:
        return [];
    }
  }

  /** Values themselves, or what functions among them give. */
  private carried(vals: Val[], isReturned = false): Val[] {
    if (!isReturned) return vals;
    const { invocations } = this.evaluator;
    return vals.flatMap((v) => (v.t === 'fn' ? invocations.returns(v.f) : v.t === 'ext' ? invocations.givenBy(v) : []));
  }

  /** A type of the namespace that has the name of a class or interface beside it: `Controller.Request`. */
  private beside(file: File, name: string, q: string[], given: Val[][]): Val[] {
    const members = file.facts.namespaces.flatMap(({ n, m }) => (n === name ? m : []));
    return this.inNamespace(file, members, q, given);
  }

  private inNamespace(file: File, members: readonly [string, Ref][], [head, ...rest]: string[], given: Val[][]): Val[] {
    const found = members.find(([n]) => n === head);
    return found ? this.targetType({ t: 'ref', file, r: found[1] }, rest.length ? rest : undefined, given) : [];
  }

  private declType(d: Decl, given: Val[][]): Val[] {
    const { tp } = d.facts;
    const args: TypeArgs | undefined = tp && given.length ? new Map(tp.map((p, i) => [p.n, given[i] ?? []])) : undefined;
    if (d.facts.k === 'alias') return d.facts.ext.flatMap((t) => this.type(d.file, t, args));
    return [{ t: 'decl', decl: d, ...(args && { args }) }];
  }
}
