import type { Vocabulary } from '../vocabulary/schema.js';
import { nameIn } from './decorators.js';
import type { Evaluator } from './evaluate.js';
import { isWithin } from './sites.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** A function that a type of a package says is run from outside, and that type. */
export interface TypedFunction {
  fn: Fn;
  type: ValOf<'extInst'>;
}

/**
 * Functions of a file whose first parameter is declared as one of these types of the package, or that are declared as one themselves,
 * by that or by its first type argument: `(event: SQSEvent) => …`, `const run: SQSHandler = …`, `const run: Handler<SQSEvent> = …`.
 */
export function typedFunctions(evaluator: Evaluator, vocabulary: Vocabulary, file: File, types: readonly string[]): TypedFunction[] {
  if (!file.facts.imports.some((i) => types.includes(i.n) || i.n === '*' || i.n === 'Handler')) return [];
  const isIt = isOneOf(vocabulary, types);
  // Of a union of such types each.
  const among = (vals: Val[]): (ValOf<'extInst'> & Val)[] => {
    const own = vals.filter(isIt);
    return own.length ? own : vals.flatMap((v) => (v.t === 'extInst' && nameIn(vocabulary, v.pkg, v.n) ? v.args.flat() : [])).filter(isIt);
  };
  const declared = new Map<number, number>();
  for (const b of file.facts.bindings) {
    const x = b.init === undefined ? undefined : file.facts.exprs[b.init];
    if (b.t && x?.k === 'fn') declared.set(x.f, b.t);
  }
  return file.fns.flatMap((fn): TypedFunction[] => {
    if (fn.facts.k === 'constructor' || fn.facts.abstract) return [];
    const [found = []] = [fn.facts.p[0]?.t, declared.get(fn.index)]
      .map((t) => (t ? among(evaluator.types.type(file, t)) : []))
      .filter((all) => all.length);
    return found.map((type) => ({ fn, type }));
  });
}

/** A function with each type of a package that a variable in it is declared as. */
export function typedIn(evaluator: Evaluator, vocabulary: Vocabulary, fn: Fn, types: readonly string[]): TypedFunction[] {
  const { file } = fn;
  const { bindings, exprs } = file.facts;
  return bindings.flatMap(({ k, f, t, init }): TypedFunction[] => {
    const x = exprs[init ?? 0];
    const type = t ?? (x.k === 'cast' ? x.t : undefined);
    if (k !== 'var' || !type || !isWithin(file, f, fn)) return [];
    return evaluator.types.type(file, type).flatMap((v) => (isOneOf(vocabulary, types)(v) ? [{ fn, type: v }] : []));
  });
}

const isOneOf =
  (vocabulary: Vocabulary, types: readonly string[]) =>
  (v: Val): v is ValOf<'extInst'> & Val =>
    v.t === 'extInst' && types.includes(nameIn(vocabulary, v.pkg, v.n) ?? '');
