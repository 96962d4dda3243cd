import type { TypeMember } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { shapeMembers } from './objects.js';
import type { Val, ValOf } from './values.js';

/** What a connection has: what is said by it goes to somebody else, and what is heard is theirs. */
const CONNECTS = new Set(['connect', 'disconnect', 'connected', 'socket', 'write', 'pipe', 'readyState', 'postMessage']);

/**
 * Whether a value is only known by a type of the code's own that says these methods of it, and that nothing here is seen to implement: what is
 * given is something of a package, `interface App { on(event: string, listener: Listener): void; emit(event: string): void }`.
 */
export function looksLike(evaluator: Evaluator, v: Val, methods: readonly string[]): boolean {
  const has = (members: readonly TypeMember[]): boolean =>
    methods.every((n) => members.some((m) => m.n === n && m.method)) && !members.some((m) => CONNECTS.has(m.n));
  if (v.t === 'shape') return has(shapeMembers(v));
  if (v.t !== 'decl') return false;
  const all = above(evaluator, v);
  const { hierarchy, objects } = evaluator;
  return (
    all !== undefined &&
    has(all.flatMap(({ decl }) => decl.facts.m)) &&
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
