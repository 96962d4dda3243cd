import type { E } from '../../extract/facts.js';
import type { File } from '../values.js';
import { written } from './stores.js';

const INSERT = /\binsert\s+into\s+([\w."`[\]]+)\s*\(([^()]*)\)\s*values\s*\(((?:[^()]|\([^()]*\))*)\)/i;

/**
 * What a statement is given for a column, where a call has its text and the values: `query('INSERT INTO outbox (topic) VALUES ($1)', [topic])`.
 * @param property the column's name, in whichever case: `routing_key` is `routingKey`
 */
export function insertedAs(file: File, args: readonly E[], property: string): { table: string; e: E } | undefined {
  const [text, values] = statementOf(file, args);
  const [, table, columns, given] = INSERT.exec(text) ?? [];
  if (table === undefined || values === undefined) return undefined;
  const at = columns.split(',').findIndex((c) => plain(c) === plain(property));
  const places = given
    .replace(/\([^()]*\)/g, '')
    .split(',')
    .map((p) => p.trim());
  const list = file.facts.exprs[written(file, values)];
  if (at < 0 || places[at] === undefined || list.k !== 'arr') return undefined;
  const [, n] = /^\$(\d+)/.exec(places[at]) ?? [];
  const i = n !== undefined ? Number(n) - 1 : places[at].startsWith('?') ? places.slice(0, at).filter((p) => p.startsWith('?')).length : -1;
  const e = list.e[i];
  return e === undefined ? undefined : { table, e };
}

/** The text of a statement and the list of its values: two arguments, or two properties of one. */
function statementOf(file: File, [first, second]: readonly E[]): [string, E | undefined] {
  const x = file.facts.exprs[written(file, first ?? 0)];
  if (x.k !== 'obj') return [textIn(file, first), second];
  const of = (n: string): E | undefined => x.p.find((p) => p.n === n)?.v;
  return [textIn(file, of('text') ?? of('sql')), of('values') ?? second];
}

/** A text as written; what stands in a template is a word of its own. */
function textIn(file: File, e: E | undefined): string {
  const x = file.facts.exprs[written(file, e ?? 0)];
  return x.k === 'str' ? x.v : x.k === 'tpl' ? x.s.join('x') : '';
}

const plain = (name: string): string => name.replace(/[\s_"'`[\]]/g, '').toLowerCase();
