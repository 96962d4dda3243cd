import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../src/analyse.js';
import { emptyGraph } from '../src/graph/graph-index.js';
import { canonical } from '../src/graph/json.js';
import type { Graph } from '../src/graph/model.js';
import { compare, DIFF_FORMATS, renderDiff, renderDiffSvgs } from '../src/render/diff.js';
import { render } from '../src/render/index.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';
import { parseMermaid } from './support/mermaid.js';

const NAMES = { base: 'main', head: 'feature' };
const before = graphOf(PAYMENTS);
/** A handler gone, another one new, a condition and a certainty changed, an event renamed, another payload. */
const after: Graph = (() => {
  const graph = graphOf(
    `${PAYMENTS.replace(/.*ShipmentHandler.*\n/g, '')
      .replace("[result.status === 'failed']", '[!result.ok]')
      .replace('CaptureArchiver.create => C', 'CaptureArchiver.create =>? C')
      .replaceAll('RefundSucceeded', 'RefundPaidOut')}
    AuthPendingFraud ~> AuthPendingFraudHandler.handle
    AuthPendingFraudHandler.handle ->? ShipmentArchiver.hold [risky]
    ShipmentArchiver.hold => ShipmentHeld`,
  );
  return canonical({
    ...graph,
    events: graph.events.map((e) => (e.id === 'AuthCreated' ? { ...e, payload: [{ name: 'amount', type: 'Money<"€">' }] } : e)),
  });
})();
const change = compare(before, after, NAMES);

describe('text', () => {
  it('says what matters first', async () => {
    const [summary, empty, title, ...rest] = (await renderDiff(change, 'text')).split('\n');
    expect(summary).toBe(
      'main → feature: 1 event, 1 handler and 1 archiver added, 1 handler removed, 2 events changed. Steps: 3 added, 2 removed, 2 changed. For the cascades that means: 1 way is broken, 1 event lost its last handler, 1 way is new.',
    );
    expect([empty, title]).toEqual(['', 'What that means']);
    expect(rest.slice(0, 7).map((line) => line.replace(/ {2}src\/.*/, ''))).toEqual([
      '  ! PaymentCreated no longer leads to ShipmentCreated: ShipmentHandler.handle is gone',
      '      PaymentCreated → AuthCreated → AuthFailed → PaymentAuthorised → ShipmentCreated',
      '      the same from POST /fraud-results and POST /payments',
      '  ! nobody handles PaymentAuthorised any more: it was ShipmentHandler.handle',
      '  ▲ PaymentCreated can now lead to ShipmentHeld, by AuthPendingFraudHandler.handle, which is new',
      '      PaymentCreated → AuthCreated → AuthPendingFraud → ShipmentHeld',
      '      the same from POST /payments',
    ]);
  });

  it('has colours when asked for, and no others', async () => {
    expect(await renderDiff(change, 'text')).not.toContain('\u001b');
    const colored = await renderDiff(change, 'text', { color: true });
    expect(colored).toContain('\u001b');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(await renderDiff(change, 'text'));
  });

  it('counts what is too much to list, unless all is asked for', async () => {
    const many = compare(emptyGraph(), graphOf(Array.from({ length: 40 }, (_, i) => `A${i}.go => E${i}`).join('\n')));
    expect(await renderDiff(many, 'text')).toContain('… and 26 more (--full lists all)');
    expect(await renderDiff(many, 'text', { full: true })).not.toContain('more');
  });
});

describe('markdown', () => {
  it('is a paragraph, what it means with links, one diagram, and the rest folded', async () => {
    const text = await renderDiff(change, 'markdown', { linkBase: 'https://example.org/head', baseLinkBase: 'https://example.org/base' });
    expect(text.match(/```mermaid/g)).toHaveLength(1);
    const [head, rest] = text.split('```mermaid');
    expect(head).toMatch(/^### .*\n\n`main` → `feature`: 1 event/);
    expect(head).toContain('](<https://example.org/base/src/shipment/shipment-handler.ts#L');
    expect(head).toContain('](<https://example.org/head/src/payment/events.ts#L');
    expect(rest.match(/<details>/g)).toHaveLength(rest.match(/<\/details>/g)!.length);
    expect(rest).toContain('<details><summary>Events: 3</summary>');
  });

  it('keeps below the size of a comment, and says what is cut', async () => {
    const lines = Array.from({ length: 1500 }, (_, i) => `Some${i}Service.work =>? SomethingRatherLong${i}Happened [it.was === ${i}]`);
    const text = await renderDiff(compare(emptyGraph(), graphOf(lines.join('\n'))), 'markdown', {
      linkBase: 'https://example.org/a/long/base',
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('a comment has no room for them');
    expect(text).toMatch(/_\d+ of \d+ nodes are left out of the picture_/);
    expect(text.trimEnd().endsWith('</details>')).toBe(true);
  });
});

/** Mermaid diagrams of a text. */
const diagrams = (markdown: string): string[] => [...markdown.matchAll(/```mermaid\n([\s\S]*?)```/g)].map((m) => m[1]);

describe('Mermaid reads what is written', () => {
  it('of this difference, both ways, at each level', async () => {
    for (const level of ['events', 'roles', 'methods'] as const) {
      for (const one of [change, compare(after, before, NAMES)]) {
        const [text] = diagrams(await renderDiff(one, 'markdown', { level, full: true }));
        expect(await parseMermaid(text)).toMatch(/^flowchart/);
        for (const style of [...(level === 'events' ? [] : ['classDef added', 'classDef removed']), 'classDef changed', 'linkStyle'])
          expect(text).toContain(style);
      }
    }
  });

  it.each(
    ['test/cases/vocabulary', 'test/cases/link', 'test/cases/hostile', 'fixtures'].flatMap((root) =>
      readdirSync(root).map((name) => join(root, name)),
    ),
  )('of %s appearing and going away', async (root) => {
    const { graph } = await analyse({ root, tests: true });
    expect(await parseMermaid(await render(graph, 'mermaid'))).toMatch(/^flowchart/);
    for (const one of [compare(emptyGraph(), graph), compare(graph, emptyGraph()), compare(graph, before)])
      for (const text of diagrams(await renderDiff(one, 'markdown'))) expect(await parseMermaid(text)).toMatch(/^flowchart/);
  });

  it('not of what it can not read', async () => {
    await expect(parseMermaid('flowchart LR\n  a[ -->')).rejects.toThrow();
  });
});

/** Names as an enemy would choose them. */
const HOSTILE = [
  '"]:::x',
  '`$' + '{x}`',
  '<script>alert(1)</script>',
  '| a | b |',
  '</details>',
  '```\n\nend',
  '\\"',
  'end',
  'A\u001b[31m',
  '-->',
  '%% x',
  '#quot;',
  '𝔘\u202e',
  '-- \n click n0 href "javascript:x"',
  '\'>"&amp;',
];

describe('hostile names', () => {
  const hostile = (names: string[]): Graph =>
    canonical({
      ...emptyGraph(),
      events: names.map((name) => ({
        id: name,
        name,
        kind: 'event',
        aliases: [],
        declared: { file: `${name}/a.ts`, line: 1 },
        description: name,
        payload: [{ name, type: name }],
        pattern: false,
      })),
      callables: names.map((name) => ({
        id: `f#${name}`,
        name,
        role: 'handler',
        entry: { kind: 'http', label: name },
        file: `${name}/b.ts`,
        line: 2,
        description: name,
      })),
      emits: names.map((name) => ({
        event: name,
        by: `f#${name}`,
        file: `${name}/b.ts`,
        line: 3,
        via: name,
        certainty: 'may',
        guard: name,
      })),
      listens: names.map((name, i) => ({
        event: name,
        handler: `f#${names[(i + 1) % names.length]}`,
        file: `${name}/b.ts`,
        line: 4,
        via: name,
        pattern: name,
      })),
      unresolved: names.map((name) => ({ by: `f#${name}`, file: `${name}/b.ts`, line: 5, via: name, reason: name })),
    });
  const evil = compare(hostile(HOSTILE.slice(0, 9)), hostile(HOSTILE.slice(4)), { base: HOSTILE[2], head: HOSTILE[5] });

  it.each(DIFF_FORMATS)('come out harmless as %s', async (format) => {
    const text = await renderDiff(evil, format, { full: true, title: HOSTILE[2], linkBase: 'https://example.org' });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    if (format === 'html' || format === 'svg') expect(text).not.toContain('<script');
    if (format === 'html') expect(text).not.toMatch(/href="javascript:/);
    if (format === 'json') expect(JSON.parse(text)).toEqual(evil.compared.diff);
    if (format !== 'markdown') return;
    // Code may hold anything; nothing outside of it may open or close an element.
    const outside = text.replace(/```mermaid[\s\S]*?\n```/, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside.match(/<(?!\/?(details|summary|sub)>|https:)/g)).toBeNull();
    expect(outside.match(/<details>/g)).toHaveLength(outside.match(/<\/details>/g)!.length);
    for (const diagram of diagrams(text)) expect(await parseMermaid(diagram)).toMatch(/^flowchart/);
  });
});

describe('pictures', () => {
  let svgs: Awaited<ReturnType<typeof renderDiffSvgs>>;
  beforeAll(async () => {
    svgs = await renderDiffSvgs(change);
  });
  /** Where each node and edge is drawn, by its place in Graphviz's numbering. */
  const places = (svg: string): Map<string, string> =>
    new Map([...svg.matchAll(/<g id="((?:node|edge)\d+)" class="([^"]*)"[\s\S]*?(?: points| d)="([^"]*)"/g)].map((m) => [m[1], m[3]]));

  it('have one layout: what they share stands in the same place', () => {
    const both = places(svgs.both);
    for (const side of ['before', 'after'] as const) {
      const own = places(svgs[side]);
      expect(own.size).toBeGreaterThan(10);
      expect(own.size).toBeLessThan(both.size);
      for (const [id, place] of own) expect(both.get(id)).toBe(place);
      expect(svgs[side].match(/viewBox="[^"]*"/)![0]).toBe(svgs.both.match(/viewBox="[^"]*"/)![0]);
    }
  });

  it('show each side what it had', () => {
    const texts = (svg: string): string =>
      [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((m) => m[1].replaceAll('&#160;', '\u00a0').trim()).join('|');
    const [b, a, both] = [svgs.before, svgs.after, svgs.both].map(texts);
    expect(b).toContain('−\u00a0Shipment');
    expect(a).not.toContain('−\u00a0Shipment');
    expect(a).toContain('+\u00a0ShipmentHeld');
    expect(b).not.toContain('ShipmentHeld');
    expect(b).toContain('−\u00a0RefundSucceeded');
    expect(b).not.toContain('RefundPaidOut');
    expect(a).toContain('+\u00a0RefundPaidOut');
    expect(a).not.toContain('RefundSucceeded');
    for (const text of ['−\u00a0RefundSucceeded', '+\u00a0RefundPaidOut', '~']) expect(both).toContain(text);
  });

  it('draw what was certain as it was', () => {
    const edge = (svg: string): string => /<g id="edge\d+" class="edge emits may changed before_always"[\s\S]*?<\/g>\n<\/g>/.exec(svg)![0];
    expect(edge(svgs.after)).toContain('stroke-dasharray');
    expect(edge(svgs.before)).not.toContain('stroke-dasharray');
  });

  it('are the neighbourhood of the change, as far as asked', async () => {
    const size = async (options: object): Promise<number> =>
      (await renderDiff(change, 'dot', options)).split('\n').filter((l) => l.includes(' [')).length;
    const [none, one, two, all] = await Promise.all([{ context: 0 }, {}, { context: 2 }, { full: true }].map(size));
    expect(none).toBeLessThan(one);
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThanOrEqual(all);
  });

  it('stay readable: from event to event where classes would be too many, and then cut', async () => {
    const lines = (n: number) => graphOf(Array.from({ length: n }, (_, i) => `A${i}.go => E${i}\nE${i} ~> B${i}Handler.handle`).join('\n'));
    const notes: string[] = [];
    await renderDiff(compare(emptyGraph(), lines(100)), 'dot', {}, notes);
    await renderDiff(compare(emptyGraph(), lines(400)), 'dot', {}, notes);
    expect(notes).toEqual(['to stay readable: drawn from event to event, without classes', '250 of 400 nodes are left out of the picture']);
  });

  it('give the same bytes whatever order the rows are in', async () => {
    const turned = (g: Graph): Graph => ({
      ...g,
      events: [...g.events].reverse(),
      callables: [...g.callables].reverse(),
      calls: [...g.calls].reverse(),
    });
    for (const format of DIFF_FORMATS)
      expect(await renderDiff(compare(turned(before), turned(after), NAMES), format)).toBe(await renderDiff(change, format));
  });
});
