import type { Decorator, E } from '../extract/facts.js';
import { OWN, speaksOf } from '../vocabulary/index.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import type { Evaluator } from './evaluate.js';
import { callsWithin } from './sites.js';
import type { Cls, File, Fn, Val } from './values.js';

/** A decorator of a package as it is applied, by its own name or inside one that this code base made of it. */
export interface Applied {
  pkg: string;
  /** Name that the package gives it. */
  n: string;
  /** Values of its arguments, found when they are asked for: most decorators tell linking nothing. Null when it is not called. */
  readonly args: Val[][] | null;
  /** Inside one of this code base: fills in what that is given, in what objects among the arguments hold. */
  fill?: (vals: Val[]) => Val[];
  /** The arguments as written, where it stands by itself. */
  written: { file: File; a: E[] } | null;
  l: number;
  /** As written: "@OnEvent". */
  text: string;
}

const NOTHING: Applied[] = [];

/** Deepest nesting of decorators made of decorators. */
const DEEPEST = 3;

/** The name that a vocabulary knows an external value by; undefined when it is not of its packages. */
export function nameIn(vocabulary: Vocabulary, pkg: string, n: string): string | undefined {
  return speaksOf(vocabulary, pkg) ? plainName(n) : undefined;
}

/** A name of a package without the way it was imported. */
export function plainName(n: string): string {
  const plain = n.replace(/^(default|\*|=)\./, '');
  return plain === '*' || plain === '=' ? 'default' : plain;
}

/** Reads decorators, also those that wrap others: `const OnPaid = () => applyDecorators(OnEvent('paid'))`. */
export class Decorators {
  private readonly known = new Map<Decorator, Applied[]>();
  private readonly names = new Map<Cls, ReadonlySet<string>>();

  constructor(private readonly evaluator: Evaluator) {}

  applied(file: File, decorators: Decorator[] | undefined): Applied[] {
    const found = (decorators ?? []).map((d) => {
      let one = this.known.get(d);
      if (!one) this.known.set(d, (one = this.read(file, d)));
      return one;
    });
    return found.length === 1 ? found[0] : found.flat();
  }

  find(vocabulary: Vocabulary, file: File, decorators: Decorator[] | undefined, name: string): Applied | undefined {
    return this.all(vocabulary, file, decorators, name)[0];
  }

  all(vocabulary: Vocabulary, file: File, decorators: Decorator[] | undefined, name: string): Applied[] {
    // Most classes and methods have none, and every rule asks each of them.
    if (!decorators) return NOTHING;
    return this.applied(file, decorators).filter((a) => a.n.endsWith(name) && nameIn(vocabulary, a.pkg, a.n) === name);
  }

  /** Plain names of all decorators that a class and its methods have: most rules ask for none of them. */
  namesOn(c: Cls): ReadonlySet<string> {
    let names = this.names.get(c);
    if (!names) {
      const { file, facts } = c;
      const lists = [facts.d, ...facts.methods.map((m) => file.facts.callables[m].d)];
      names = new Set(lists.flatMap((d) => this.applied(file, d).map((a) => a.n.slice(a.n.lastIndexOf('.') + 1))));
      this.names.set(c, names);
    }
    return names;
  }

  private read(file: File, d: Decorator): Applied[] {
    const place = { l: d.l, text: d.text };
    let found: Val[][] | null | undefined;
    const args = (): Val[][] | null => {
      if (found === undefined) found = d.a?.map((a) => this.argument(file, a)) ?? null;
      return found;
    };
    const by = (pkg: string, n: string): Applied => ({
      pkg,
      n,
      get args() {
        return args();
      },
      written: d.a && { file, a: d.a },
      l: d.l,
      text: d.text,
    });
    return this.evaluator.expr(file, d.f).flatMap((v): Applied[] => {
      if (v.t === 'ext') return [by(v.pkg, v.n)];
      if (v.t !== 'fn') return [];
      // As itself, for a configuration that speaks of it, and as what it applies.
      return [by(OWN, v.f.facts.s), ...this.inside(v.f, args() ?? [], place, 0)];
    });
  }

  private argument(file: File, a: E): Val[] {
    const x = file.facts.exprs[a];
    return x.k === 'spread' ? this.evaluator.members.elements(this.evaluator.expr(file, x.e)) : this.evaluator.expr(file, a);
  }

  /** Decorators of packages that a function of the code base applies, with what it is given filled in. */
  private inside(fn: Fn, args: Val[][], place: Pick<Applied, 'l' | 'text'>, depth: number): Applied[] {
    if (depth >= DEEPEST) return [];
    const { file } = fn;
    const rest = fn.facts.p.findIndex((p) => p.rest);
    return callsWithin(fn).flatMap((e): Applied[] => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call') return [];
      const fill = (vals: Val[]): Val[] =>
        this.evaluator.invocations.substitute(vals, fn, (i) => (i === 'rest' ? args.slice(Math.max(rest, 0)).flat() : (args[i] ?? [])));
      const given = x.a.map((a) => fill(this.argument(file, a)));
      return this.evaluator.expr(file, x.f).flatMap((v): Applied[] => {
        if (v.t === 'ext' && v.pkg !== '') return [{ pkg: v.pkg, n: v.n, args: given, fill, written: null, ...place }];
        return v.t === 'fn' && v.f !== fn ? this.inside(v.f, given, place, depth + 1) : [];
      });
    });
  }
}
