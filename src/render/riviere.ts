import { indexGraph, splitName } from '../graph/graph-index.js';
import { stringify } from '../graph/json.js';
import { type CallableNode, type EventKind, type EventNode, type Graph, HTTP_METHODS, type Place } from '../graph/model.js';
import { folderOf } from './groups.js';
import type { RenderOptions } from './options.js';

/** The domain of what belongs to no service. */
const DOMAIN = 'application';
/** Component types that Rivière does not have, and what they are. */
const CUSTOM = {
  Command: 'Asks one receiver to do something',
  Query: 'Asks one receiver for data',
  Job: 'Waits in a queue until a worker takes it',
  Schedule: 'Starts at certain times',
  CliCommand: 'Starts from the command line',
  Lifecycle: 'Starts when the application starts or stops',
} as const;

type Component = Record<string, unknown> & { id: string };

/**
 * The graph in the Rivière format of Living Architecture, version 1.0: its viewer opens it.
 * https://github.com/NTCoding/living-architecture
 */
export function renderRiviere(graph: Graph, options: RenderOptions): string {
  const index = indexGraph(graph);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const customs = new Set<keyof typeof CUSTOM>();
  const domains = new Set<string>();

  const component = (key: string, type: string, name: string, service: string | undefined, place: Place, more: object): Component => {
    const domain = segment(service ?? DOMAIN);
    const module = segment(folderOf(place.file).split('/').at(-1) || 'root');
    domains.add(domain);
    const base = `${domain}:${module}:${type.toLowerCase()}:${segment(name)}`;
    let id = base;
    for (let i = 2; taken.has(id); i++) id = `${base}~${i}`;
    taken.add(id);
    ids.set(key, id);
    if (type in CUSTOM) customs.add(type as keyof typeof CUSTOM);
    const called = type in CUSTOM ? { type: 'Custom', customTypeName: type } : { type };
    return { id, ...called, name: name || '(none)', domain, module, ...more };
  };
  const source = (place: Place, service: string | undefined, methodName?: string) => ({
    repository: atLeast(3, service ?? options.title ?? DOMAIN),
    filePath: place.file || '.',
    ...(place.line > 0 && { lineNumber: place.line }),
    ...(methodName !== undefined && { methodName }),
  });

  const events = graph.events.map((event) => {
    const place = event.declared ?? index.emitters.get(event.id)?.[0] ?? index.listeners.get(event.id)?.[0] ?? { file: '', line: 0 };
    const owner = index.callables.get(index.emitters.get(event.id)?.[0]?.by ?? index.listeners.get(event.id)?.[0]?.handler ?? '');
    const service = event.declared ? (event.declared.service ?? event.services?.[0]) : owner?.service;
    const type = typeOf(event.kind);
    return component(`event ${event.id}`, type, event.name, service, place, {
      ...(event.description && { description: event.description }),
      sourceLocation: source(place, service),
      ...(type === 'Event' && { eventName: atLeast(3, event.name), ...(event.payload && { eventSchema: schemaText(event) }) }),
    });
  });
  const callables = graph.callables.map((callable) => {
    const heard = (index.listens.get(callable.id) ?? []).map((l) => index.events.get(l.event)!);
    const { type, name, more } = what(callable, heard, index.emits.get(callable.id)?.map((e) => index.events.get(e.event)!.name) ?? []);
    return component(`callable ${callable.id}`, type, name, callable.service, callable, {
      ...(callable.description && { description: callable.description }),
      sourceLocation: source(callable, callable.service, splitName(callable).member),
      ...more,
    });
  });

  const link = (from: string, to: string, type: 'sync' | 'async', place: Place, by: string, guard: string | null) => {
    const [sourceId, target] = [ids.get(from), ids.get(to)];
    if (sourceId === undefined || target === undefined) return [];
    const sourceLocation = source(place, index.callables.get(by)?.service);
    return [{ source: sourceId, target, type, ...(guard !== null && { condition: guard }), sourceLocation }];
  };
  const way = (event: string): 'sync' | 'async' => (['command', 'query'].includes(index.events.get(event)?.kind ?? '') ? 'sync' : 'async');
  const links = [
    ...graph.emits.flatMap((e) => link(`callable ${e.by}`, `event ${e.event}`, way(e.event), e, e.by, e.guard)),
    ...graph.listens.flatMap((l) => link(`event ${l.event}`, `callable ${l.handler}`, way(l.event), l, l.handler, null)),
    ...graph.calls.flatMap((c) => link(`callable ${c.from}`, `callable ${c.to}`, 'sync', c, c.from, c.guard)),
  ];
  if (!domains.size) domains.add(DOMAIN);
  return stringify({
    version: '1.0',
    metadata: {
      ...(options.title && { name: options.title }),
      description: 'What could happen if something happens, found by event-cascade.',
      domains: Object.fromEntries([...domains].sort().map((d) => [d, { description: `What ${d} sends and hears`, systemType: 'domain' }])),
      ...(customs.size && {
        customTypes: Object.fromEntries([...customs].sort().map((c) => [c, { description: CUSTOM[c] }])),
      }),
    },
    components: [...events, ...callables],
    links,
  });
}

const typeOf = (kind: EventKind): string => ({ event: 'Event', message: 'Event', command: 'Command', query: 'Query', job: 'Job' })[kind];

/** Text for a part of an id: parts are divided by colons, and none is empty. */
const segment = (text: string): string => text.toLowerCase().replace(/[\s:]+/g, '-') || '-';

/** The format asks for names of some length; a shorter one is spelt out. */
const atLeast = (length: number, text: string): string => (text.length >= length ? text : `"${text}"`.padEnd(length, '.'));

const schemaText = ({ payload }: EventNode): string =>
  `{ ${(payload ?? []).map((f) => `${f.name}${f.optional ? '?' : ''}${f.type === null ? '' : `: ${f.type}`}`).join('; ')} }`;

/** What a callable is in the words of the format. */
function what(callable: CallableNode, heard: EventNode[], emits: string[]): { type: string; name: string; more: object } {
  const { name, entry, role } = callable;
  const events = heard.filter((e) => e.kind !== 'command' && e.kind !== 'query');
  if (events.length) return { type: 'EventHandler', name, more: { subscribedEvents: [...new Set(events.map((e) => atLeast(3, e.name)))] } };
  if (heard.length) return { type: 'UseCase', name, more: {} };
  if (entry?.kind === 'cron') return { type: 'Schedule', name: entry.label, more: {} };
  if (entry?.kind === 'cli') return { type: 'CliCommand', name: entry.label, more: {} };
  if (entry?.kind === 'lifecycle') return { type: 'Lifecycle', name, more: {} };
  if (entry) return { type: 'API', name: entry.label, more: api(entry.kind, entry.label) };
  const { owner, member } = splitName(callable);
  if (role === 'archiver' && owner !== null && member.length > 1)
    return {
      type: 'DomainOp',
      name,
      more: { operationName: member, entity: owner, ...(emits.length && { behavior: { emits: [...new Set(emits)] } }) },
    };
  return { type: 'UseCase', name, more: {} };
}

function api(kind: string, label: string): object {
  const [, httpMethod, path] = /^([A-Z]+) (\/[^\s,]{2,})/.exec(label) ?? [];
  if (kind === 'http' && HTTP_METHODS.has(httpMethod)) return { apiType: 'REST', httpMethod, path };
  const operationName = label.split(' ').at(-1)!;
  return kind === 'graphql' && operationName.length > 1 ? { apiType: 'GraphQL', operationName } : { apiType: 'other' };
}
