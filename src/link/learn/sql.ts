import type { E } from '../../extract/facts.js';
import type { File } from '../values.js';
import { written } from './stores.js';

const INSERT = /\binsert\s+into\s+([\w."`[\]]+)\s*\(([^()]*)\)\s*values\s*\(((?:[^()]|\([^()]*\))*)\)/i;

const SELECT = /^\s*(?:with|select|update|delete)\b/i;
const FROM = /\b(?:from|update)\s+([\w."`[\]]+)/i;

/** Whether a text begins a statement that puts rows into a table. */
export const isInsert = (text: string): boolean => /\binsert\s+into\b/i.test(text);

/** What a statement puts into a column of a table: a value that it is given, or a text that it says itself. */
export interface Inserted {
  table: string;
  e?: E;
  text?: string;
}

/**
 * What a statement is given for a column, where a call has its text and the values: `query('INSERT INTO outbox (topic) VALUES ($1)', [topic])`, also as a template.
 * @param property the column's name, in whichever case: `routing_key` is `routingKey`
 */
export function insertedAs(file: File, args: readonly E[], property: string): Inserted | undefined {
  const { text, list } = statementOf(file, args);
  const [, table, columns, given] = INSERT.exec(text) ?? [];
  if (table === undefined) return undefined;
  const at = columns.split(',').findIndex((c) => plain(c) === plain(property));
  const places = given
    .replace(/\([^()]*\)/g, '')
    .split(',')
    .map((p) => p.trim());
  if (at < 0 || places[at] === undefined) return undefined;
  const [, said] = /^'([^'$]+)'$/.exec(places[at]) ?? [];
  if (said !== undefined) return { table, text: said };
  const [, n] = /^'?\$(\d+)/.exec(places[at]) ?? [];
  const i = n !== undefined ? Number(n) - 1 : places[at].startsWith('?') ? places.slice(0, at).filter((p) => p.startsWith('?')).length : -1;
  const e = list?.[i];
  return e === undefined ? undefined : { table, e };
}

/** The table that a statement takes rows from: `SELECT … FROM outbox`, `UPDATE outbox SET … RETURNING *`. */
export function selectedFrom(file: File, args: readonly E[]): string | undefined {
  const { text } = statementOf(file, args);
  const [, table] = (SELECT.test(text) && FROM.exec(text)) || [];
  return table;
}

/** The text of a statement and its values: two arguments, two properties of one, or what stands in a template. */
function statementOf(file: File, [first, second]: readonly E[]): { text: string; list: readonly E[] | undefined } {
  const { exprs } = file.facts;
  const listOf = (e: E | undefined): readonly E[] | undefined => {
    const x = exprs[written(file, e ?? 0)];
    return x.k === 'arr' ? x.e : undefined;
  };
  const x = exprs[written(file, first ?? 0)];
  // `sql`INSERT INTO outbox (topic) VALUES (${topic})``
  if (x.k === 'tpl' && second === undefined) return { text: x.s.reduce((text, part, i) => `${text}$${i}${part}`), list: x.x };
  if (x.k !== 'obj') return { text: textIn(file, first), list: listOf(second) };
  const of = (n: string): E | undefined => x.p.find((p) => p.n === n)?.v;
  return { text: textIn(file, of('text') ?? of('sql')), list: listOf(of('values') ?? second) };
}

/** A text as written; what stands in a template is a word of its own. */
function textIn(file: File, e: E | undefined): string {
  const x = file.facts.exprs[written(file, e ?? 0)];
  return x.k === 'str' ? x.v : x.k === 'tpl' ? x.s.join('x') : '';
}

const plain = (name: string): string => name.replace(/[\s_"'`[\]]/g, '').toLowerCase();
