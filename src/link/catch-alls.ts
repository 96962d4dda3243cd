import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import { argsOf, callsWithin, idOf, isSite, type Site } from './sites.js';
import type { File, Fn, Val } from './values.js';

/**
 * Names under which all is sent beside its own: `emit(name, ...args) { super.emit('*', name, ...args); return super.emit(name, ...args); }`.
 * Whoever hears such a name hears everything that is sent by that function, or whatever goes there where nothing is seen to be, and nobody sends it.
 */
export function catchAlls({ emissions, listenings, channels, choosers, evaluator, calls, runsOfAll }: Messages): void {
  const all = emissions.filter(
    (one) => one.event.by === 'name' && one.event.cls === undefined && isCatchAll(evaluator, one.site, choosers.callableAt(one.site)),
  );
  const heard = new Map<string, EventRef>();
  const sentBy = (site: Site): Emission[] => {
    const by = choosers.callableAt(site);
    const isThrough = (one: Site): boolean => choosers.callableAt(one) === by || calls.targets(one).includes(by);
    const sent = emissions.filter((one) => !isSite(one.site, site) && [one.site, one.of].some((at) => at && isThrough(at)));
    for (const one of sent) heard.set(keyOf(one.event), one.event);
    return sent;
  };
  const through = [
    ...all.map(({ site, event }) => ({
      sent: sentBy(site).filter((one) => one.event.cls === undefined),
      isHeard: (l: Listening): boolean =>
        l.event.name === event.name && l.event.kind === event.kind && channels.meet(l.event.channel, event.channel),
    })),
    // A table of the code's own has one beside the other.
    ...runsOfAll.map(({ name, site, heardAt }) => ({
      sent: sentBy(site),
      isHeard: (l: Listening): boolean => l.event.name === name && l.site !== undefined && heardAt.has(idOf(l.site)),
    })),
  ];
  for (const { site } of all) for (let i = emissions.length - 1; i >= 0; i--) if (isSite(emissions[i].site, site)) emissions.splice(i, 1);
  for (let i = listenings.length - 1; i >= 0; i--) {
    const l = listenings[i];
    const own = l.covers ? [] : through.filter(({ isHeard }) => isHeard(l));
    if (!own.length) continue;
    const events = new Set(own.flatMap(({ sent }) => sent.map(({ event }) => heard.get(keyOf(event))!)));
    const met = [...events].filter((one) => one.cls !== undefined || channels.meet(l.event.channel, one.channel));
    const each = met.map((one): Listening => ({ ...l, event: one }));
    listenings.splice(i, 1, ...(each.length ? each : [{ ...l, event: { ...l.event, name: '**' }, covers: 'wildcard' as const }]));
  }
}

const keyOf = ({ kind, name, channel }: EventRef): string => `${kind} ${name} ${channel}`;

/** Names that say that they are all: `*`, `any`, `all-events`; what is done to all is something else: `notify-all`. */
const ALL = /^(\*+|#|\*\.\*)$|^[^a-z]*(on[^a-z]*)?(any|all|everything)[^a-z]*$|(^|[^a-z])(any|all|every)[^a-z]*(events?|messages?)[^a-z]*$/;
/** Whether a value is a name that says so. */
export const isNameOfAll = ([only, ...more]: readonly Val[]): boolean => !more.length && only?.t === 'str' && ALL.test(wordsOf(only.v));
const wordsOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** Whether a call sends a name of its own with the one that its function is given, which that sends as well. */
function isCatchAll(evaluator: Evaluator, site: Site, fn: Fn): boolean {
  const { file } = site;
  const [name, ...more] = argsOf(site);
  const { exprs } = file.facts;
  const said = name === undefined ? [] : evaluator.expr(file, name);
  if (!isNameOfAll(said)) return false;
  const parts = more.flatMap((a) => {
    const x = exprs[a];
    return x.k === 'obj' ? x.p.map(({ v }) => v) : [a];
  });
  const given = parts.flatMap((a) => parameter(file, a, fn) ?? []);
  return given.some((i) =>
    callsWithin(fn).some((e) => {
      const [first] = argsOf({ file, e });
      return e !== site.e && calledAt(file, e) === calledAt(file, site.e) && first !== undefined && parameter(file, first, fn) === i;
    }),
  );
}

/** The position of a parameter that an expression is. */
function parameter(file: File, e: E, { index }: Fn): number | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'cast') return parameter(file, x.e, file.fns[index]);
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && b.f === index && !b.path?.length ? b.i : undefined;
}

/** The method, or the function, that is called. */
function calledAt(file: File, e: E): string {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' ? callee.n : callee?.k === 'ref' ? callee.r.join(' ') : `e${e}`;
}
