import type { Evaluator } from './evaluate.js';
import { shapeMembers } from './objects.js';
import type { Val, ValOf } from './values.js';

/**
 * Whether a value is only known by a type of the code's own that says these methods of it, and that nothing here is seen to implement: what is
 * given is something of a package, `interface App { on(event: string, listener: Listener): void; emit(event: string): void }`.
 */
export function looksLike(evaluator: Evaluator, v: Val, methods: readonly string[]): boolean {
  if (v.t === 'shape') return methods.every((n) => shapeMembers(v).some((m) => m.n === n && m.method));
  if (v.t !== 'decl') return false;
  const all = above(evaluator, v);
  const { hierarchy, objects } = evaluator;
  return (
    all !== undefined &&
    methods.every((n) => all.some(({ decl }) => decl.facts.m.some((m) => m.n === n && m.method))) &&
    !hierarchy.implementers(v.decl).length &&
    !objects.implementers(v.decl).length &&
    !objects.outside(v.decl).length
  );
}

/** An interface with those that it extends; undefined where one of these is a package's. */
function above({ types }: Evaluator, v: ValOf<'decl'>): ValOf<'decl'>[] | undefined {
  const found = [v];
  for (const { decl } of found)
    for (const t of decl.facts.ext)
      for (const base of types.type(decl.file, t)) {
        if (base.t === 'extInst') return undefined;
        if (base.t === 'decl' && !found.some((one) => one.decl === base.decl)) found.push(base);
      }
  return found;
}
