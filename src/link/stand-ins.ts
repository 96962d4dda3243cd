import type { EventRef, Messages } from './messages.js';
import { idOf } from './sites.js';

/**
 * Buses of the code's own that stand in for one another, `const bus: Bus = url ? new RemoteBus(url) : new LocalBus()`: where all that sends and
 * hears an event through one of them may do so through another, what goes through the one goes through the other.
 */
export function joinStandIns({ emissions, listenings, channels }: Messages): void {
  const places = new Map<string, Map<string, Set<string>>>();
  const isOwn = ({ channel }: EventRef): boolean => channel !== undefined && channels.isOwn(channel);
  const note = (event: EventRef, place: string): void => {
    if (!isOwn(event)) return;
    const of = places.get(nameOf(event)) ?? new Map<string, Set<string>>();
    places.set(nameOf(event), of);
    of.set(event.channel!, (of.get(event.channel!) ?? new Set()).add(place));
  };
  for (const { event, site, by } of emissions) note(event, `${idOf(site)} ${by.file.index}.${by.index}`);
  for (const { event, handler, file, line } of listenings) note(event, `${handler.file.index}.${handler.index} ${file.index}:${line}`);
  const standsFor = new Map<string, string>();
  for (const [name, of] of places) {
    // The one with the most places first: of two that have the same, one is left.
    const all = [...of].sort(([a, x], [b, y]) => y.size - x.size || channels.label(a).localeCompare(channels.label(b)));
    for (const [i, [channel, own]] of all.entries()) {
      const other = all.slice(0, i).find(([, others]) => [...own].every((place) => others.has(place)));
      if (other) standsFor.set(`${name} ${channel}`, other[0]);
    }
  }
  for (const row of standsFor.size ? [...emissions, ...listenings] : []) {
    const channel = standsFor.get(`${nameOf(row.event)} ${row.event.channel}`);
    if (channel !== undefined) row.event = { ...row.event, channel };
  }
}

const nameOf = ({ kind, by, name, cls }: EventRef): string => `${kind} ${by} ${name} ${cls ? `${cls.file.index}.${cls.index}` : ''}`;
