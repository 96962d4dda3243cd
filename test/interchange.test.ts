import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import sdkModule from '@eventcatalog/sdk';
import * as riviere from '@living-architecture/riviere-schema';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { canonical } from '../src/graph/json.js';
import { mergeGraphs } from '../src/graph/merge.js';
import type { EventKind, Graph } from '../src/graph/model.js';
import { inService } from '../src/graph/services.js';
import { analyse } from '../src/index.js';
import { render, renderFolder } from '../src/render/index.js';
import { keysOf } from '../src/render/keys.js';
import { yamlOf } from '../src/render/yaml.js';
import { folder, ORDERS, run } from './support/cli.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';

/** What the package's types would say, did they resolve in Node's way. */
interface RiviereGraph {
  version: string;
  metadata: { domains: Record<string, unknown>; customTypes?: Record<string, unknown> };
  components: { id: string; type: string; name: string; domain: string; customTypeName: string }[];
  links: { source: string; target: string }[];
}
const { parseRiviereGraph } = riviere as unknown as { parseRiviereGraph(data: unknown): RiviereGraph };
/** The package's types are those of CommonJS, what is imported is not. */
const utils = sdkModule as unknown as typeof sdkModule.default;

const payments = graphOf(PAYMENTS);
const example = (await analyse({ root: 'fixtures/payments' })).graph;
const nest = (await analyse({ root: 'fixtures/nest' })).graph;
const fleet = mergeGraphs([inService(nest, 'shop'), inService(example, 'payments'), inService(example, 'more "payments"')]);

const HOSTILE = [
  '"',
  "it's",
  'a\nb',
  '<script>alert(1)</script>',
  '\\',
  'a|b',
  '`x`',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '__proto__',
  '',
  '{id}',
  '$\u007bx}',
  '/',
  '..',
  'A',
  'a',
  '---',
  '- x',
  '#',
  'import x from "y"',
  'constructor',
  '\u0000',
  'é',
  ' ',
  '~1',
  '%',
  'CON',
  'x'.repeat(300),
];
const name = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 6 })), { maxLength: 3 }).map((parts) => parts.join(''));

/** Any graph with every kind of node, whatever they are called. */
const graphs: fc.Arbitrary<Graph> = fc
  .record({
    events: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    callables: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    types: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    texts: fc.array(name, { minLength: 1, maxLength: 4 }),
    services: fc.boolean(),
  })
  .map(({ events, callables, types, texts, services }) => {
    const text = (n: number) => texts[n % texts.length];
    const kinds: EventKind[] = ['event', 'command', 'query', 'job', 'message'];
    const entries = ['http', 'graphql', 'ws', 'cron', 'cli', 'lifecycle', 'other'] as const;
    const ref = (n: number) => ({
      $ref: `#/types/${encodeURIComponent(
        types[n % types.length]
          .replace(/\p{Cs}/gu, '\ufffd')
          .replace(/~/g, '~0')
          .replace(/\//g, '~1'),
      )}`,
    });
    return canonical({
      ...graphOf(''),
      events: events.map((id, i) => ({
        id,
        name: i % 2 ? id : text(i),
        kind: kinds[i % 5],
        aliases: [],
        declared: i % 2 ? { file: text(i), line: i } : null,
        description: i % 2 ? text(i + 1) : null,
        payload:
          i % 3
            ? [
                { name: text(i), type: text(i), schema: i % 2 ? ref(i) : { type: 'array', items: ref(i) } },
                { name: 'plain', type: 'string' },
              ]
            : null,
        pattern: i % 4 === 0,
        ...(services && { services: [text(i)] }),
      })),
      callables: callables.map((id, i) => ({
        id,
        name: i % 2 ? id : `Class.m${i}`,
        role: (['archiver', 'handler', 'controller', 'other'] as const)[i % 4],
        entry: i % 3 ? null : { kind: entries[i % 7], label: i % 2 ? text(i) : 'GET /orders' },
        file: text(i),
        line: i,
        description: text(i),
        ...(services && { service: text(i) }),
      })),
      listens: events.map((event, i) => ({
        event,
        handler: callables[i % callables.length],
        file: text(i),
        line: i,
        via: text(i),
        pattern: null,
      })),
      emits: events.flatMap((event, i) =>
        i % 2
          ? [
              {
                event,
                by: callables[(i + 1) % callables.length],
                file: text(i),
                line: i,
                via: text(i),
                certainty: 'may' as const,
                guard: text(i),
              },
            ]
          : [],
      ),
      calls: callables.map((from, i) => ({
        from,
        to: callables[(i + 1) % callables.length],
        file: text(i),
        line: i,
        certainty: 'may',
        guard: text(i),
      })),
      unresolved: [{ by: callables[0], file: text(0), line: 1, via: text(0), reason: text(0) }],
      types: types.map((id, i) => ({
        id,
        declared: { file: text(i), line: i },
        schema: { type: 'object', properties: { next: ref(i + 1) } },
      })),
      ...(services && { services: [...new Set(texts)].map((n) => ({ name: n })) }),
    });
  });

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('asyncapi', () => {
  const parser = new Parser();
  const checked = async (text: string) => {
    const { document, diagnostics } = await parser.parse(text);
    expect(diagnostics.filter((d) => d.severity === 0).map((d) => `${d.path.join('.')}: ${d.message}`)).toEqual([]);
    return document!;
  };

  it.each([
    ['the payments example', example],
    ['the nest fixture', nest],
    ['merged services', fleet],
    ['a graph without schemas', payments],
    ['nothing', graphOf('')],
  ])('is valid for %s', async (_, graph) => {
    const document = await checked(await render(graph, 'asyncapi', { title: 'Shop' }));
    expect(document.info().title()).toBe('Shop');
    expect(document.channels().length).toBe(graph.events.length);
    const pairs = new Set([
      ...graph.emits.map((e) => `send ${e.by} ${e.event}`),
      ...graph.listens.map((l) => `receive ${l.handler} ${l.event}`),
    ]);
    expect(document.operations().length).toBe(pairs.size);
  });

  it('says who sends and receives what', async () => {
    const document = await checked(await render(example, 'asyncapi', { syntax: 'json' }));
    const channel = document
      .channels()
      .all()
      .find((c) => c.address() === 'PaymentCreated')!;
    expect(
      channel
        .operations()
        .all()
        .map((o) => [o.action(), o.extensions().get('x-callable')?.value()]),
    ).toEqual([
      ['send', 'PaymentArchiver.create'],
      ['receive', 'PaymentCreatedHandler.handle'],
      ['receive', 'PackOnPaymentCreated.handle'],
    ]);
    const payload = channel.messages().all()[0].payload()!.json() as { type: string; properties: object };
    expect(payload.type).toBe('object');
    expect(Object.keys(payload.properties).length).toBeGreaterThan(0);
  });

  it('describes payloads by the types of the code', async () => {
    const { graph } = await analyse({
      root: folder({
        'a.ts': `import { ClientProxy } from '@nestjs/microservices';
interface Line { sku: string; note?: string | null }
export class OrderPlaced { constructor(readonly id: string, readonly lines: Line[], readonly state: 'new' | 'old') {} }
export class Orders {
  constructor(private readonly broker: ClientProxy) {}
  place() { this.broker.emit('order.placed', new OrderPlaced('1', [], 'new')); }
}`,
      }),
    });
    const document = await checked(await render(graph, 'asyncapi'));
    const payload = document.messages().all()[0].payload()!;
    expect(payload.required()).toEqual(['id', 'lines', 'state']);
    const properties = payload.properties()!;
    expect(properties['state'].enum()).toEqual(['new', 'old']);
    const line = properties['lines'].items() as { properties(): Record<string, { type(): unknown }>; required(): string[] };
    expect(line.properties()['sku'].type()).toBe('string');
    expect(line.required()).toEqual(['sku']);
    expect(document.schemas().length).toBeGreaterThan(0);
  });

  it('is valid whatever things are called, in both spellings', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom('yaml', 'json'), async (graph, syntax) => {
        const text = await render(graph, 'asyncapi', { syntax: syntax as 'yaml' });
        expect(text).not.toMatch(CONTROL);
        const document = await checked(text);
        expect(document.channels().length).toBe(graph.events.length);
        expect(
          document
            .messages()
            .all()
            .map((m) => m.name())
            .sort(),
        ).toEqual(graph.events.map((e) => e.name).sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe('riviere', () => {
  /** By the format's own package, and what its query package asks beyond the schema: links and custom types that are there. */
  const checked = (text: string): RiviereGraph => {
    const graph = parseRiviereGraph(JSON.parse(text));
    const ids = new Set(graph.components.map((c) => c.id));
    expect(ids.size).toBe(graph.components.length);
    for (const id of ids) expect(id.split(':').length).toBe(4);
    for (const { source, target } of graph.links) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    for (const c of graph.components) {
      expect(Object.keys(graph.metadata.domains)).toContain(c.domain);
      if (c.type === 'Custom') expect(Object.keys(graph.metadata.customTypes!)).toContain(c.customTypeName);
    }
    return graph;
  };

  it.each([
    ['the payments example', example],
    ['the nest fixture', nest],
    ['merged services', fleet],
    ['payments', payments],
    ['nothing', graphOf('')],
  ])('is valid for %s', async (_, graph) => {
    const made = checked(await render(graph, 'riviere'));
    expect(made.components.length).toBe(graph.events.length + graph.callables.length);
    expect(made.links.length).toBe(graph.emits.length + graph.listens.length + graph.calls.length);
  });

  it('has the flows that the cascade has, in the words of the format', async () => {
    const { components, links } = checked(await render(payments, 'riviere'));
    const called = (name: string) => components.find((c) => c.name === name)!;
    const entry = called('POST /payments');
    expect(entry).toMatchObject({
      type: 'API',
      apiType: 'REST',
      httpMethod: 'POST',
      path: '/payments',
      domain: 'application',
      module: 'payment',
    });
    const flow = new Set([entry.id]);
    for (const id of flow) for (const l of links) if (l.source === id) flow.add(l.target);
    expect(flow).toContain(called('ShipmentCreated').id);
    expect(flow).not.toContain(called('RefundCreated').id);
    expect(called('PaymentStatusHandler.handle')).toMatchObject({
      type: 'EventHandler',
      subscribedEvents: ['AuthFailed', 'AuthSucceeded'],
    });
    expect(called('AuthArchiver.create')).toMatchObject({
      type: 'DomainOp',
      entity: 'AuthArchiver',
      operationName: 'create',
      behavior: { emits: ['AuthCreated'] },
    });
    expect([called('captures/nightly'), called('cron 0 3 * * *')]).toMatchObject([
      { customTypeName: 'Job' },
      { customTypeName: 'Schedule' },
    ]);
    expect(links.find((l) => l.target === called('AuthArchiver.fail').id)).toMatchObject({
      type: 'sync',
      condition: "result.status === 'failed'",
    });
  });

  it('has a domain for each service', async () => {
    expect(Object.keys(checked(await render(fleet, 'riviere')).metadata.domains)).toEqual(['more-"payments"', 'payments', 'shop']);
  });

  it('is valid whatever things are called', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const text = await render(graph, 'riviere');
        expect(text).not.toMatch(CONTROL);
        checked(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('graphml', () => {
  /** Reads it as programs do; the schema's rules that the reader does not hold are checked here. */
  const read = (text: string) => {
    const declared = new Set([...text.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, key] of text.matchAll(/<data key="([^"]+)"/g)) expect(declared).toContain(key);
    const ids = [...text.matchAll(/<(?:node|edge) id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    return parseGraphml(MultiDirectedGraph, text);
  };

  it('has every node and row with what is known of it', async () => {
    const graph = read(await render(fleet, 'graphml'));
    expect(graph.order).toBe(fleet.events.length + fleet.callables.length);
    expect(graph.size).toBe(fleet.emits.length + fleet.listens.length + fleet.calls.length);
    const node = graph.findNode((_, a) => a['label'] === 'PaymentArchiver.create' && a['service'] === 'payments');
    expect(graph.getNodeAttributes(node)).toMatchObject({ type: 'callable', role: 'archiver' });
    expect(
      graph.mapOutEdges(node!, (_, a, __, target) => [a['type'], a['certainty'], graph.getNodeAttribute(target, 'label')]),
    ).toContainEqual(['emits', 'always', 'PaymentCreated']);
  });

  it('is read whatever things are called', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const text = await render(graph, 'graphml');
        expect(text).not.toMatch(CONTROL);
        expect(read(text).order).toBe(graph.events.length + graph.callables.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('eventcatalog', () => {
  const write = (files: Map<string, string>) => {
    const root = mkdtempSync(join(tmpdir(), 'event-cascade-catalog-'));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  };

  it.each([
    ['the payments example', example],
    ['the nest fixture', nest],
    ['merged services', fleet],
  ])("is read by EventCatalog's SDK: %s", async (_, graph) => {
    const sdk = utils(write(await renderFolder(graph, 'eventcatalog')));
    const [events, commands, queries] = [await sdk.getEvents(), await sdk.getCommands(), await sdk.getQueries()];
    const messages = [...(events ?? []), ...(commands ?? []), ...(queries ?? [])];
    expect(messages.length).toBe(graph.events.length);
    expect((await sdk.getServices())!.length).toBe(graph.services?.length ?? 1);
    for (const { id, name: called } of messages) {
      const { producers, consumers } = (await sdk.getProducersAndConsumersForMessage(id, '0.0.1')) ?? { producers: [], consumers: [] };
      const event = graph.events.find((e) => e.name === called && keysOf(graph.events.map((x) => x.id)).get(e.id) === id)!;
      const service = (ids: string[]) => new Set(ids.map((c) => graph.callables.find((x) => x.id === c)!.service)).size;
      expect(producers.length).toBe(service(graph.emits.filter((e) => e.event === event.id).map((e) => e.by)));
      expect(consumers.length).toBe(service(graph.listens.filter((l) => l.event === event.id).map((l) => l.handler)));
    }
  });

  it('has schemas, descriptions and channels', async () => {
    const files = await renderFolder(payments, 'eventcatalog');
    const sdk = utils(write(files));
    expect(await sdk.getEvent('PaymentCreated')).toMatchObject({
      name: 'PaymentCreated',
      version: '0.0.1',
      summary: 'A customer asked to pay; nothing has been charged yet.',
    });
    expect(await sdk.getChannel('captures-nightly.channel')).toMatchObject({ address: 'captures/nightly' });
    expect((await sdk.getService('application')).sends).toContainEqual({ id: 'PaymentCreated', version: '0.0.1' });
    expect(files.get('events/PaymentCreated/index.mdx')).toContain('\n\nA customer asked to pay&#59; nothing has been charged yet.\n');
    const made = await renderFolder(example, 'eventcatalog');
    expect(JSON.parse(made.get('events/PaymentCreated/schema.json')!)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
    });
  });

  it('is read whatever things are called, and nothing of them is Markdown, code or a path that leads out', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const files = await renderFolder(graph, 'eventcatalog', { linkBase: 'https://example.org' });
        const folded = [...files.keys()].map((path) => path.toLowerCase());
        expect(new Set(folded).size).toBe(folded.length);
        for (const [path, text] of files) {
          expect(path).toMatch(/^(services|events|commands|queries|channels)\/\w[\w.-]*\/(index\.mdx|schema\.json)$/);
          expect(text).not.toMatch(CONTROL);
          if (path.endsWith('.json')) continue;
          const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text)!;
          expect(yaml.parse(front)).toMatchObject({ version: '0.0.1', 'x-event-cascade': 'generated' });
          expect(body.replace(/<(NodeGraph|ChannelInformation) \/>\n/, '')).not.toMatch(/[<>{}`]|^\s*(import|export) [^\n]*from|^---/m);
        }
        const sdk = utils(write(files));
        const count = async (list: Promise<unknown[] | undefined>) => (await list)?.length ?? 0;
        expect((await count(sdk.getEvents())) + (await count(sdk.getCommands())) + (await count(sdk.getQueries()))).toBe(
          graph.events.length,
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('on the command line', () => {
  const root = folder(ORDERS);
  const out = (file: string) => {
    const { code, stderr } = run(['graph', root, '-o', join(root, file)]);
    expect([code, stderr]).toEqual([0, '']);
    return readFileSync(join(root, file), 'utf8');
  };

  it('the ending of the file says the format', () => {
    expect(yaml.parse(out('shop.asyncapi.yaml')).asyncapi).toBe('3.0.0');
    expect(out('asyncapi.yml')).toBe(out('shop.asyncapi.yaml'));
    expect(JSON.parse(out('shop.asyncapi.json'))).toEqual(yaml.parse(out('shop.asyncapi.yaml')));
    expect(JSON.parse(out('shop.riviere.json')).version).toBe('1.0');
    expect(out('shop.graphml')).toContain('<graphml');
    expect(JSON.parse(out('myasyncapi.json')).format).toBe('event-cascade/graph');
  });

  it('a catalog goes to a folder; what has gone is removed, what others wrote is left alone', () => {
    const catalog = join(root, 'catalog');
    const write = (...args: string[]) => run(['graph', ...args, '-f', 'eventcatalog', '-o', catalog]);
    mkdirSync(join(catalog, 'events/ByHand'), { recursive: true });
    writeFileSync(join(catalog, 'events/ByHand/index.mdx'), '---\nid: ByHand\n---\n');
    writeFileSync(join(catalog, 'eventcatalog.config.js'), '');
    expect(write(root).code).toBe(0);
    expect(readdirSync(join(catalog, 'events')).sort()).toEqual(['ByHand', 'order.placed']);
    const other = folder({ 'a.ts': ORDERS['orders.ts'].replace('order.placed', 'order.lost') });
    expect(write(other).code).toBe(0);
    expect(readdirSync(join(catalog, 'events')).sort()).toEqual(['ByHand', 'order.lost']);
    expect(existsSync(join(catalog, 'eventcatalog.config.js'))).toBe(true);

    writeFileSync(join(catalog, 'events/order.lost/index.mdx'), 'mine now');
    const { code, stderr } = write(other);
    expect(code).toBe(2);
    expect(stderr).toContain('is there already and not by event-cascade');
    expect(readFileSync(join(catalog, 'events/order.lost/index.mdx'), 'utf8')).toBe('mine now');
  });

  it('a catalog is not written through a link, nor to stdout', () => {
    const catalog = folder({});
    const elsewhere = folder({});
    symlinkSync(elsewhere, join(catalog, 'events'));
    const { code, stderr } = run(['graph', root, '-f', 'eventcatalog', '-o', catalog]);
    expect([code, readdirSync(elsewhere)]).toEqual([2, []]);
    expect(stderr).toContain('leads through a link');
    expect(run(['graph', root, '-f', 'eventcatalog']).stderr).toBe('error eventcatalog is a folder of files: -o <folder> says which\n');
  });
});

it('keys are different in any case, and harmless', () => {
  fc.assert(
    fc.property(fc.array(name), (ids) => {
      const keys = keysOf(ids);
      const made = [...keys.values()];
      expect(keys.size).toBe(new Set(ids).size);
      expect(new Set(made.map((k) => k.toLowerCase())).size).toBe(made.length);
      for (const key of made) expect(key).toMatch(/^[a-z\d]([\w.-]*[a-z\d])?$/i);
      expect(keysOf([...ids].reverse())).toEqual(keys);
    }),
  );
});

it('YAML says what it is given', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(name, fc.array(name), fc.boolean(), fc.integer())), (value) => {
      const text = yamlOf(value);
      expect(text).not.toMatch(CONTROL);
      expect(yaml.parse(text)).toEqual({ ...value });
    }),
  );
});
