import type { Messages } from './messages.js';
import { idOf } from './sites.js';
import type { Cls, Decl } from './values.js';

/** Where something is heard and sent through a channel. */
interface Places {
  heard: Set<string>;
  sent: Set<string>;
}

/**
 * Has the classes that implement one interface be one bus where most of what hears by one of them, or sends, does so by the others at the same
 * places: `const bus: EventBus = redis ? new RedisBus(redis) : new InMemoryBus()`. Which of them it is, is a matter of configuration.
 */
export function joinImplementations({ channels, evaluator, emissions, listenings }: Messages): void {
  const places = new Map<string, Places>();
  const ports = new Map<string, readonly Decl[]>();
  const note = (channel: string | undefined, side: keyof Places, place: string): void => {
    const c = channel === undefined ? undefined : channels.classOf(channel);
    if (!c || channel === undefined) return;
    let own = ports.get(channel);
    if (!own) ports.set(channel, (own = portsOf(c)));
    if (!own.length) return;
    let known = places.get(channel);
    if (!known) places.set(channel, (known = { heard: new Set(), sent: new Set() }));
    known[side].add(place);
  };
  for (const { event, handler, file, line } of listenings)
    note(event.channel, 'heard', `${file.index}:${line} ${handler.file.index}.${handler.index} ${event.kind} ${event.name}`);
  for (const { event, site, by } of emissions)
    note(event.channel, 'sent', `${idOf(site)} ${by.file.index}.${by.index} ${event.kind} ${event.name}`);
  const all = [...places];
  for (const [i, [a, own]] of all.entries())
    for (const [b, others] of all.slice(i + 1)) {
      const haveOnePort = ports.get(a)!.some((port) => ports.get(b)!.includes(port));
      if (haveOnePort && (areShared(own.heard, others.heard) || areShared(own.sent, others.sent))) channels.join(a, b);
    }

  function portsOf(c: Cls): Decl[] {
    const implemented = evaluator.hierarchy
      .chain(c)
      .flatMap((one) => (one.facts.impl ?? []).flatMap((t) => evaluator.types.type(one.file, t)));
    return implemented.flatMap((v) => (v.t === 'decl' ? [v.decl] : []));
  }
}

/** Whether half of the fewer places, or more, are those of the others too. */
function areShared(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...some].filter((place) => others.has(place)).length;
  return shared > 0 && shared * 2 >= Math.min(some.size, others.size);
}
