import { placeOf, putsInto } from './kept.js';
import type { Messages } from './messages.js';
import { lineOf } from './text.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** What a method puts into a table of its object: under which name whom, where that is said, and on an object of which class. */
export interface PutRow {
  key: string;
  fn: Fn;
  file: File;
  line: number;
  self?: ValOf<'inst'>;
}

/**
 * Functions that code puts into a table which an object hands on under a property: `{ actions: this.actions }`, with
 * `add(name, handler) { this.actions[name] = { handler } }`. Whoever gives them says whose they are.
 * @param run the functions that what is put there has
 */
export function putInto(messages: Messages, object: ValOf<'obj'>, table: string, run: (vals: Val[]) => Val[]): PutRow[] {
  const { choosers, evaluator, handed, namer } = messages;
  const { file } = object;
  const x = file.facts.exprs[object.e];
  const held = x.k === 'obj' ? x.p.find(({ n }) => n === table)?.v : undefined;
  const place = held === undefined ? undefined : placeOf(file, held);
  if (place === undefined) return [];
  return putsInto(file, place).flatMap(({ e, key, value }) => {
    const site = { file, e };
    const choices = choosers.find(site, (self) => ({
      event: evaluator.expr(file, key, self),
      callback: run(evaluator.expr(file, value, self)).flatMap((v) => (v.t === 'fn' ? handed.unwrapped(v) : [v])),
    }));
    return choices.flatMap((choice): PutRow[] => {
      const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' && !v.d ? handed.concrete(v) : [])))];
      const { named } = namer.names(choice.slots['event'], { as: 'name' });
      if (!named.length || !fns.length) return [];
      handed.consumeAt(choice, site, fns);
      const { c } = choosers.outermost(choice.by).facts;
      const self: ValOf<'inst'> | undefined = c === undefined ? undefined : { t: 'inst', c: choice.by.file.classes[c], exact: true };
      const at = { file: choice.site.file, line: lineOf(choice.site), ...(self && { self }) };
      return fns.flatMap((fn) => named.map(({ name }): PutRow => ({ key: name, fn, ...at })));
    });
  });
}
