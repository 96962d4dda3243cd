import { otherwise, partsOf } from '../extract/guards.js';
import { groupBy } from '../graph/graph-index.js';
import type { Entry } from '../graph/model.js';
import { GappedNames } from './learn/gapped.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import { idOf } from './sites.js';
import type { File, Fn } from './values.js';

/** What stands before the path of an address: a host, or a gap where only the environment names one. */
const HOST = /^(?:[a-z][\w+.-]*:\/\/[^/]+|\*|\$\{[^}]*\})(?=\/)/i;
/** A host that only the environment names, or this machine. */
const OWN = /^(?:\w+:\/\/)?(?:\*|\$\{[^}]*\}|localhost|127\.0\.0\.1|0\.0\.0\.0)/;

/** One of the ways into a function that answers requests. */
interface Door {
  fn: Fn;
  /** The way in, with its verb. */
  route: string;
  path: string;
  steps: string[];
}

/**
 * Messages that are delivered to an address at which code of the project's own answers: the function there hears what goes to its path, whatever host
 * the environment names. A step of the path that is computed is the route's: `/orders/${id}/ship` goes to "/orders/:id/ship".
 */
export function deliveries(messages: Messages, entries: ReadonlyMap<Fn, Entry>): void {
  const { emissions, emitting, listenings } = messages;
  const open = emitting.open.filter(({ spec, choice }) => spec.address && messages.isUnknown(choice));
  if (!open.length && !emissions.some(({ event }) => event.address)) return;
  const doors = [...entries].flatMap(([fn, { kind, label }]) => (kind === 'http' ? doorsOf(fn, label) : []));
  const at = (address: string, from: File): Door[] => nearest(answering(doors, pathIn(address)), from);
  const gapped = new GappedNames(messages);
  for (const one of open) {
    const places = gapped.places(one).filter((place) => at(place.name, place.site.file).length);
    for (const { site, by, guard, name } of places)
      emitting.emitted({ ...one.choice, site, by, guard, slots: { event: [{ t: 'str', v: name }] }, through: [] }, one.spec, one.kind);
    if (places.length) messages.known(one.choice);
  }
  const isOwn = ownHosts(emissions, (one) => at(one.event.name, one.site.file).length > 0);
  const heard = new Map<string, Listening>();
  const delivered = new Set<Emission>();
  for (const one of emissions) {
    const found = one.event.address && isOwn(one) ? at(one.event.name, one.site.file) : [];
    if (!found.length) continue;
    const path = pathIn(one.event.name);
    const event: EventRef = { ...one.event, name: path.includes('*') ? found[0].path : path };
    one.event = event;
    delivered.add(one);
    for (const { fn, route } of found) {
      const { file, facts } = fn;
      heard.set(`${event.name} ${file.index}.${fn.index}`, { event, handler: fn, file, line: facts.l, via: route });
    }
  }
  listenings.push(...heard.values());
  const left = emissions.filter((one) => !delivered.has(one));
  emissions.splice(0, emissions.length, ...left, ...whateverHost(delivered, left));
}

/**
 * Whether an address is one of the code's own servers: by a host that only the environment names, this machine, one of several hosts that a place may
 * mean, or one of which two paths are answered here. One path alone may be anybody's.
 */
function ownHosts(emissions: readonly Emission[], isAnswered: (one: Emission) => boolean): (one: Emission) => boolean {
  const answered = emissions.filter((one) => one.event.address && isAnswered(one));
  const paths = new Map<string, Set<string>>();
  const hosts = new Map<string, Set<string>>();
  const hostOf = (address: string): string => HOST.exec(address)?.[0] ?? '';
  const placeOf = ({ event, site }: Emission): string => `${idOf(site)} ${pathIn(event.name)}`;
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  for (const one of answered) {
    add(paths, hostOf(one.event.name), pathIn(one.event.name));
    add(hosts, placeOf(one), hostOf(one.event.name));
  }
  return (one) => {
    const host = hostOf(one.event.name);
    return host !== '' && (OWN.test(host) || (paths.get(host)?.size ?? 0) > 1 || (hosts.get(placeOf(one))?.size ?? 0) > 1);
  };
}

const pathIn = (address: string): string => address.replace(HOST, '').replace(/[?#].*$/, '');

/** The ways in that take what is posted. */
function doorsOf(fn: Fn, label: string): Door[] {
  return label.split(', ').flatMap((said) => {
    const [, verb, paths] = /^([A-Z|]+) (\/.*)$/.exec(said) ?? [];
    if (!paths || !/\b(?:POST|ALL)\b/.test(verb)) return [];
    return paths.split('|').map((path) => ({ fn, route: `${verb} ${path}`, path, steps: stepsOf(path) }));
  });
}

const stepsOf = (path: string): string[] => path.split('/').filter(Boolean);
const isOpen = (step: string): boolean => /^[:*{]/.test(step);

/** Those whose path fits, the most literal alone. */
function answering(doors: readonly Door[], path: string): Door[] {
  if (!path.startsWith('/')) return [];
  const said = stepsOf(path);
  const fits = ({ steps }: Door): boolean => steps.length === said.length && steps.every((step, i) => isOpen(step) || step === said[i]);
  const fitting = doors.filter((door) => fits(door) && !door.steps.every(isOpen));
  const open = fitting.map(({ steps }) => steps.filter(isOpen).length);
  return fitting.filter((_, i) => open[i] === Math.min(...open));
}

/** Of apps that have the same path the one that stands nearest to who sends. */
function nearest(doors: readonly Door[], from: File): Door[] {
  const shared = ({ fn }: Door): number => {
    const [a, b] = [from.path.split('/'), fn.file.path.split('/')];
    const parted = a.findIndex((part, i) => part !== b[i]);
    return parted < 0 ? a.length : parted;
  };
  const near = doors.map(shared);
  return doors.filter((_, i) => near[i] === Math.max(...near));
}

/** Each message once that goes to one host or another, under the condition that all of them share. */
function whateverHost(delivered: ReadonlySet<Emission>, left: readonly Emission[]): Emission[] {
  const sentAt = new Map<string, Set<string>>();
  for (const { site, by, event } of [...delivered, ...left]) {
    const key = `${idOf(site)} ${by.file.index}.${by.index}`;
    sentAt.set(key, (sentAt.get(key) ?? new Set()).add(event.name));
  }
  const same = groupBy([...delivered], ({ event, site, by, of }) =>
    [event.name, idOf(site), by.file.index, by.index, of ? idOf(of) : ''].join(' '),
  );
  return [...same.values()].map((group) => {
    const guards = group.map(({ guard }) => (guard ? partsOf(guard) : []));
    const parted = guards[0].findIndex((part, i) => guards.some((parts) => parts[i] !== part));
    const shared = parted < 0 ? guards[0] : guards[0].slice(0, parted);
    const rest = guards.map((parts) => parts[shared.length]);
    const isAny = rest.every((part) => part === undefined) || rest.some((part) => part !== undefined && rest.includes(otherwise(part)));
    const [{ site, by }] = group;
    // Where it may go elsewhere as well it is one of several.
    const isOne = sentAt.get(`${idOf(site)} ${by.file.index}.${by.index}`)!.size === 1;
    return { ...group[0], guard: shared.join(' and '), oneOf: group.every(({ oneOf }) => oneOf) && !(isAny && isOne && group.length > 1) };
  });
}
