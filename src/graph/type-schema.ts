/** JSON Schema (draft 7) as far as types can be said in it. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/** What the parser makes of a type: its schema, and whether it may be left out (`undefined` is one of its parts). */
interface Parsed {
  schema: JsonSchema;
  optional?: boolean;
}

/** What a name means that is none of the language's own; undefined when that is not known. */
export type Resolve = (name: string, args: readonly JsonSchema[]) => JsonSchema | undefined;

const TOKEN =
  /\s*(?:([\p{L}_$][\p{L}\p{N}_$]*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(-?\d[\d_.]*(?:e[+-]?\d+)?n?)|(`(?:[^`\\]|\\.)*`)|(=>|\.\.\.|[\s\S]))/gu;
const DEEPEST = 24;

const PLAIN: Record<string, JsonSchema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  bigint: { type: 'integer' },
  object: { type: 'object' },
  null: { type: 'null' },
  true: { const: true },
  false: { const: false },
  any: {},
  unknown: {},
  never: {},
  symbol: {},
  this: {},
  Date: { type: 'string', format: 'date-time' },
  URL: { type: 'string', format: 'uri' },
  Buffer: { type: 'string', contentEncoding: 'base64' },
  Uint8Array: { type: 'string', contentEncoding: 'base64' },
  String: { type: 'string' },
  Number: { type: 'number' },
  Boolean: { type: 'boolean' },
  Object: { type: 'object' },
  Function: {},
};
const LISTS = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable']);
const TABLES = new Set(['Record', 'Map', 'ReadonlyMap']);
/** Types that are sent as what they are made of. */
const SAME = new Set(['Readonly', 'NonNullable', 'Awaited', 'Promise']);
/** Types of which a part of the properties may be missing: only that they are objects is known. */
const PARTS = new Set(['Partial', 'Required', 'Pick', 'Omit', 'DeepPartial']);

/**
 * A type as written in TypeScript → JSON Schema. What JSON Schema can't say (functions, computed types) and what can't be read is `{}`,
 * which anything fits.
 */
export function typeSchema(text: string, resolve: Resolve = () => undefined): { schema: JsonSchema; optional: boolean } {
  const parser = new Parser(text, resolve);
  try {
    const { schema, optional = false } = parser.whole();
    return { schema, optional };
  } catch (error) {
    if (error instanceof Unreadable) return { schema: {}, optional: false };
    throw error;
  }
}

class Unreadable extends Error {}

class Parser {
  private readonly tokens: string[];
  private at = 0;
  private depth = 0;

  constructor(
    text: string,
    private readonly resolve: Resolve,
  ) {
    this.tokens = [...text.matchAll(TOKEN)].map((m) => m[0].trim()).filter(Boolean);
  }

  whole(): Parsed {
    const parsed = this.type();
    if (this.at < this.tokens.length) throw new Unreadable();
    return parsed;
  }

  private get next(): string | undefined {
    return this.tokens[this.at];
  }

  private take(token: string): boolean {
    if (this.next !== token) return false;
    this.at++;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Unreadable();
  }

  private type(): Parsed {
    if (++this.depth > DEEPEST) throw new Unreadable();
    this.take('|');
    const parts = [this.intersection()];
    while (this.take('|')) parts.push(this.intersection());
    this.depth--;
    // Which branch of `A extends B ? C : D` holds only the compiler knows.
    if (this.next === 'extends' || this.next === 'is') throw new Unreadable();
    return union(parts);
  }

  private intersection(): Parsed {
    this.take('&');
    const parts = [this.postfix()];
    while (this.take('&')) parts.push(this.postfix());
    const known = parts.map((p) => p.schema).filter((s) => Object.keys(s).length);
    return parts.length === 1 ? parts[0] : { schema: known.length > 1 ? { allOf: known } : (known[0] ?? {}) };
  }

  private postfix(): Parsed {
    let parsed = this.primary();
    while (this.take('[')) {
      if (this.take(']')) parsed = { schema: { type: 'array', items: parsed.schema } };
      else {
        // T['x']
        this.type();
        this.expect(']');
        parsed = { schema: {} };
      }
    }
    return parsed;
  }

  private primary(): Parsed {
    const token = this.next;
    if (token === undefined) throw new Unreadable();
    if (/^["']/.test(token)) return this.literal(unquoted(token));
    if (/^-?\d/.test(token)) return this.literal(Number(token.replace(/_|n$/g, '')) + 0);
    if (token.startsWith('`')) return this.skip({ type: 'string' });
    if (token === '{') return this.object();
    if (token === '[') return this.tuple();
    if (token === '(' || token === '<' || token === 'new') return this.group();
    if (token === 'readonly' || token === 'unique') {
      this.at++;
      return this.postfix();
    }
    if (token === 'keyof' || token === 'typeof' || token === 'infer') {
      this.at++;
      this.postfix();
      return { schema: token === 'keyof' ? { type: 'string' } : {} };
    }
    if (!/^[\p{L}_$]/u.test(token)) throw new Unreadable();
    return this.named();
  }

  private skip(schema: JsonSchema): Parsed {
    this.at++;
    return { schema };
  }

  private literal(value: string | number): Parsed {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Unreadable();
    return this.skip({ const: value });
  }

  private named(): Parsed {
    let name = this.tokens[this.at++];
    while (this.take('.')) name += `.${this.tokens[this.at++]}`;
    const args: JsonSchema[] = [];
    if (this.take('<')) {
      while (this.next !== '>') {
        args.push(this.type().schema);
        if (!this.take(',')) break;
      }
      this.expect('>');
    }
    if (name === 'undefined' || name === 'void') return { schema: {}, optional: true };
    const own = this.resolve(name, args);
    if (own) return { schema: own };
    if (Object.hasOwn(PLAIN, name)) return { schema: { ...PLAIN[name] } };
    if (LISTS.has(name)) return { schema: { type: 'array', items: args[0] ?? {} } };
    if (TABLES.has(name)) return { schema: { type: 'object', additionalProperties: args[1] ?? {} } };
    if (SAME.has(name) && args[0]) return { schema: args[0] };
    if (PARTS.has(name)) return { schema: { type: 'object' } };
    return { schema: { title: name } };
  }

  private tuple(): Parsed {
    this.expect('[');
    const items: JsonSchema[] = [];
    let open = false;
    while (this.next !== ']') {
      if (this.take('...')) open = true;
      // A name of an element: [x: number].
      if (this.tokens[this.at + 1] === ':' || (this.tokens[this.at + 1] === '?' && this.tokens[this.at + 2] === ':')) {
        open ||= this.tokens[this.at + 1] === '?';
        this.at += this.tokens[this.at + 1] === '?' ? 3 : 2;
      }
      items.push(this.type().schema);
      if (this.take('?')) open = true;
      if (!this.take(',')) break;
    }
    this.expect(']');
    if (open) return { schema: { type: 'array' } };
    return { schema: { type: 'array', ...(items.length && { items }), minItems: items.length, maxItems: items.length } };
  }

  /** `(A | B)`, or a function, which no message carries. */
  private group(): Parsed {
    const { at: start, depth } = this;
    if (this.take('(')) {
      try {
        const parsed = this.type();
        if (this.take(')') && this.next !== '=>') return parsed;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    this.at = start;
    this.depth = depth;
    this.take('new');
    if (this.next === '<') this.balanced('<', '>');
    this.balanced('(', ')');
    this.expect('=>');
    this.type();
    return { schema: {} };
  }

  private balanced(open: string, close: string): void {
    this.expect(open);
    for (let depth = 1; depth > 0; this.at++) {
      if (this.next === undefined) throw new Unreadable();
      if (this.next === open) depth++;
      if (this.next === close) depth--;
    }
  }

  private object(): Parsed {
    this.expect('{');
    const fields: Field[] = [];
    let rest: JsonSchema | undefined;
    while (!this.take('}')) {
      if (this.take(';') || this.take(',')) continue;
      this.take('readonly');
      if (this.take('[')) {
        rest = this.index();
        continue;
      }
      const key = this.tokens[this.at++];
      if (key === undefined || !/^[\p{L}\d_$"']/u.test(key)) throw new Unreadable();
      const optional = this.take('?');
      if (this.next === '(' || this.next === '<') {
        // A method.
        if (this.next === '<') this.balanced('<', '>');
        this.balanced('(', ')');
        if (this.take(':')) this.type();
        continue;
      }
      this.expect(':');
      const value = this.type();
      fields.push({ name: /^["']/.test(key) ? unquoted(key) : key, schema: value.schema, optional: optional || !!value.optional });
    }
    return { schema: { ...objectSchema(fields), ...(rest && { additionalProperties: rest }) } };
  }

  /** `[key: string]: T`, after the bracket. */
  private index(): JsonSchema {
    this.at++;
    this.expect(':');
    this.type();
    this.expect(']');
    this.expect(':');
    return this.type().schema;
  }
}

export interface Field {
  name: string;
  schema: JsonSchema;
  optional: boolean;
}

/** An object with these properties; one called `__proto__` is left out, because no reader in JavaScript takes it for a property. */
export function objectSchema(all: readonly Field[]): JsonSchema {
  const fields = all.filter((f) => f.name !== '__proto__');
  const required = fields.filter((f) => !f.optional).map((f) => f.name);
  return {
    type: 'object',
    ...(fields.length && { properties: Object.fromEntries(fields.map((f) => [f.name, f.schema])) }),
    ...(required.length && { required }),
  };
}

/** One of several: literals as an enumeration, `undefined` as being optional. */
function union(parts: readonly Parsed[]): Parsed {
  if (parts.length === 1) return parts[0];
  const optional = parts.some((p) => p.optional);
  const schemas = parts.filter((p) => !(p.optional && !Object.keys(p.schema).length)).map((p) => p.schema);
  // What anything fits makes the others vain.
  if (schemas.some((s) => !Object.keys(s).length)) return { schema: {}, optional };
  const literals = [...new Set(schemas.flatMap((s) => ('const' in s ? [s.const] : [])))];
  const others = schemas.filter((s) => !('const' in s));
  const both = literals.includes(true) && literals.includes(false);
  const values = both ? literals.filter((v) => typeof v !== 'boolean') : literals;
  const alternatives: JsonSchema[] = [
    ...(values.length === 1 ? [{ const: values[0] }] : values.length ? [enumSchema(values)] : []),
    ...(both ? [PLAIN['boolean']] : []),
    ...others,
  ];
  return { schema: alternatives.length === 1 ? alternatives[0] : alternatives.length ? { anyOf: alternatives } : {}, optional };
}

/** One of these values. */
export function enumSchema(values: readonly unknown[]): JsonSchema {
  const types = [...new Set(values.map((v) => typeof v))];
  return { ...(types.length === 1 && { type: types[0] }), enum: [...values] };
}

function unquoted(token: string): string {
  return token.slice(1, -1).replace(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi, (_, a, b, c, d) => {
    if (d !== undefined) return ({ n: '\n', r: '\r', t: '\t', '0': '\0' } as Record<string, string>)[d] ?? d;
    const code = Number.parseInt(a ?? b ?? c, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

const REF = '#/types/';

/** A schema that stands for one of the graph's types. */
export const typeRef = (id: string): JsonSchema => ({
  $ref:
    REF +
    encodeURIComponent(
      id
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/~/g, '~0')
        .replace(/\//g, '~1'),
    ),
});

/** The type that a `$ref` names; null for any other. */
export function refersTo(ref: unknown): string | null {
  if (typeof ref !== 'string' || !ref.startsWith(REF)) return null;
  try {
    return decodeURIComponent(ref.slice(REF.length)).replace(/~1/g, '/').replace(/~0/g, '~');
  } catch {
    return null;
  }
}

/** A copy of a schema in which each `$ref` to a type of the graph is replaced. */
export function mapRefs(schema: JsonSchema, to: (id: string) => JsonSchema): JsonSchema {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (value === null || typeof value !== 'object') return value;
    const id = refersTo((value as JsonSchema)['$ref']);
    if (id !== null) return to(id);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
  };
  return map(schema) as JsonSchema;
}
