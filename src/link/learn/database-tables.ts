import type { E } from '../../extract/facts.js';
import { runsThrough } from '../loops.js';
import type { Messages } from '../messages.js';
import { argsOf, type Site } from '../sites.js';
import type { File } from '../values.js';
import { type Inserted, selectedFrom } from './sql.js';
import { written } from './stores.js';

/** A table of a database, by what a statement calls it or by what code does: a model, an entity's class. */
export interface DatabaseTable {
  /** Without its schema, case and plural: `OutboxEvent` is kept in `sales.outbox_events`. */
  name: string;
  /** What says it: each calls it its own way. */
  by: 'statement' | 'class' | 'member';
}

/** What looks for something puts nothing away, nor does what counts or removes it. */
export const ASKS = /^(find|get|load|fetch|select|search|count|aggregate|exists?|delete|remove|destroy)([A-Z]|$)/;

/** What gives a list of the same things, or of what is made of them. */
const LISTS = /^(map|flatMap|filter|slice|sort|reverse|toSorted|concat)$/;

/** Longest way from rows to what asked for them. */
const DEEPEST = 8;

const tableNamed = (name: string, by: DatabaseTable['by']): DatabaseTable => ({
  name: name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[\s_"'`[\]]/g, '')
    .toLowerCase()
    .replace(/s$/, ''),
  by,
});

/** Whether what is known to be read from one table is put into another, by names that are said the same way. */
export const isElsewhere = (read: DatabaseTable | undefined, put: DatabaseTable | undefined): boolean =>
  read !== undefined && put !== undefined && read.by === put.by && read.name !== put.name;

/**
 * The table that a call fills: by a statement, or as `db.outbox.create`, `manager.save(Outbox, …)`, `outboxes.save` of a repository.
 * @param inserted what a statement in the call puts there, if it is one
 */
export const tableFilled = (
  messages: Messages,
  file: File,
  inserted: Inserted | undefined,
  receiver: E,
  first: E | undefined,
): DatabaseTable | undefined => (inserted ? tableNamed(inserted.table, 'statement') : tableOf(messages, file, receiver, first));

/** The table that what is read comes from: `for (const row of await db.outbox.findMany())`, also where a function of the sources gives it. */
export function tableRead(messages: Messages, file: File, e: E): DatabaseTable | undefined {
  const [first, ...others] = readBy(messages, file, e).map((site) => tableAsked(messages, site));
  return others.every((table) => table?.name === first?.name) ? first : undefined;
}

/** Whether what is read is the one record that somebody asked for by its id: nothing came in. */
export function isAskedById(messages: Messages, file: File, e: E): boolean {
  const sites = readBy(messages, file, e);
  return sites.length > 0 && sites.every((site) => asksForOne(site) && argsOf(site).some((a) => saysId(site.file, a)));
}

/** Calls of packages that give what an expression has, be it a part of it, or given by functions of the sources. */
function readBy(messages: Messages, file: File, e: E, depth = 0): Site[] {
  const { exprs, bindings } = file.facts;
  const at = written(file, e);
  const x = exprs[at];
  if (depth > DEEPEST) return [];
  if (x.k === 'ref' && x.r[0] === 'b') {
    const { k, init, set } = bindings[x.r[1]];
    const from = runsThrough(file, x.r[1]) ?? (k === 'var' && !set.length ? init : undefined);
    return from === undefined ? [] : readBy(messages, file, from, depth + 1);
  }
  // `result.rows`
  if (x.k === 'mem') return readBy(messages, file, x.o, depth + 1);
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  if (x.k !== 'call' || callee?.k !== 'mem') return [];
  if (LISTS.test(callee.n)) return readBy(messages, file, callee.o, depth + 1);
  const [only, ...others] = messages.calls.targets({ file, e: at });
  if (!only) return [{ file, e: at }];
  return others.length ? [] : only.facts.returns.flatMap((r) => readBy(messages, only.file, r, depth + 1));
}

/** The table of which a call asks for rows. */
function tableAsked(messages: Messages, { file, e }: Site): DatabaseTable | undefined {
  const args = argsOf({ file, e });
  const selected = selectedFrom(file, args);
  if (selected !== undefined) return tableNamed(selected, 'statement');
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && ASKS.test(callee.n) ? tableOf(messages, file, callee.o, args[0]) : undefined;
}

/** Whether a call asks for one record: `findOne`, `findFirst`, `getById`. */
function asksForOne({ file, e }: Site): boolean {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && /^(find|get|load|fetch)(One|Unique|First|By(Id|Pk))/.test(callee.n);
}

/** `{ where: { id } }`, `findById(orderId)`. */
function saysId(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  if (x.k === 'obj')
    return x.p.some(({ n, v }) => {
      const { k } = file.facts.exprs[v];
      return n === 'where' ? saysId(file, v) : (n === 'id' || n === '_id') && k !== 'bool' && k !== 'str';
    });
  return x.k === 'ref' && x.r[0] === 'b' && /^id$|Id$/.test(file.facts.bindings[x.r[1]].n);
}

/** The table of `db('outbox').insert`, `db.outbox.create`, `manager.save(Outbox, …)`, by its name. */
function tableOf({ evaluator }: Messages, file: File, receiver: E, first: E | undefined): DatabaseTable | undefined {
  const { exprs, imports, classes } = file.facts;
  const of = exprs[receiver];
  const named = of.k === 'call' ? exprs[of.a[0] ?? 0] : undefined;
  if (named?.k === 'str') return tableNamed(named.v, 'member');
  for (const said of [exprs[first ?? 0], named]) {
    if (said?.k !== 'ref') continue;
    if (said.r[0] === 'c') return tableNamed(classes[said.r[1]].n, 'class');
    if (said.r[0] === 'i') return tableNamed(imports[said.r[1]].n, 'class');
  }
  if (of.k === 'mem' && exprs[of.o].k !== 'this') return tableNamed(of.n, 'member');
  // `private readonly outbox: Repository<OutboxMessage>`
  const [repository, ...others] = evaluator.expr(file, receiver).filter((v) => v.t === 'extInst');
  const [kept] = repository?.t === 'extInst' && !others.length ? (repository.args[0] ?? []) : [];
  return kept?.t === 'inst' ? tableNamed(kept.c.facts.n, 'class') : undefined;
}
