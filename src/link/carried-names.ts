import type { E } from '../extract/facts.js';
import { NAMES } from './learn/announced.js';
import { written } from './learn/stores.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import type { Named } from './names.js';
import { argsOf, callsWithin, idOf, type Site } from './sites.js';
import type { Fn, Val } from './values.js';

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
 * Believed when one that is sent is one that is run; a job of which nobody knows what it says is still one of the queue.
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
    if (!choices.some(({ names }) => names.some((n) => heard.has(n.name)))) continue;
    for (const one of sent) emissions.splice(emissions.indexOf(one), 1);
    for (const { choice, names, isOpen } of choices) {
      for (const n of names)
        messages.add(choice, { ...named(`${queue}/${n.name}`), ...(n.alias && { alias: n.alias }) }, n.guard, names.length > 1 || isOpen);
      if (isOpen) messages.add(choice, named(queue), '', names.length > 0);
    }
    const isLeft = choices.some(({ isOpen }) => isOpen);
    for (const [i, worker] of workers.entries()) {
      const { runs, sites } = told[i]!;
      const { covers: _, ...itself } = worker;
      const rows = [...runs].flatMap(([name, fns]) =>
        fns.map((handler): Listening => ({ ...itself, handler, event: named(`${queue}/${name}`) })),
      );
      for (const { handler } of rows) handlers.add(handler);
      // One of which nobody knows what it says may be any.
      if (!isLeft) for (const e of sites) calls.block({ file: worker.handler.file, e });
      // A worker that sends something itself, before or after, hears each as well.
      const own = sendsItself(messages, worker.handler, sites)
        ? [...runs.keys()].map((n) => ({ ...itself, event: named(`${queue}/${n}`) }))
        : [];
      listenings.splice(listenings.indexOf(worker), 1, ...rows, ...own, ...(isLeft ? [worker] : []));
    }
    calls.forget();
  }
}

const named = (name: string): EventRef => ({ kind: 'job', by: 'name', name });

/** Calls from a worker to what sends something for it. */
const MOST_STEPS = 4;

/** Whether a worker sends something, be it by functions that it calls; what it runs for a job is none of those. */
export function sendsItself({ calls, emissions, handlers }: Messages, fn: Fn, run: readonly E[]): boolean {
  const senders = new Set<Fn>();
  for (const { by } of emissions)
    for (
      let at: Fn | undefined = by;
      at && !senders.has(at);
      at = at.facts.k === 'closure' && !handlers.has(at) ? at.file.fns[at.facts.up] : undefined
    )
      senders.add(at);
  const found = new Set([fn]);
  let last = [fn];
  for (let steps = 0; steps < MOST_STEPS && last.length; steps++) {
    last = last.flatMap((one) =>
      callsWithin(one).flatMap((e) => (one === fn && run.includes(e) ? [] : calls.targets({ file: one.file, e }))),
    );
    last = last.filter((one) => !found.has(one));
    for (const one of last) found.add(one);
  }
  return [...found].some((one) => senders.has(one));
}

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
