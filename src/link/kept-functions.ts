import type { E } from '../extract/facts.js';
import type { Project } from './project.js';
import { textOf } from './text.js';
import type { File, Fn } from './values.js';

/**
 * Functions that a class or a module keeps in a table of its own, `private readonly actions = { ship: (order) => … }`, `const steps = [(order) => …]`:
 * whoever makes an object of the class, or loads the module, does not run them. Each with what it is called there: `Shop.actions.ship`.
 */
export function keptFunctions({ files }: Project): ReadonlyMap<Fn, string> {
  const found = new Map<Fn, string>();
  for (const file of files) {
    for (const { k, f, n, init } of file.facts.bindings)
      if (k === 'var' && f === 0 && init !== undefined) keep(file, init, n, found, false);
    for (const { facts } of file.classes)
      for (const { n, init, set } of facts.fields)
        for (const e of [...(init === undefined ? [] : [init]), ...set]) keep(file, e, `${facts.n}.${n}`, found, false);
  }
  return found;
}

/** @param isInside whether it stands in a table: a function that is a field's own is the class's as a method is */
function keep(file: File, e: E, name: string, found: Map<Fn, string>, isInside: boolean): void {
  const x = file.facts.exprs[e];
  switch (x.k) {
    case 'fn': {
      const fn = file.fns[x.f];
      if (isInside && fn.facts.k === 'closure' && !fn.facts.arg && !found.has(fn)) found.set(fn, name);
      return;
    }
    case 'obj':
      for (const { n, c, v } of x.p) {
        // `[Kind.Welcome]: (mail) => …`
        const called = n ?? (c === undefined ? undefined : textOf(file, c).split('.').at(-1));
        keep(file, v, called === undefined ? name : `${name}.${called}`, found, true);
      }
      return;
    case 'arr':
      for (const one of x.e) keep(file, one, name, found, true);
      return;
    case 'new': {
      const of = file.facts.exprs[x.f];
      if (of.k === 'ref' && of.r[0] === 'g' && of.r[1] === 'Map') for (const one of x.a) keep(file, one, name, found, true);
      return;
    }
    case 'cast':
    case 'if':
      keep(file, x.e, name, found, isInside);
  }
}
