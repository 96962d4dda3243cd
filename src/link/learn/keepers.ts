import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Fn } from '../values.js';
import { BUS, SENDS } from './bus-words.js';
import type { Store } from './flow.js';
import type { Run } from './stores.js';

/** A bus by what keeps who hears: its name, and whether what stands around a place sends by it. */
export interface Keeper {
  n: string;
  sends(site: Site): boolean;
}

/** What keeps a store of functions, where it is a bus by its name; it may run them in a method beside the one that sends. */
export function keeperOf(messages: Messages, store: Store, sent: readonly { run: Run }[]): Keeper | undefined {
  const found = keeper(
    messages,
    store,
    sent.map(({ run }) => run),
  );
  if (!found || !BUS.test(found.n)) return undefined;
  const isCalledBySending = (fn: Fn): boolean =>
    messages.calls.callers(fn).some(({ file, e }) => file === fn.file && SENDS.test(found.member({ file, e }).facts.s));
  return {
    n: found.n,
    sends(site) {
      const fn = found.member(site);
      return SENDS.test(fn.facts.s) || (DELIVERS.test(fn.facts.s) && isCalledBySending(fn));
    },
  };
}

/** What keeps a store, by its name, and what of it stands around a place: a class, the function that makes it, or a module by its file. */
function keeper({ choosers }: Messages, { owner, n }: Store, runs: readonly Run[]): { n: string; member(site: Site): Fn } | undefined {
  if (!('path' in owner)) return { n: owner.facts.n, member: (site) => choosers.memberAt(site) };
  const { bindings, callables } = owner.facts;
  const isMaker = (f: number): boolean => bindings.some((b) => b.n === n && b.k === 'var' && b.f === f);
  const around = ({ file, e }: Site): number[] => {
    const all: number[] = [];
    for (let at = choosers.callableAt({ file, e }).index; at >= 0; at = callables[at].up) all.push(at);
    return all;
  };
  const makers = new Set(runs.map(({ site }) => (site.file === owner ? around(site).find(isMaker) : undefined)));
  const [maker] = makers;
  if (maker === undefined || makers.size > 1) return undefined;
  return {
    n: toldAs(maker ? callables[maker].s : pascal(owner.path)),
    member(site) {
      const way = around(site);
      return owner.fns[way[way.indexOf(maker) - 1] ?? maker];
    },
  };
}

/** Methods of a bus that run who hears, for one that sends. */
const DELIVERS = /^_?(handle|deliver|notify|dispatch|process|run|call|invoke|trigger|execute|broadcast)([A-Z]|$)/;

/** A function or a module is a bus where its name says of what: others that emit or dispatch make code, or run commands. */
const toldAs = (n: string): string => (/Bus|Pub_?Sub|Event|Message|Notification|Signal|^(create|make|new)?Emitter$/i.test(n) ? n : '');

/** The name that a file would have as a class: "EventBus" of "lib/event-bus.ts". */
const pascal = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/(^|[-_.])(\w)/g, (_, __, letter: string) => letter.toUpperCase());
