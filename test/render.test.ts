import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focus } from '../src/graph/focus.js';
import type { Graph } from '../src/graph/model.js';
import type { Level } from '../src/graph/view.js';
import { cut, mermaidText, sourceLink, visible, wrap, xml } from '../src/render/escape.js';
import { FORMATS, type Format, formatOf, render } from '../src/render/index.js';
import { plan } from '../src/render/plan.js';
import { fitted } from '../src/render/text-width.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';

const payments = graphOf(PAYMENTS);
const LEVELS: Level[] = ['events', 'roles', 'methods'];

/** Throws unless the text is well-formed XML, as far as Graphviz's SVG uses it; returns the text in it. */
function parseXml(source: string): string {
  const open: string[] = [];
  let text = '';
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (const [, close, name, attributes, empty, between, stray] of source.matchAll(token)) {
    if (stray) throw new Error(`stray < after ${text.slice(-40)}`);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(`${attributes ?? ''}${between ?? ''}`)) throw new Error('stray &');
    if (between !== undefined) text += between;
    else if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (!empty) open.push(name);
  }
  if (open.length) throw new Error(`<${open[0]}> is not closed`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(source)) throw new Error('a character that XML forbids');
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  return text.replace(/&(#(\d+)|\w+);/g, (e, _, code) => (code ? String.fromCodePoint(Number(code)) : entities[e])).replace(/\s+/g, ' ');
}

const HOSTILE = [
  '"',
  "'",
  '\n',
  '\r\n',
  '\\',
  '\\N',
  '\\"',
  '|',
  '`',
  '<script>alert(1)</script>',
  '</svg>',
  '<b>',
  '&lt;',
  '&',
  '\u001b[31m',
  '\u202e',
  '\u0000',
  '--',
  '%%',
  '{}',
  '#',
  ';',
  ']]>',
  '🙂',
  '\ud800',
  '\uffff',
  '$',
  ' ',
  'é',
  'a'.repeat(90),
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8 })), { minLength: 0, maxLength: 5 })
  .map((parts) => parts.join(''));

/** Any graph of a few nodes, whatever they are called. */
const graphs: fc.Arbitrary<Graph> = fc
  .record({
    events: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    callables: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    kind: fc.constantFrom('event', 'command', 'query', 'job', 'message'),
    role: fc.constantFrom('handler', 'archiver', 'controller', 'other'),
    rows: fc.array(fc.record({ e: fc.nat(), c: fc.nat(), d: fc.nat(), may: fc.boolean(), guard: fc.option(name), line: fc.nat(50) }), {
      maxLength: 12,
    }),
  })
  .map(({ events, callables, kind, role, rows }) => {
    const event = (n: number) => events[n % events.length];
    const callable = (n: number) => callables[n % callables.length];
    return {
      format: 'event-cascade/graph',
      version: 1,
      events: events.map((id, i) => ({
        id,
        name: id,
        kind: i % 2 ? kind : 'event',
        aliases: [id],
        declared: i % 3 ? null : { file: id, line: i },
        description: id,
        payload: [{ name: id, type: id }],
        pattern: false,
      })),
      callables: callables.map((id, i) => ({
        id,
        name: i % 2 ? `Class.m${i}` : id,
        role: i % 3 ? role : 'other',
        entry: i % 2 ? null : { kind: 'http', label: id },
        file: i % 2 ? 'a.ts' : id,
        line: i,
        description: id,
      })),
      listens: rows
        .filter((_, i) => i % 4 === 0)
        .map((r) => ({ event: event(r.e), handler: callable(r.c), file: event(r.e), line: r.line, via: event(r.e), pattern: null })),
      emits: rows
        .filter((_, i) => i % 4 === 1)
        .map((r) => ({
          event: event(r.e),
          by: callable(r.c),
          file: 'a.ts',
          line: r.line,
          via: event(r.e),
          certainty: r.may ? 'may' : 'always',
          guard: r.guard,
        })),
      calls: rows
        .filter((_, i) => i % 4 === 2)
        .map((r) => ({
          from: callable(r.c),
          to: callable(r.d),
          file: 'a.ts',
          line: r.line,
          certainty: r.may ? 'may' : 'always',
          guard: r.guard,
        })),
      unresolved: rows
        .filter((_, i) => i % 4 === 3)
        .map((r) => ({ by: callable(r.c), file: event(r.e), line: r.line, via: event(r.e), reason: event(r.e) })),
      claims: [],
    } as Graph;
  });

const shuffled = (graph: Graph): Graph => {
  const copy = Object.entries(graph).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]);
  return Object.fromEntries(copy) as Graph;
};

describe('any graph', () => {
  it.each(LEVELS)('is well-formed SVG at %s level', async (level) => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom('folder', 'none'), name, async (graph, group, title) => {
        const svg = await render(graph, 'svg', { level, group: group as 'none', title });
        parseXml(svg);
        expect(svg).not.toMatch(/<script|\b(?:d|points|x|y|width|height|viewBox)="[^"]*nan/i);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each text how long Graphviz took it to be', async () => {
    const graphviz = await Graphviz.load();
    await fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aIWm.Qk~-_ |0<>&"\'«é→字'), minLength: 2, maxLength: 30 }),
        fc.boolean(),
        (text, bold) => {
          fc.pre(text.trim() === text && !text.includes('  ') && text.length > 1);
          const node = `<${bold ? `<b>${xml(text)}</b>` : xml(text)}>`;
          const dot = `graph { node [shape=plaintext margin=0 width=0 fontname="Arial" fontsize=100]; a [label=${node}] }`;
          const room = Number(/^node a \S+ \S+ (\S+)/m.exec(graphviz.layout(dot, 'plain'))![1]) * 72;
          const said = Number(/textLength="([\d.]+)"/.exec(fitted(graphviz.layout(dot, 'svg')))![1]);
          // Graphviz leaves two points around what it reads as HTML; without a width of 0 no node is narrower than 54.
          expect(Math.abs(room - said)).toBeLessThan(3);
        },
      ),
      { numRuns: 300, examples: [["'|", false]] },
    );
  });

  it('is DOT that Graphviz reads, with every node and edge', async () => {
    const graphviz = await Graphviz.load();
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const layout = JSON.parse(graphviz.layout(await render(graph, 'dot', { level: 'methods' }), 'dot_json')) as {
          objects: { label?: string }[];
        };
        expect(layout.objects.length).toBeGreaterThanOrEqual(graph.events.length + graph.callables.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is Mermaid of harmless lines', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom(...LEVELS), async (graph, level) => {
        const text = await render(graph, 'mermaid', { level });
        const label = '"(?:[\\p{L}\\p{M}\\p{N} ./_,:()«»…→↳·×?-]|#\\d+;|<br/>)*"';
        const node = `n\\d+(?:\\(${label}\\)|>${label}\\]|\\{\\{${label}\\}\\}|\\[\\(${label}\\)\\]|\\[/${label}/\\]|\\[${label}\\]|\\(\\(${label}\\)\\))`;
        const line = new RegExp(
          `^(?:flowchart (?:LR|TB)|\\s+(?:%% [\\w ,:]+|subgraph [cg]\\d+\\[${label}\\]|end|${node}|[nc]\\d+ (?:-->|-\\.->|-\\.-)(?:\\|${label}\\|)? [nc]\\d+|classDef [\\w ]+ [\\w:#,-]+|class [\\w,]+ \\w+|click n\\d+ href "[\\w./%#~!*()'-]*"))$`,
          'u',
        );
        for (const row of text.trimEnd().split('\n')) expect(row).toMatch(line);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same bytes whatever the order of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom(...FORMATS), fc.constantFrom(...LEVELS), async (graph, format, level) => {
        expect(await render(shuffled(graph), format, { level })).toBe(await render(graph, format, { level }));
      }),
      { numRuns: 60 },
    );
  });

  it('has no character in any format that a terminal obeys', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom<Format>('dot', 'svg', 'mermaid'), async (graph, format) => {
        expect(await render(graph, format)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the payments cascade', () => {
  it('shows every event, class, method, entry and condition', async () => {
    const svg = await render(payments, 'svg', { linkBase: 'https://example.org/blob/main', title: 'Payments' });
    const text = parseXml(svg);
    for (const word of [
      'PaymentCreated',
      'AuthArchiver',
      'awaitFraudCheck',
      'POST /fraud-results',
      '«job»',
      'resting place',
      'not emitted here',
      '[body.accepted]',
    ])
      expect(text).toContain(word);
    expect(svg).toContain('<title>Payments</title>');
    expect(svg).toContain('xlink:href="https://example.org/blob/main/src/auth/auth-archiver.ts#L');
    expect(text).toContain("when result.status === 'pending_fraud_check'");
    expect(svg).not.toContain('Generated by');
  });

  it('draws sure edges solid and others dashed, and explains only the signs that occur', async () => {
    const dot = await render(graphOf('A.run => E'), 'dot');
    expect(dot).not.toMatch(/dashed|«job»|may,/);
    expect(await render(graphOf('A.run =>? E [x]'), 'dot')).toContain('style = "dashed"');
  });

  it('puts folders and packages around their nodes', async () => {
    expect(await render(payments, 'dot', { group: 'folder' })).toContain('subgraph "cluster_src/auth"');
    expect(await render(payments, 'dot', { group: 'package', packages: ['src/auth', 'src'] })).toContain('subgraph "cluster_src/auth"');
    expect(await render(payments, 'mermaid', { group: 'package' })).toContain('subgraph g0["src"]');
  });

  it('marks where a focused picture goes on', async () => {
    const part = focus(payments, 'AuthArchiver', { depth: 1 });
    const svg = await render(part, 'svg', { whole: payments });
    expect(svg).toContain('… more after');
    expect(svg.match(/resting place/g)).toHaveLength(1);
  });

  it('leaves entry points out when asked', async () => {
    expect(await render(payments, 'mermaid', { entries: false })).not.toContain('POST');
  });

  it('call a route that hears a handler, whatever they are drawn in', async () => {
    const graph = graphOf(`
      entry http "POST /orders/ship" ShipOrderHandler.handle
      OrderPlaced ~> ShipOrderHandler.handle
      OrderPlaced ~> placeholder.run
    `);
    for (const level of ['methods', 'roles'] as const)
      for (const format of ['mermaid', 'svg'] as const) {
        const text = await render(graph, format, { level });
        expect(text).toContain('«handler»');
        // The legend of an SVG explains the colour.
        if (format === 'mermaid') expect(text).not.toContain('«controller»');
      }
  });

  it('call a route without a function of its own by its label, once', async () => {
    const graph = graphOf(`
      entry http "POST /orders" route
      route => OrderPlaced
    `);
    const inline = { ...graph, callables: graph.callables.map((c) => ({ ...c, name: 'POST /orders' })) };
    for (const level of ['methods', 'roles'] as const)
      expect((await render(inline, 'mermaid', { level })).match(/<br\/>POST \/orders/g)).toHaveLength(1);
  });

  it('draws an empty graph', async () => {
    for (const format of FORMATS) expect(await render(graphOf(''), format)).toMatch(/\n$/);
  });
});

/** `count` cascades of `length` events, one after the other. */
function chains(count: number, length: number): Graph {
  const lines = Array.from({ length: count }, (_, c) =>
    Array.from({ length }, (_, i) => `E${c}x${i} ~> H${c}x${i}.handle\nH${c}x${i}.handle => E${c}x${i + 1}`),
  );
  return graphOf(lines.flat().join('\n'));
}

describe('too large a graph', () => {
  it('is drawn whole while it fits', () => {
    expect(plan(payments)).toMatchObject({ level: 'roles', message: null, pictures: [{ name: 'all' }] });
  });

  it('is drawn at events level, with a word', () => {
    const { level, pictures, message } = plan(chains(10, 9));
    expect([level, pictures.length]).toEqual(['events', 1]);
    expect(message).toMatch(/190 nodes at roles level .* events level \(100 nodes\).*--focus/);
  });

  it('is split by cascade, every event in a picture', () => {
    const graph = chains(40, 9);
    const { pictures, message } = plan(graph);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.every((p) => p.graph.events.length <= 150)).toBe(true);
    expect(new Set(pictures.flatMap((p) => p.graph.events.map((e) => e.id))).size).toBe(graph.events.length);
    expect(message).toContain(`${pictures.length} pictures`);
  });

  it('is split within a cascade that is itself too large', () => {
    const fan = graphOf(
      Array.from({ length: 400 }, (_, i) => `E${Math.floor(i / 3)} ~> H${i}.handle\nH${i}.handle => E${i + 1}`).join('\n'),
    );
    const { pictures } = plan(fan);
    expect(pictures.every((p) => p.graph.events.length <= 150)).toBe(true);
    expect(new Set(pictures.flatMap((p) => p.graph.events.map((e) => e.id))).size).toBe(401);
  });

  it('is cut to what Mermaid draws, with a comment', async () => {
    const text = await render(chains(80, 9), 'mermaid', { level: 'methods' });
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(text).toMatch(/%% .* left out: Mermaid draws 500/);
    expect(text.match(/-->/g)!.length).toBeLessThanOrEqual(500);
  });
});

describe('escaping', () => {
  it('spells out what a terminal would obey', () => {
    expect(visible('a\u001b[31mb\n\u202e\ud800')).toBe('a\\x1b[31mb\\n\\u202e\\ud800');
    expect(visible('Zahlung 🙂 é')).toBe('Zahlung 🙂 é');
  });

  it('links to files, never to schemes', () => {
    expect(sourceLink({ file: 'javascript:alert(1).ts', line: 3 })).toBe('javascript%3Aalert(1).ts#L3');
    expect(sourceLink({ file: 'a b/c#.ts', line: 3 }, 'https://x/y')).toBe('https://x/y/a%20b/c%23.ts#L3');
  });

  it('cuts and wraps names', () => {
    expect(cut('abcdef', 4)).toBe('abc…');
    expect(wrap('PaymentCreatedHandler', 16)).toEqual(['PaymentCreated', 'Handler']);
    expect(wrap('order.created.v2', 8)).toEqual(['order.', 'created.', 'v2']);
    expect(wrap('x'.repeat(50), 20)).toHaveLength(3);
    expect(mermaidText('a"b')).toBe('a#34;b');
  });

  it('keeps backslashes and escapes of names in the picture', async () => {
    const graph = graphOf('A.run => x');
    graph.events[0].name = 'a\\N\\nb|"`<i>';
    const text = parseXml(await render(graph, 'svg'));
    expect(text).toContain('a\\N\\nb|"`<i>');
    expect(text).toContain('event a\\N\\nb|"`<i>');
  });

  it('knows formats by file name', () => {
    expect(['a.svg', 'b.GV', 'c.mmd', 'd.json', 'e.html', 'f.txt', 'g'].map(formatOf)).toEqual([
      'svg',
      'dot',
      'mermaid',
      'json',
      'html',
      null,
      null,
    ]);
  });
});
