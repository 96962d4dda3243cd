import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract/extract.js';
import type { FileFacts } from '../src/extract/facts.js';
import { stringifyGraph } from '../src/graph/json.js';
import { link } from '../src/link/link.js';
import { Modules } from '../src/link/modules.js';
import { matchesPattern } from '../src/link/wildcards.js';
import { vocabularies } from '../src/vocabulary/index.js';

/** Every TypeScript file of the cases and fixtures: real enough to be cut and shuffled. */
const samples = ['test/cases', 'fixtures'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8')),
);

const linked = (files: ReadonlyMap<string, FileFacts>): string => {
  const modules = new Modules({ configs: [], read: () => undefined }, (path) => files.has(path));
  return stringifyGraph(link({ paths: [...files.keys()], facts: files, modules, load: () => undefined, vocabularies }).graph);
};

describe('extract', () => {
  it('never fails: any text has facts, which survive JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.string(), (text, from, to, junk) => {
        const a = from % (text.length + 1);
        const b = to % (text.length + 1);
        const broken = text.slice(0, Math.min(a, b)) + junk + text.slice(Math.max(a, b));
        const facts = extract('a.ts', broken);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), (text) => {
        expect(extract('a.ts', text)).toEqual(extract('a.ts', text));
      }),
      { numRuns: 40 },
    );
  });
});

describe('link', () => {
  it('does not depend on the order of files', () => {
    const some = samples.slice(0, 60).map((text, i) => [`f${i}.ts`, extract(`f${i}.ts`, text)] as const);
    const expected = linked(new Map(some));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          some.map((_, i) => i),
          { minLength: some.length },
        ),
        (order) => {
          expect(linked(new Map(order.map((i) => some[i])))).toBe(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('finds what functions give each other, whichever is asked first', () => {
    const graphs = fc.array(fc.record({ given: fc.array(fc.nat(5), { maxLength: 1 }), isMaker: fc.boolean() }), {
      minLength: 2,
      maxLength: 8,
    });
    const ask = (i: number): string => `export const ask${i} = (): void => { give${i}().emit('e${i}'); };`;
    fc.assert(
      fc.property(graphs, fc.nat(), (fns, start) => {
        const count = fns.length;
        const gives = fns.map(({ given, isMaker }, i) => {
          const ways = given.map((j, n) => `if (is(${n})) return give${j % count}();`).join(' ');
          return `function give${i}() { ${ways} ${isMaker ? 'return bus;' : `return give${(i + 1) % count}();`} }`;
        });
        const emitted = (order: readonly number[]): string[] => {
          const text = ["import { EventEmitter } from 'node:events';", 'const bus = new EventEmitter();', ...gives, ...order.map(ask)].join(
            '\n',
          );
          const graph = JSON.parse(linked(new Map([['a.ts', extract('a.ts', text)]]))) as { emits: { event: string }[] };
          return graph.emits.map((e) => e.event).sort();
        };
        const order = fns.map((_, i) => (i + start) % count);
        // One gives the bus: all that lead to it do.
        const leads = new Set(fns.flatMap(({ isMaker }, i) => (isMaker ? [i] : [])));
        for (let before = -1; before !== leads.size; ) {
          before = leads.size;
          for (const [i, { given, isMaker }] of fns.entries())
            if ((isMaker ? given : [...given, i + 1]).some((j) => leads.has(j % count))) leads.add(i);
        }
        const expected = [...leads].map((i) => `e${i}`).sort();
        expect([emitted(order), emitted(order.toReversed())]).toEqual([expected, expected]);
      }),
      { numRuns: 100 },
    );
  });

  it('comes to an end on any mixture of files, broken ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...samples), fc.nat()), { minLength: 1, maxLength: 8 }), (parts) => {
        const files = new Map(
          parts.map(([text, cut], i) => [`f${i}.ts`, extract(`f${i}.ts`, cut % 2 ? text : text.slice(0, cut % text.length))]),
        );
        const graph = JSON.parse(linked(files)) as {
          events: { id: string }[];
          callables: { id: string }[];
          listens: { event: string; handler: string }[];
          emits: { event: string; by: string }[];
          calls: { from: string; to: string }[];
        };
        const events = new Set(graph.events.map((e) => e.id));
        const callables = new Set(graph.callables.map((c) => c.id));
        expect(events.size).toBe(graph.events.length);
        expect(callables.size).toBe(graph.callables.length);
        for (const l of graph.listens) expect([events.has(l.event), callables.has(l.handler)]).toEqual([true, true]);
        for (const e of graph.emits) expect([events.has(e.event), callables.has(e.by)]).toEqual([true, true]);
        for (const c of graph.calls) expect([callables.has(c.from), callables.has(c.to)]).toEqual([true, true]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('wildcards', () => {
  const name = fc.array(fc.constantFrom('a', 'b', 'order', 'x1'), { minLength: 1, maxLength: 5 });
  it('** fits all, a name fits itself, * one part for another', () => {
    fc.assert(
      fc.property(name, fc.nat(), (parts, at) => {
        const i = at % parts.length;
        const text = parts.join('.');
        expect(matchesPattern('**', text)).toBe(true);
        expect(matchesPattern(text, text)).toBe(true);
        expect(matchesPattern(parts.map((p, k) => (k === i ? '*' : p)).join('.'), text)).toBe(true);
        expect(matchesPattern([...parts, '*'].join('.'), text)).toBe(false);
        expect(matchesPattern([...parts.slice(0, i), '**'].join('.'), text)).toBe(true);
      }),
    );
  });
});
