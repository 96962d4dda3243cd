import type { Emission, EventRef, Listening } from './messages.js';
import { matchesGlob, matchesPattern, matchesTopic } from './wildcards.js';

/**
 * Takes out messages of a broker that nobody here hears and that only carry an event which is sent by the same words:
 * `bus.publish(new OrderPlaced())` that hands the event to whom it concerns, and to a topic for the world outside.
 * A name that carries one event alone is another name of it.
 */
export function withoutCarriers(emissions: Emission[], listenings: readonly Listening[]): Emission[] {
  const events = new Map<string, Emission[]>();
  for (const one of emissions) {
    if (one.event.by !== 'class') continue;
    const key = placeOf(one);
    events.set(key, [...(events.get(key) ?? []), one]);
  }
  if (!events.size) return emissions;
  const heard = listenings.filter(({ event }) => event.by === 'name' && event.kind === 'message');
  const isHeard = ({ name }: EventRef): boolean => heard.some((one) => hearsName(one, name));
  const carried = new Map<string, Set<Emission>>();
  const left = emissions.filter((one) => {
    const at = one.event.kind === 'message' && one.event.by === 'name' ? events.get(placeOf(one)) : undefined;
    if (!at || isHeard(one.event)) return true;
    carried.set(one.event.name, new Set([...(carried.get(one.event.name) ?? []), ...at]));
    return false;
  });
  for (const [name, all] of carried) {
    if (new Set([...all].map(({ event }) => event.cls)).size > 1 || left.some(({ event }) => event.name === name)) continue;
    for (const { event } of all) event.alias ??= name;
  }
  return left;
}

/** Whether a listener hears a name, by itself or by a pattern. */
export function hearsName({ event, covers }: Listening, name: string): boolean {
  if (event.name === name) return true;
  if (covers === 'glob') return matchesGlob(event.name, name);
  return covers === 'topic' ? matchesTopic(event.name, name) : covers === 'wildcard' && matchesPattern(event.name, name);
}

const placeOf = ({ site, by }: Emission): string => `${site.file.index}.${site.e} ${by.file.index}.${by.index}`;
