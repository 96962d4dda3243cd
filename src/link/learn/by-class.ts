import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import { lineIn } from '../text.js';
import type { Cls, File, Fn } from '../values.js';
import type { Learned } from './learned.js';
import { givenAs } from './works.js';

/** A method that asks what it is given for its class. */
interface Asking {
  fn: Fn;
  classes: { c: Cls; at: E }[];
}

/** Fewest classes that the heirs of one base ask for: one is a question. */
const FEWEST = 2;

/**
 * Methods that tell what comes in from outside by its class: a base class reads a stream, and has its heirs work on each event that it finds there,
 * `process(event) { if (event instanceof OrderPlaced) … }`. What they ask for has to be sent by the same classes.
 */
export function hearByClass(messages: Messages, isRefused: (name: string) => boolean): Learned[] {
  const { project, emissions, listenings, handlers, calls } = messages;
  const sent = new Map(emissions.flatMap(({ event }) => (event.cls && event.by === 'class' ? [[event.cls, event] as const] : [])));
  const known = new Set(listenings.map((l) => l.handler));
  const groups = new Map<Fn, Asking[]>();
  for (const file of sent.size ? project.files : []) {
    for (const fn of file.fns) {
      const base = fn.facts.cmp?.some(([, , isClass]) => isClass) && !known.has(fn) ? abstractOf(messages, fn) : undefined;
      const classes = base ? askedFor(messages, fn).filter(({ c }) => sent.has(c)) : [];
      if (base && classes.length) groups.set(base, [...(groups.get(base) ?? []), { fn, classes }]);
    }
  }
  return [...groups].flatMap(([base, group]): Learned[] => {
    const runs = calls.methodCalls(base.facts.s).filter((site) => calls.targets(site).some((to) => group.some(({ fn }) => fn === to)));
    const heard = new Set(group.flatMap(({ classes }) => classes.map(({ c }) => c)));
    // What an aggregate applies to itself it sent itself.
    const isOwn = emissions.some(
      ({ event, by }) => event.cls && heard.has(event.cls) && group.some(({ fn }) => ofSameClass(messages, by, fn)),
    );
    if (heard.size < FEWEST || !runs.length || isOwn || isRefused(base.facts.n) || !runs.every((site) => isFromOutside(messages, site)))
      return [];
    for (const site of runs) calls.block(site);
    for (const { fn, classes } of group) {
      handlers.add(fn);
      for (const { c, at } of classes) {
        const { kind } = sent.get(c)!;
        const event = { kind, name: c.facts.n, by: 'class' as const, cls: c };
        listenings.push({ event, handler: fn, file: fn.file, line: lineIn(fn.file, at) ?? fn.facts.l, via: 'instanceof' });
      }
    }
    calls.forget();
    const because = `what it is given comes in from outside, and ${heard.size} of the classes that its heirs ask for are sent`;
    return [{ does: 'listens', who: base.facts.n, file: base.file.path, line: base.facts.l, because }];
  });
}

/** The method of a base class that a method fills in. */
function abstractOf({ evaluator: { hierarchy } }: Messages, { file, facts: { k, c, s } }: Fn): Fn | undefined {
  if (k !== 'method' || c === undefined) return undefined;
  return hierarchy
    .chain(file.classes[c])
    .slice(1)
    .map((each) => hierarchy.own(each, s, false)?.fn)
    .find((fn) => fn?.facts.abstract);
}

/** The classes that a method asks its first parameter for. */
function askedFor({ evaluator }: Messages, { file, index, facts }: Fn): { c: Cls; at: E }[] {
  return (facts.cmp ?? []).flatMap(([a, b, isClass]) => {
    if (!isClass || givenAs(file, a, index) !== 0) return [];
    return evaluator.expr(file, b).flatMap((v) => (v.t === 'class' ? [{ c: v.c, at: a }] : []));
  });
}

function ofSameClass({ choosers, evaluator: { hierarchy } }: Messages, by: Fn, fn: Fn): boolean {
  const { file, facts } = choosers.outermost(by);
  return facts.c !== undefined && hierarchy.chain(fn.file.classes[fn.facts.c!]).includes(file.classes[facts.c]);
}

/** Whether a method is run in a function that is handed over, with what nobody here makes. */
function isFromOutside({ evaluator }: Messages, { file, e }: Site): boolean {
  const x = file.facts.exprs[e];
  if (x.k !== 'call' || !x.a.length) return false;
  const isMade = evaluator.expr(file, x.a[0]).some((v) => v.t === 'inst' && v.exact);
  return !isMade && isHandedOver(file, x.by);
}

function isHandedOver(file: File, by: number): boolean {
  const { exprs, calls, bindings, callables } = file.facts;
  const isIt = (e: E): boolean => {
    const x = exprs[e];
    if (x.k === 'fn') return x.f === by;
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    return b?.k === 'var' && b.init !== undefined && b.init !== e && !b.path && isIt(b.init);
  };
  return (
    callables[by].k === 'closure' &&
    calls.some((e) => {
      const x = exprs[e];
      return x.k === 'call' && x.a.some(isIt);
    })
  );
}
