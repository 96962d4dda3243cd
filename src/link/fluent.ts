import type { E, FileFacts } from '../extract/facts.js';
import type { Project } from './project.js';

/** Names of methods that give the object that they are called on, or a copy of it, in whatever class they are. */
export function fluentNames(project: Project): ReadonlySet<string> {
  const fluent = new Map<string, boolean>();
  for (const { facts, fns } of project.files) {
    for (const { facts: fn } of fns) {
      if (fn.k !== 'method' || fn.static || fn.abstract) continue;
      const gives = fn.returns.length > 0 && fn.returns.every((e) => isItself(facts, e, fn.c));
      fluent.set(fn.s, gives && fluent.get(fn.s) !== false);
    }
  }
  return new Set([...fluent].flatMap(([name, gives]) => (gives ? [name] : [])));
}

/** `this`, or what is made of the whole of it: `clone(this)`, `new Event({ ...this, version })`. */
function isItself(facts: FileFacts, e: E, c: number | undefined, depth = 0): boolean {
  const { exprs, bindings } = facts;
  const x = exprs[e];
  const any = (list: readonly E[]): boolean => list.some((one) => isItself(facts, one, c, depth + 1));
  if (depth > 4) return false;
  switch (x.k) {
    case 'this':
      return true;
    case 'ref':
      return x.r[0] === 'b' && bindings[x.r[1]].k === 'var' && !bindings[x.r[1]].path?.length && any([bindings[x.r[1]].init ?? 0]);
    case 'new': {
      // `new Shipped(this)` is another thing, made of it.
      const of = exprs[x.f];
      const isOwn = of.k === 'mem' ? of.n === 'constructor' : of.k !== 'ref' || (of.r[0] === 'c' && of.r[1] === c);
      return isOwn && any(x.a);
    }
    case 'call':
      return any(x.a);
    case 'obj':
      return x.p.some((p) => p.n === null && exprs[p.v].k === 'this');
    case 'cast':
    case 'await':
    case 'spread':
      return any([x.e]);
    default:
      return false;
  }
}
