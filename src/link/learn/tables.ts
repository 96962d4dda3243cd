import type { E, Field, T } from '../../extract/facts.js';
import { isMap, pairsOf } from '../kept.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import { lineIn } from '../text.js';
import type { File } from '../values.js';
import { areAskedForAnswers } from './answers.js';
import { KEEPS_HANDLERS, type Store } from './flow.js';
import { identity, type Put, partsIn, propertyOf, type Run, wayTo, written } from './stores.js';
import { SENDS } from './tested-subscribers.js';
import { madeBy } from './works.js';

/**
 * What a store has from the start: the entries of the table that it is declared with, or that its class is given when it is made,
 * `new Dispatcher(new Map([['user.created', handler]]))` or `new Dispatcher({ 'user.created': handler })`.
 */
export function entries(messages: Messages, store: Store, runs: readonly Run[]): Put[] {
  if (!runs.some(isToldByItself) || runs.some(isVisit)) return [];
  const isByClass = runs.every(({ site, key }) => identity(site.file, key!).by === 'class');
  const own = KEEPS_HANDLERS.test(store.n) && (isByClass || isSender(messages, store, runs)) ? literal(messages, store) : [];
  return own.length ? own : given(messages, store);
}

/** How tables for events are called, and what is handed on to what they hold. */
const OF_EVENTS = /event|listen|subscri|consum|project(or|ion)|reaction|reactor|message/i;

/** Whether what runs the entries of a table says by its name that it sends, and asks for no answer; the table's name, or that of what is sent, says that it is an event. */
const isSender = ({ choosers }: Messages, { n }: Store, runs: readonly Run[]): boolean =>
  runs.every(({ site }) => {
    const { s, p } = choosers.outermost(choosers.callableAt(site)).facts;
    return SENDS.test(s) && [n, s, ...p.map((one) => one.n)].some((name) => OF_EVENTS.test(name));
  }) && !areAskedForAnswers(runs.map(({ site }) => site));

/** The same of a table that is looked up by a name, of which the code has to show who sends the names: tables of that form are for anything. */
export const named = (messages: Messages, store: Store, runs: readonly Run[]): Put[] =>
  runs.some(isVisit) || !(store.isTyped || KEEPS_HANDLERS.test(store.n) || runs.every(isHandled)) ? [] : literal(messages, store);

/** Whether what is run is called as what hears is: `table[message.type].handle(message)`. */
const isHandled = ({ path }: Run): boolean => /^(handle|process|consume|on)([A-Z]|$)/.test(path[path.length - 1] ?? '');

/** What is handed the object that runs it, to go on with what is in it, visits a tree: `this.renderers[node.type](this, node)`. */
const isVisit = ({ site: { file }, args }: Run): boolean => args.length > 1 && file.facts.exprs[args[0]].k === 'this';

/** The table that is written where the store is declared, or that its class, or one that extends it, sets it to. */
function literal({ evaluator }: Messages, { owner, n, f = 0 }: Store): Put[] {
  if ('path' in owner) {
    const vars = owner.facts.bindings.filter((b) => b.n === n && b.k === 'var' && b.f === f);
    return vars.flatMap(({ init }) => (init === undefined ? [] : tableAt(owner, init)));
  }
  return [owner, ...evaluator.hierarchy.descendants(owner)].flatMap(({ file, facts }) =>
    facts.fields
      .filter((f) => f.n === n)
      .flatMap(({ init, set, l }) =>
        [...(init === undefined ? [] : [init]), ...set].flatMap((e) => tableAt(file, e).map((put) => ({ ...put, line: l || facts.l }))),
      ),
  );
}

const tableAt = (file: File, e: E): Put[] => (isTable(file, written(file, e)) ? rows({ file, e: written(file, e) }) : []);

/**
 * What the constructions of a class give for the parameter that a field holds, and the way into that.
 * @param isMeant whether the field may be meant, as far as its type says
 */
function givenFor(
  messages: Messages,
  { owner, n }: Store,
  isMeant: (field: Field, file: File) => boolean,
): { site: Site; e: E; path: string[] }[] {
  if ('path' in owner) return [];
  const { file, facts } = owner;
  const field = facts.fields.find((f) => f.n === n && !f.static);
  const { ctor } = facts;
  if (!field || ctor === undefined || !isMeant(field, file)) return [];
  const positions = field.set.concat(field.init ?? []).flatMap((e) => asked(file, e, ctor) ?? []);
  if (!positions.length) return [];
  const made = messages.calls.constructions().filter(({ vals }) => vals.some((v) => v.t === 'class' && v.c === owner));
  return made.flatMap(({ site }) => {
    const x = site.file.facts.exprs[site.e];
    return x.k === 'new' ? positions.flatMap(({ i, path }) => (x.a[i] === undefined ? [] : [{ site, e: x.a[i], path }])) : [];
  });
}

function given(messages: Messages, store: Store): Put[] {
  const tables = new Map<string, Site & { isOption: boolean }>();
  for (const { site, e, path } of givenFor(messages, store, () => true))
    for (const whole of madeBy(messages, site.file, e, mayBeFilled))
      for (const table of within(messages, whole, path))
        tables.set(`${table.file.index}.${table.e}`, { ...table, isOption: path.length > 0 });
  return [...tables.values()].flatMap(({ isOption, ...table }) =>
    [...rows(table), ...added(messages, table)].map((put) => (isOption ? { ...put, isOption } : put)),
  );
}

/** What stands in the lists that a class is given when it is made: `new Bus([mails, log])`. */
export function listed(messages: Messages, store: Store): Put[] {
  const isOfMany = ({ t }: Field, file: File): boolean => t !== undefined && isList(file, t);
  return givenFor(messages, store, isOfMany).flatMap(({ site, e, path }) =>
    within(messages, { file: site.file, e: written(site.file, e) }, path).flatMap((at): Put[] => {
      if (at.file !== site.file) return [];
      const list = at.file.facts.exprs[at.e];
      return (list.k === 'arr' ? list.e : [at.e]).map((value) => ({ site, value, isGiven: true }));
    }),
  );
}

/** Whether a type says that there are several: `Handler[]`, `Iterable<Handler>`, `Handler[] | Promise<Handler>[]`. */
function isList(file: File, t: T): boolean {
  const x = file.facts.types[t];
  if (x.k === 'union') return x.o.some((one) => isList(file, one));
  return x.k === 'arr' || (x.k === 'ref' && x.r[0] === 'g' && /^(Readonly)?(Array|Set|Iterable)$/.test(x.r[1]));
}

/** Which parameter of a constructor something is, or which property of one: `options.jobs`, also of `{ jobs }`. */
function asked(file: File, e: E, ctor: number): { i: number; path: string[] } | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'mem') {
    const of = asked(file, x.o, ctor);
    return of && { ...of, path: [...of.path, x.n] };
  }
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && b.f === ctor && b.i !== undefined ? { i: b.i, path: b.path ?? [] } : undefined;
}

/** The table that an object has under a property of it. */
function within(messages: Messages, at: Site, [n, ...path]: readonly string[]): Site[] {
  if (n === undefined) return [at];
  const x = at.file.facts.exprs[at.e];
  const value = x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
  return value === undefined ? [] : madeBy(messages, at.file, value, mayBeFilled).flatMap((one) => within(messages, one, path));
}

/** What code adds to a table that a variable holds: `table.set('user.created', handler)`, `table['user.created'] = handler`. */
function added(messages: Messages, { file, e }: Site): Put[] {
  const { bindings, exprs, writes } = file.facts;
  const isHeld = (of: E): boolean => {
    const x = exprs[of];
    const init = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]].init : undefined;
    return init !== undefined && written(file, init) === e;
  };
  const set = messages.calls.methodCalls('set').flatMap((site): Put[] => {
    const x = site.file === file ? exprs[site.e] : undefined;
    const callee = x?.k === 'call' ? exprs[x.f] : undefined;
    return x?.k === 'call' && x.a.length === 2 && callee?.k === 'mem' && isHeld(callee.o) ? [{ site, value: x.a[1], key: x.a[0] }] : [];
  });
  const put = writes.flatMap(([target, value]): Put[] => {
    const x = exprs[target];
    return x.k === 'put' && value !== undefined && isHeld(x.o) ? [{ site: { file, e: target }, value, key: x.i }] : [];
  });
  return [...set, ...put];
}

/**
 * Whether what is run is told by a property of what it is given: `handlers.get(event.type).handle(event)`, or of what that was made of:
 * `handlers[message.properties.type].handle({ body: JSON.parse(message.content.toString()) })`.
 */
export function isToldByItself({ site: { file }, args, key }: Run): boolean {
  if (key === undefined) return false;
  const { by, of } = identity(file, key);
  if (by === 'class') return true;
  const told = propertyOf(file, of);
  if (!told || HOW.test(told.property)) return false;
  const whole = told.of.replace(BESIDE, '');
  const is = (way: string, from: string): boolean => way === from || way.startsWith(`${from}.`);
  // `handlers[job.type]({ id: job.id, payload: job.payload })`
  const isMadeOf = (a: E): boolean => file.facts.exprs[a].k === 'obj' && partsIn(file, a).some((part) => is(wayTo(file, part), told.of));
  return args.some(
    (a) =>
      is(wayTo(file, a), told.of) ||
      isMadeOf(a) ||
      (whole !== told.of && partsIn(file, a, true).some((part) => is(wayTo(file, part), whole))),
  );
}

/** What tells in which way something is done, not what happened: `adapters[context.protocolVersion].handle(action, context)`. */
const HOW =
  /^(version|protocol|provider|platform|locale|language|format|currency|country|region|vendor|driver|engine)$|(Version|Protocol|Provider|Platform|Locale|Language|Format|Currency|Country|Region|Vendor|Driver|Engine)$/;

/** What brokers say of a message beside what is in it. */
const BESIDE = /(\.(properties|fields|headers|attributes|metadata|messageAttributes|MessageAttributes))+$/;

function isTable(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  return mayBeFilled(file, e) && (x.k === 'obj' ? x.p.length > 0 : x.k === 'new' && x.a.length > 0);
}

/** A table, or a place for one. */
const mayBeFilled = (file: File, e: E): boolean => file.facts.exprs[e].k === 'obj' || isMap(file, e);

function rows({ file, e }: Site): Put[] {
  const { exprs } = file.facts;
  const x = exprs[e];
  const site = { file, e };
  if (x.k === 'obj')
    return x.p.flatMap((p): Put[] => {
      const line = lineIn(file, p.v) ?? p.l;
      const row = { site, value: p.v, ...(line !== undefined && { line }) };
      if (p.n !== null) return [{ ...row, name: p.n }];
      return p.c === undefined ? [] : [{ ...row, key: p.c }];
    });
  return pairsOf(file, e).map((pair) => ({ site, ...pair }));
}
