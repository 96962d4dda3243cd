import type { E } from '../extract/facts.js';
import { NAMES } from './learn/announced.js';
import { written } from './learn/stores.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import type { Named } from './names.js';
import { argsOf, callsWithin, idOf, type Site } from './sites.js';
import type { File, Fn, Val } from './values.js';

/** How a worker tells apart jobs that have no name: by what stands in what they carry, under which it takes from a table what runs them. */
interface Told {
  /** The property of what a job carries: `name` of `queue.add({ name, props })`. */
  property: string;
  runs: Map<string, Fn[]>;
  sites: E[];
}

/** Under which property of a job all stands that it carries. */
const CARRIED = 'data';

/**
 * Jobs without a name that say in what they carry which they are, where the worker takes what runs them from a table by that:
 * `queue.add({ name: this.constructor.name, props })`, then `const { name, props } = job.data; new tasks[name]().perform(props)`.
 * Believed when one that is sent is one that is run; a job of which nobody knows what it says is still one of the queue. What the table does not have,
 * and what has a name of its own, the worker hears.
 */
export function carriedNames(messages: Messages): void {
  const { emissions, listenings, calls, handlers } = messages;
  const whole = listenings.filter(({ event, covers }) => event.kind === 'job' && covers === 'queue');
  for (const queue of new Set(whole.map(({ event }) => event.name))) {
    const workers = whole.filter(({ event }) => event.name === queue);
    const told = workers.map(({ handler }) => toldBy(messages, handler));
    const { property } = told[0] ?? {};
    if (property === undefined || told.some((one) => one?.property !== property)) continue;
    const heard = new Set(told.flatMap((one) => [...one!.runs.keys()]));
    const sent = emissions.filter(({ event }) => event.kind === 'job' && event.name === queue);
    // Where it is not known which queue is meant, it is not known who tells them apart.
    const places = new Set([...outOf(sent)].map(idOf));
    if (emissions.some(({ event, of, site }) => event.name !== queue && places.has(idOf(of ?? site)))) continue;
    const choices = [...outOf(sent)].flatMap((site) => namesAt(messages, site, property));
    const said = new Set(choices.flatMap(({ names }) => names.map((n) => n.name)));
    if (![...said].some((n) => heard.has(n))) continue;
    const called = namesOfOwn(emissions, queue);
    for (const one of sent) emissions.splice(emissions.indexOf(one), 1);
    for (const { choice, names, isOpen } of choices) {
      for (const n of names)
        messages.add(choice, { ...named(`${queue}/${n.name}`), ...(n.alias && { alias: n.alias }) }, n.guard, names.length > 1 || isOpen);
      if (isOpen) messages.add(choice, named(queue), '', names.length > 0);
      // Whatever else it is called, the worker does not ask for it.
      else messages.known(choice);
    }
    const isLeft = choices.some(({ isOpen }) => isOpen);
    for (const [i, worker] of workers.entries()) {
      const { runs, sites } = told[i]!;
      const { covers: _, ...itself } = worker;
      const rows = [...runs].flatMap(([name, fns]) =>
        fns.map((handler): Listening => ({ ...itself, handler, event: named(`${queue}/${name}`) })),
      );
      const others = [...said].filter((n) => !runs.has(n));
      // One of which nobody knows what it says, or that has a name of its own, may be any.
      if (!isLeft && !called.length) {
        const { file } = worker.handler;
        for (const handler of besides(messages, file, sites, runs))
          rows.push(...others.map((n): Listening => ({ ...itself, handler, event: named(`${queue}/${n}`) })));
        for (const e of sites) calls.block({ file, e });
      }
      for (const { handler } of rows) handlers.add(handler);
      // A worker that sends something itself, before or after, hears each as well.
      const own = sendsItself(messages, worker.handler, sites) ? [...runs.keys()] : [];
      const all = [...new Set([...own, ...others, ...called])].map((n): Listening => ({ ...itself, event: named(`${queue}/${n}`) }));
      listenings.splice(listenings.indexOf(worker), 1, ...rows, ...(isLeft ? [worker] : []), ...all);
    }
    calls.forget();
  }
}

const named = (name: string): EventRef => ({ kind: 'job', by: 'name', name });

/** Names that jobs of a queue have themselves, whatever they carry. */
function namesOfOwn(emissions: readonly Emission[], queue: string): string[] {
  const names = emissions.flatMap(({ event: { kind, name } }) =>
    kind === 'job' && name.startsWith(`${queue}/`) ? [name.slice(queue.length + 1)] : [],
  );
  return [...new Set(names)];
}

/** What runs a job that the table does not have, in the place of what that has: `(tasks[type] ?? unknown)(job)`. */
function besides({ calls }: Messages, file: File, sites: readonly E[], runs: Told['runs']): Fn[] {
  const own = new Set([...runs.values()].flat());
  return [...new Set(sites.flatMap((e) => calls.targets({ file, e })))].filter((fn) => !own.has(fn) && !fn.facts.abstract);
}

/**
 * Whether a worker sends something, or may, be it by functions that it calls or hands on.
 * @param run calls of its file that run what a table has for a job: those are none of its own
 */
export function sendsItself({ calls, emissions, unknowns, evaluator, handlers }: Messages, fn: Fn, run: readonly E[]): boolean {
  const senders = new Set<Fn>();
  for (const { by } of [...emissions, ...unknowns.filter((u) => !u.hears)])
    for (
      let at: Fn | undefined = by;
      at && !senders.has(at);
      at = at.facts.k === 'closure' && !handlers.has(at) ? at.file.fns[at.facts.up] : undefined
    )
      senders.add(at);
  const found = new Set([fn]);
  // What is found on the way is gone through as well.
  for (const one of found) {
    if (senders.has(one)) return true;
    const { file } = one;
    for (const e of callsWithin(one)) {
      if (file === fn.file && run.includes(e)) continue;
      for (const next of calls.targets({ file, e })) found.add(next);
      for (const a of argsOf({ file, e })) if (isName(file, a)) for (const v of evaluator.expr(file, a)) if (v.t === 'fn') found.add(v.f);
    }
  }
  return false;
}

/** Whether an expression is a variable, a function or a member, as what is handed on is: `retry(send)`. */
const isName = ({ facts: { exprs } }: File, e: E): boolean => exprs[e].k === 'ref' || exprs[e].k === 'mem';

/** Places where jobs go out, each once. */
function outOf(sent: readonly Emission[]): Iterable<Site> {
  return new Map(sent.map(({ of, site }) => [idOf(of ?? site), of ?? site])).values();
}

/** What is said under a property of what a job carries, by whoever chooses it. */
function namesAt(messages: Messages, site: Site, property: string) {
  const { choosers, evaluator, namer } = messages;
  const said = (self?: Parameters<typeof evaluator.expr>[2]): Val[] => {
    const all = argsOf(site).map((a) => evaluator.expr(site.file, a, self).flatMap((v) => evaluator.members.member(v, property)));
    return all.find((vals) => vals.length) ?? [{ t: '?' }];
  };
  return choosers
    .find(site, (self) => ({ event: said(self) }), undefined, true)
    .map((choice) => {
      const { named, unknown } = namer.names(choice.slots['event'], { as: 'name' });
      const texts: Named[] = named.filter(({ name, cls }) => name !== '' && !cls);
      return { choice, names: texts, isOpen: unknown !== undefined || !texts.length };
    });
}

/** Where a worker takes from a table what runs a job, by what that carries. */
function toldBy(messages: Messages, fn: Fn): Told | undefined {
  const { evaluator, queues } = messages;
  const { file } = fn;
  const found = file.facts.exprs.flatMap((x, e): Told[] => {
    if (x.k !== 'idx') return [];
    const key = evaluator.expr(file, x.i).find((v) => v.t === 'param' && v.f === fn && v.i === 0 && v.path.length === 2);
    const property = key?.t === 'param' && key.path[0] === CARRIED ? key.path[1] : undefined;
    const run = property !== undefined && NAMES.test(property) ? queues.runOf(file, e) : undefined;
    if (property === undefined || !run) return [];
    const runs = new Map<string, Fn[]>();
    for (const [name, vals] of entriesOf(messages, evaluator.expr(file, written(file, x.o)), evaluator.expr(file, e))) {
      const fns = queues.runs(vals, run.method);
      if (fns.length) runs.set(name, [...(runs.get(name) ?? []), ...fns]);
    }
    return runs.size ? [{ property, runs, sites: run.sites }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What a table has under which names; of one that is filled with whatever extends a class, those under their own. */
function entriesOf({ evaluator, queues }: Messages, tables: Val[], taken: Val[]): [string, Val[]][] {
  const written = tables.flatMap((v) => queues.entries(v));
  if (written.length) return written;
  const { hierarchy } = evaluator;
  return taken.flatMap((v): [string, Val[]][] => {
    const isOpen = v.t === 'class' ? v.open || v.c.facts.abstract : v.t === 'inst' && !v.exact;
    if ((v.t !== 'class' && v.t !== 'inst') || !isOpen) return [];
    const classes = [v.c, ...hierarchy.descendants(v.c)].filter((c) => !c.facts.abstract && c.facts.n !== '');
    return classes.map((c) => [c.facts.n, [{ t: 'inst', c, exact: true }]]);
  });
}
