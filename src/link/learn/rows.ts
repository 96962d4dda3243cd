import type { E } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import { textOf } from '../text.js';
import type { File, Fn, Val, ValOf } from '../values.js';
import { declaredTypes } from './announced.js';
import { type DatabaseTable, tableRead } from './database-tables.js';
import { propertyOf, written } from './stores.js';
import { type Switch, TYPE } from './switches.js';

/** A row of an outbox: what it is declared as, and the table that it is read from, as far as those are seen. */
interface Row {
  types: Val[];
  table?: DatabaseTable;
}

/** What rows are called, and tables, that have what is to be done later. */
const OUTBOX = /outbox/i;
/** Functions that a row goes through until one asks what it is. */
const MOST_HANDS = 3;

/**
 * Finds functions that ask what a row of an outbox says it is, or are given what it says, `this.apply(row.type, row.payload)`: what such a row
 * tells happens there. Those of one table, or of rows of one type, together.
 */
export function rowSwitches(messages: Messages): Switch[][] {
  const groups = new Map<string, Switch[]>();
  for (const file of messages.project.files)
    for (const fn of file.fns)
      for (const one of fn.facts.cmp?.length ? ofFunction(messages, fn) : [])
        push(groups, `${one.property} ${one.table?.name ?? one.types.map((v) => ('c' in v ? v.c.facts.n : '')).join()}`, one);
  return [...groups.values()];
}

function ofFunction(messages: Messages, fn: Fn): Switch[] {
  const { file } = fn;
  const found = new Map<string, Switch & { names: ValOf<'str'>[] }>();
  for (const [a, b, isClass] of fn.facts.cmp ?? []) {
    if (isClass) continue;
    for (const [asked, with_] of [
      [a, b],
      [b, a],
    ]) {
      const said = saidBy(messages, file, asked);
      const names = said ? messages.evaluator.expr(file, with_).filter((v): v is ValOf<'str'> & Val => v.t === 'str' && v.v !== '') : [];
      if (!said || !names.length) continue;
      const known = found.get(said.property);
      if (known) known.names.push(...names);
      else found.set(said.property, { fn, property: said.property, names, via: textOf(file, asked), fewest: 1, ...said.row });
    }
  }
  return [...found.values()];
}

/** The property of a row of an outbox that an expression is: `row.type`, or the parameter for which all callers give that. */
function saidBy(messages: Messages, file: File, e: E, depth = 0): { property: string; row: Row } | undefined {
  const told = propertyOf(file, e);
  if (told?.at !== undefined && TYPE.test(told.property)) {
    const row = rowAt(messages, file, told.at);
    return row && { property: told.property, row };
  }
  return fromCallers(messages, file, e, depth, TYPE, (at, arg) => saidBy(messages, at, arg, depth + 1));
}

/** The row of an outbox that an expression is. */
function rowAt(messages: Messages, file: File, e: E, depth = 0): Row | undefined {
  const table = tableRead(messages, file, e);
  const { exprs, bindings, callables } = file.facts;
  const x = exprs[written(file, e)];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const type = b?.k === 'param' ? callables[b.f].p[b.i ?? 0]?.text : undefined;
  const types = declaredTypes(messages, file, e);
  const isCalledSo = types.some((v) => OUTBOX.test(v.t === 'inst' ? v.c.facts.n : v.t === 'decl' ? v.decl.facts.n : ''));
  if (table ? OUTBOX.test(table.name) : isCalledSo || OUTBOX.test(type ?? '')) return { types, ...(table && { table }) };
  return table || types.length ? undefined : fromCallers(messages, file, e, depth, /./, (at, arg) => rowAt(messages, at, arg, depth + 1));
}

/** Of a parameter what all callers give for it, where that is the same. */
function fromCallers<R>(
  { calls }: Messages,
  file: File,
  e: E,
  depth: number,
  named: RegExp,
  find: (file: File, arg: E) => R | undefined,
): R | undefined {
  const { exprs, bindings } = file.facts;
  const x = exprs[written(file, e)];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  if (b?.k !== 'param' || b.i === undefined || b.path?.length || !named.test(b.n) || depth > MOST_HANDS) return undefined;
  const found = calls.callers(file.fns[b.f]).map((caller) => {
    const arg = caller.args?.[b.i!];
    return arg === undefined ? undefined : find(caller.file, arg);
  });
  return found.length && found.every((one) => one !== undefined) ? found[0] : undefined;
}
