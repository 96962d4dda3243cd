import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeSchema } from '../src/graph/type-schema.js';

const schema = (text: string) =>
  typeSchema(text, (name, args) =>
    name === 'Money' ? { $ref: '#/types/Money' } : name === 'Page' ? { type: 'array', items: args[0] } : undefined,
  ).schema;

describe('a type as JSON Schema', () => {
  it.each<[string, object]>([
    ['string', { type: 'string' }],
    ['Date', { type: 'string', format: 'date-time' }],
    ['string[]', { type: 'array', items: { type: 'string' } }],
    ['readonly string[][]', { type: 'array', items: { type: 'array', items: { type: 'string' } } }],
    ['ReadonlyArray<Money>', { type: 'array', items: { $ref: '#/types/Money' } }],
    ['Page<Money>', { type: 'array', items: { $ref: '#/types/Money' } }],
    ["'a' | 'b'", { type: 'string', enum: ['a', 'b'] }],
    ["| 'it\\'s' | 1", { enum: ["it's", 1] }],
    ['true | false', { type: 'boolean' }],
    ['string | null', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['string | undefined', { type: 'string' }],
    ['string | any', {}],
    ['(string | number)[]', { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } }],
    ['Record<string, Money>', { type: 'object', additionalProperties: { $ref: '#/types/Money' } }],
    ['[x: number, y?: number]', { type: 'array' }],
    ['[number, string]', { type: 'array', items: [{ type: 'number' }, { type: 'string' }], minItems: 2, maxItems: 2 }],
    [
      'Money & { note: string }',
      { allOf: [{ $ref: '#/types/Money' }, { type: 'object', properties: { note: { type: 'string' } }, required: ['note'] }] },
    ],
    [
      "{ readonly id: string; 'a-b'?: number, c: Date | undefined; run(x: string): void; [key: string]: unknown }",
      {
        type: 'object',
        properties: { id: { type: 'string' }, 'a-b': { type: 'number' }, c: { type: 'string', format: 'date-time' } },
        required: ['id'],
        additionalProperties: {},
      },
    ],
    ['(a: string) => void', {}],
    ['new () => Money', {}],
    ['<T>(a: T) => T', {}],
    ["Order['lines'][number]", {}],
    ['keyof Order', { type: 'string' }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type as TypeScript writes it
    ['`order.${string}`', { type: 'string' }],
    ['Partial<Money>', { type: 'object' }],
    ['Prisma.OrderCreateInput', { title: 'Prisma.OrderCreateInput' }],
    ['A extends B ? C : D', {}],
    ['-1 | 2', { type: 'number', enum: [-1, 2] }],
    ['{', {}],
    ['', {}],
    ['constructor', { title: 'constructor' }],
  ])('%s', (text, expected) => {
    expect(schema(text)).toEqual(expected);
  });

  it('says what may be left out', () => {
    expect(typeSchema('string | undefined').optional).toBe(true);
    expect(typeSchema('string').optional).toBe(false);
  });

  it('reads any text without failing', () => {
    const words = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '&',
      '=>',
      ':',
      ';',
      ',',
      '?',
      'string',
      'A',
      '"x"',
      '1',
      'keyof',
      '.',
      '...',
      '`a`',
      'new',
      'extends',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 24 }).map((w) => w.join(' ')),
        ),
        (text) => {
          expect(JSON.parse(JSON.stringify(typeSchema(text).schema))).toEqual(typeSchema(text).schema);
        },
      ),
      { numRuns: 2000 },
    );
    expect(typeSchema('('.repeat(10_000)).schema).toEqual({});
    expect(typeSchema('{ a: '.repeat(10_000)).schema).toEqual({});
  });
});
