import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, stringifyGraph } from '../src/graph/json.js';
import { MergeError, mergeGraphs, namesakes } from '../src/graph/merge.js';
import type { EventKind, Graph } from '../src/graph/model.js';
import { parseGraph } from '../src/graph/schema.js';
import { crossingsOf, inService, withServices } from '../src/graph/services.js';
import { topicsOf } from '../src/graph/topics.js';
import { matchesTopic } from '../src/graph/wildcards.js';
import { FORMATS, render } from '../src/render/index.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';
import { lines } from './support/lines.js';

const service = (name: string, text: string): Graph => inService(graphOf(text), name);
const merge = (...graphs: Graph[]): Graph => mergeGraphs(graphs);

/** Without what marks a graph as one of a service. */
function unmarked(graph: Graph): Graph {
  const { services: _, ...rest } = graph;
  return canonical({
    ...rest,
    events: graph.events.map(({ services: _, declared, ...e }) => ({
      ...e,
      declared: declared && { file: declared.file, line: declared.line },
    })),
    callables: graph.callables.map(({ service: _, ...c }) => c),
    ...(graph.types && { types: graph.types.map(({ service: _, ...t }) => t) }),
  });
}

const HOSTILE = [
  'orders',
  '"',
  "it's",
  'a\nb',
  '<script>alert(1)</script>',
  '\\',
  'a|b',
  '`x`',
  '\u001b[31m',
  '\u202e',
  '__proto__',
  '',
  ' (b)',
  'b:',
  '->',
  ']]>',
];
const NAMES = ['x', 'q', 'q/x', 'q/y', 'a.b', 'a.*', 'a.#', '*.b', 'x (b)', '__proto__'];
const KINDS: EventKind[] = ['event', 'command', 'job', 'message'];

/** A graph as `graph` would make it: what is alike in kind and name is one event, ids tell names apart, a wildcard has no row of its own once it covers something. */
const graphs: fc.Arbitrary<Graph> = fc
  .record({
    rows: fc.array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        kind: fc.constantFrom(...KINDS),
        c: fc.nat(3),
        emits: fc.boolean(),
        said: fc.option(fc.constantFrom('one', 'two')),
      }),
      { maxLength: 8 },
    ),
    calls: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 3 }),
  })
  .map(({ rows, calls }) => {
    const isPattern = (name: string, kind: EventKind) => kind === 'message' && /[*#]/.test(name);
    const used = new Map<string, (typeof rows)[number]>();
    for (const row of rows) if (!(row.emits && isPattern(row.name, row.kind))) used.set(`${row.kind} ${row.name}`, row);
    const kept = rows.filter((row) => used.has(`${row.kind} ${row.name}`) && !(row.emits && isPattern(row.name, row.kind)));
    const id = ({ name, kind }: { name: string; kind: EventKind }) =>
      [...used.values()].filter((other) => other.name === name).length > 1 ? `${name} (${kind})` : name;
    const callable = (n: number) => `src/f${n}.ts#C.m${n}`;
    return canonical({
      ...graphOf(''),
      events: [...used.values()].map((row) => ({
        id: id(row),
        name: row.name,
        kind: row.kind,
        aliases: row.said ? [row.said] : [],
        declared: row.said ? { file: `src/${row.said}.ts`, line: row.c } : null,
        description: row.said,
        payload: row.said ? [{ name: 'x', type: row.said, schema: { $ref: `#/types/${row.said}` } }] : null,
        pattern: isPattern(row.name, row.kind),
      })),
      callables: [0, 1, 2, 3].map((n) => ({
        id: callable(n),
        name: `C.m${n}`,
        role: 'other',
        entry: null,
        file: `src/f${n}.ts`,
        line: n,
        description: null,
      })),
      listens: kept
        .filter((row) => !row.emits)
        .map((row, i) => ({
          event: id(row),
          handler: callable(row.c),
          file: 'src/l.ts',
          line: i,
          via: 'on',
          pattern: isPattern(row.name, row.kind) ? row.name : null,
        })),
      emits: kept
        .filter((row) => row.emits)
        .map((row, i) => ({
          event: id(row),
          by: callable(row.c),
          file: 'src/e.ts',
          line: i,
          via: 'emit',
          certainty: 'always',
          guard: null,
        })),
      calls: calls.map(([from, to], i) => ({
        from: callable(from),
        to: callable(to),
        file: 'src/c.ts',
        line: i,
        certainty: 'may',
        guard: null,
      })),
      types: ['one', 'two'].map((id) => ({
        id,
        declared: { file: 'src/t.ts', line: 1 },
        schema: { type: 'array', items: { $ref: '#/types/two' } },
      })),
    });
  });
const names = fc.uniqueArray(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 5 })), { minLength: 4, maxLength: 4 });

describe('merging', () => {
  it('one graph leaves it as it is, but marked', () => {
    fc.assert(
      fc.property(graphs, names, (graph, [name]) => {
        const merged = merge(inService(graph, name));
        expect(unmarked(merged)).toEqual(graph);
        expect(merged.callables.every((c) => c.service === name)).toBe(true);
      }),
    );
  });

  it('does not depend on the order, nor on what was merged before', () => {
    fc.assert(
      fc.property(fc.tuple(graphs, graphs, graphs), names, ([x, y, z], [n, m, o]) => {
        const [a, b, c] = [inService(x, n), inService(y, m), inService(z, o)];
        const whole = stringifyGraph(merge(a, b, c));
        expect(stringifyGraph(merge(c, a, b))).toBe(whole);
        expect(stringifyGraph(merge(merge(a, b), c))).toBe(whole);
        expect(stringifyGraph(merge(a, merge(c, b)))).toBe(whole);
        expect(stringifyGraph(merge(merge(a), b, c))).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('a graph with itself under another name keeps both', () => {
    fc.assert(
      fc.property(graphs, names, (graph, [n, m]) => {
        const both = merge(inService(graph, n), inService(graph, m));
        expect(both.callables.length).toBe(2 * graph.callables.length);
        expect(both.calls.length).toBe(2 * graph.calls.length);
        expect(both.emits.length).toBe(2 * graph.emits.length);
        const apart = graph.events.filter((e) => e.kind === 'event' || e.kind === 'command');
        expect(both.events.filter((e) => e.kind === 'event' || e.kind === 'command').length).toBe(2 * apart.length);
        // What each service does by itself is still there.
        for (const name of [n, m]) {
          const own = both.callables.filter((c) => c.service === name).map((c) => c.ownId ?? c.id);
          expect(own.sort()).toEqual(graph.callables.map((c) => c.id).sort());
        }
      }),
    );
  });

  it('gives a graph that is read again, and that each format renders', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, graphs, names, fc.constantFrom(...FORMATS), async (a, b, [n, m], format) => {
        const merged = merge(inService(a, n), inService(b, m));
        expect(parseGraph(stringifyGraph(merged))).toEqual(merged);
        const text = await render(merged, format);
        // The page's own script is not made of names.
        expect(text.replace(/<script>[\s\S]*?<\/script>/, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
        if (['dot', 'svg', 'mermaid', 'graphml'].includes(format)) expect(text).not.toContain('<script');
      }),
      { numRuns: 60 },
    );
  });

  const SHOP = 'message order.placed\nOrders.place => order.placed\nCreated ~> Orders.mail\nOrders.mail => Created';
  const BILLS = 'message order.placed\norder.placed ~> Bills.write\nBills.write => Created';

  it('joins messages and jobs by name, and keeps what ends with its process apart', () => {
    const graph = merge(service('shop', SHOP), service('bills', BILLS));
    expect(graph.events.map((e) => [e.id, e.services])).toEqual([
      ['Created (bills)', ['bills']],
      ['Created (shop)', ['shop']],
      ['order.placed', ['bills', 'shop']],
    ]);
    expect(crossingsOf(graph).get('order.placed')).toEqual({ from: ['shop'], to: ['bills'] });
    expect(namesakes(graph)).toEqual(['Created']);
  });

  it('joins other kinds where a person says so', () => {
    const graph = mergeGraphs([service('shop', SHOP), service('bills', BILLS)], { shared: ['message', 'event'] });
    expect(graph.events.map((e) => e.id)).toEqual(['Created', 'order.placed']);
    expect(lines(graph)).toContain('emits Bills.write -> Created');
  });

  it('a message and an event of one name are two', () => {
    const graph = merge(service('a', 'A.run => x'), service('b', 'message x\nB.run => x'));
    expect(graph.events.map((e) => e.id)).toEqual(['x (event)', 'x (message)']);
  });

  const asPattern = (graph: Graph): Graph => ({
    ...graph,
    events: graph.events.map((e) => ({ ...e, pattern: true })),
    listens: graph.listens.map((l) => ({ ...l, pattern: l.event })),
  });

  it('a worker of a whole queue in one service hears the jobs of another', () => {
    const worker = inService(asPattern(graphOf('job mails\nmails ~> Mailer.run')), 'mailer');
    const graph = merge(worker, service('shop', 'job mails/welcome\nShop.run => mails/welcome'));
    expect(lines(graph)).toBe(
      'event mails/welcome (job)\nlistens mails/welcome -> Mailer.run via @Handles\nemits Shop.run -> mails/welcome always\n',
    );
    expect(topicsOf(graph)).toMatchObject([{ name: 'mails/welcome', missing: null }]);
    expect(graph.listens[0].pattern).toBe('mails');
  });

  it('not the jobs that its own service hears by name', () => {
    const worker = service('mailer', 'job mails\njob mails/welcome\nmails ~> Mailer.rest\nmails/welcome ~> Mailer.welcome');
    const graph = merge(worker, service('shop', 'job mails/welcome\njob mails/bye\nShop.run => mails/welcome\nShop.run => mails/bye'));
    expect(graph.listens.map((l) => [l.event, l.handler.split('#')[1]])).toEqual([
      ['mails', 'Mailer.rest'],
      ['mails/bye', 'Mailer.rest'],
      ['mails/welcome', 'Mailer.welcome'],
    ]);
  });

  it('a wildcard in one service hears the topics of another that fit', () => {
    const audit = inService(asPattern(graphOf('message order.*\norder.* ~> Audit.run')), 'audit');
    const graph = merge(audit, service('shop', 'message order.placed\nmessage user.left\nShop.run => order.placed\nShop.run => user.left'));
    expect(lines(graph)).toContain('listens order.placed -> Audit.run');
    expect(graph.events.map((e) => e.id)).toEqual(['order.placed', 'user.left']);
  });

  it('says which topics nobody produces or consumes', () => {
    const graph = merge(
      service('shop', 'message a\nmessage b\nShop.run => a\nShop.run => b\nShop.run => InProcess'),
      service('bills', 'message b\nmessage c\nb ~> Bills.run\nc ~> Bills.run'),
    );
    expect(topicsOf(graph).map((t) => [t.name, t.missing])).toEqual([
      ['a', 'consumer'],
      ['b', null],
      ['c', 'producer'],
    ]);
    expect(topicsOf(graph)[1]).toMatchObject({ producers: [{ service: 'shop', callable: 'Shop.run' }], consumers: [{ service: 'bills' }] });
  });

  it('refuses two services of one name, and nodes of none', () => {
    expect(() => merge(service('a', SHOP), service('a', BILLS))).toThrow('two graphs have a service that is called "a"');
    expect(() => merge(graphOf(SHOP))).toThrow(MergeError);
  });

  it('takes what is said most fully of a topic, by whichever service', () => {
    const graph = merge(service('a', 'message x -- Short.\nA.run => x'), service('b', 'message x -- It is longer.\nx ~> B.run'));
    expect(graph.events[0]).toMatchObject({ description: 'It is longer.', declared: { service: 'a' } });
  });
});

describe('the name of a service', () => {
  it('renames a graph of one, and stands before those of several', () => {
    const one = service('a', 'message x\nA.run => x');
    expect(inService(one, 'b', { rename: true }).services).toEqual([{ name: 'b' }]);
    const two = merge(one, service('c', 'message x\nx ~> C.run'));
    const renamed = inService(two, 'shop', { rename: true });
    expect(renamed.events[0].services).toEqual(['shop/a', 'shop/c']);
    expect(renamed.callables.map((c) => c.service)).toEqual(['shop/a', 'shop/c']);
    expect(inService(two, 'shop').services).toEqual([{ name: 'a' }, { name: 'c' }]);
  });
});

describe('services of a repository', () => {
  const graph = graphOf(PAYMENTS);

  it('are those of the deepest folder around a file', () => {
    const marked = withServices(graph, [
      { name: 'all', root: 'src' },
      { name: 'auth', root: 'src/auth' },
    ]);
    expect(marked.callables.find((c) => c.name === 'AuthArchiver.fail')?.service).toBe('auth');
    expect(marked.callables.find((c) => c.name === 'PaymentArchiver.create')?.service).toBe('all');
    expect(marked.events.find((e) => e.id === 'PaymentCreated')?.services).toEqual(['all']);
    expect(marked.events.find((e) => e.id === 'AuthFailed')).toMatchObject({ services: ['all', 'auth'], declared: { service: 'auth' } });
    expect(unmarked(marked)).toEqual(graph);
  });

  it('are not marked where there is only one', () => {
    expect(withServices(graph, [{ name: 'auth', root: 'apps' }])).toBe(graph);
    expect(withServices(graph, [{ name: 'all', root: 'src' }])).toBe(graph);
  });
});

it.each([
  ['order.*', 'order.placed', true],
  ['order.*', 'order.placed.late', false],
  ['order.#', 'order.placed.late', true],
  ['order.#', 'order', true],
  ['#', 'anything', true],
  ['order', 'orders', false],
])('topic %s and %s', (pattern, name, fits) => {
  expect(matchesTopic(pattern, name)).toBe(fits);
});

describe('pictures of several services', () => {
  const fleet = mergeGraphs([
    inService(
      graphOf('entry http "POST /orders" OrdersController.place\nmessage order.placed\nOrdersController.place => order.placed'),
      'or"ders',
      { links: 'https://example.org/orders/' },
    ),
    inService(
      graphOf('message order.placed\norder.placed ~> BillHandler.write\nBillHandler.write => Billed\nAuditHandler.run ?? computed'),
      'bills',
      { links: 'javascript:alert(1)//' },
    ),
  ]);

  it('have a box around each and say what crosses', async () => {
    const mermaid = await render(fleet, 'mermaid');
    expect(mermaid).toContain('subgraph g0["bills"]');
    expect(mermaid).toContain('subgraph g1["or#34;ders"]');
    expect(mermaid).toContain('order.placed<br/>or#34;ders → bills"');
    expect(mermaid).toMatch(/class n\d+ crossing\n/);
    const dot = await render(fleet, 'dot', { level: 'events' });
    expect(dot.match(/subgraph "cluster_/g)).toHaveLength(2);
    expect(dot).toContain('message crossing');
    expect(dot).toContain('crosses services');
    expect(await render(fleet, 'dot', { group: 'none' })).not.toContain('subgraph');
  });

  it('link to the sources of each, and to nothing that a browser would run', async () => {
    const svg = await render(fleet, 'svg', { linkBase: 'https://example.org/main' });
    expect(svg).toContain('"https://example.org/orders/src/orders/orders-controller.ts#L');
    expect(svg).toContain('"https://example.org/main/src/bill/bill-handler.ts#L');
    expect(svg).not.toContain('javascript:');
  });

  it('tell classes of two services apart that have the same file', async () => {
    const two = mergeGraphs([inService(graphOf(PAYMENTS), 'a'), inService(graphOf(PAYMENTS), 'b')]);
    const count = (text: string, part: string) => text.split(part).length - 1;
    expect(count(await render(two, 'mermaid'), '["AuthArchiver «archiver»"]')).toBe(2);
  });
});
