import type {
  Binding,
  Callable,
  CallableKind,
  Class,
  Decorator,
  E,
  Expr,
  Field,
  FileFacts,
  ObjectProperty,
  Parameter,
  Ref,
  TypeDecl,
  TypeExpr,
  TypeMember,
  TypeParameter,
} from './facts.js';

/** All that a row has, with what it does not say. */
type Whole<T> = { [K in keyof Required<T>]: T[K] };

const REFS = ['b', 'c', 'f', 'e', 't', 'n', 'i', 'p', 'g'] as const satisfies Ref[0][];
/** From here on a reference is by name. */
const BY_NAME = REFS.indexOf('p');
const BINDINGS = ['param', 'var', 'each', 'catch'] as const satisfies Binding['k'][];
const CALLABLES = ['module', 'function', 'method', 'getter', 'setter', 'constructor', 'closure'] as const satisfies CallableKind[];
const EXPRS = [
  '?',
  'str',
  'num',
  'nil',
  'bool',
  'tpl',
  'ref',
  'this',
  'super',
  'mem',
  'idx',
  'put',
  'call',
  'new',
  'obj',
  'arr',
  'spread',
  'cond',
  'if',
  'any',
  'fn',
  'await',
  'cast',
] as const satisfies Expr['k'][];
const TYPES = ['?', 'ref', 'union', 'arr', 'lit', 'fn', 'ctor', 'obj', 'typeof', 'index'] as const satisfies TypeExpr['k'][];

const codes = <K extends string>(names: readonly K[]) => Object.fromEntries(names.map((n, i) => [n, i])) as Record<K, number>;
const [REF, BINDING, CALLABLE, EXPR, TYPE] = [codes(REFS), codes(BINDINGS), codes(CALLABLES), codes(EXPRS), codes(TYPES)];

/** Lists that are empty in most rows are one. */
const NONE: E[] = Object.freeze([]) as unknown as E[];

/**
 * Facts as bytes, for the cache: numbers of seven bits a byte, texts by their place in a list in front.
 * A third of their JSON, and read in half to three quarters of the time.
 */
export function encode(facts: FileFacts): Uint8Array {
  const w = writer;
  w.begin(facts.guards);
  w.each(facts.exprs, expr);
  w.each(facts.types, type);
  w.code(facts.guards.length);
  w.each(facts.imports, ({ from, n, local }) => {
    w.text(from);
    w.text(n);
    w.text(local);
  });
  w.each(facts.exports, ({ n, r, e, from, name }) => {
    w.text(n ?? undefined);
    w.flags(r !== undefined);
    if (r) w.ref(r);
    w.maybe(e);
    w.text(from);
    w.text(name);
  });
  w.each(facts.bindings, binding);
  w.each(facts.callables, callable);
  w.each(facts.classes, cls);
  w.each(facts.enums, ({ n, l, m }) => {
    w.text(n);
    w.number(l);
    w.each(m, ([name, e]) => {
      w.text(name);
      w.number(e);
    });
  });
  w.each(facts.typeDecls, typeDecl);
  w.each(facts.namespaces, ({ n, m }) => {
    w.text(n);
    w.each(m, ([name, r]) => {
      w.text(name);
      w.ref(r);
    });
  });
  w.numbers(facts.calls);
  w.numbers(facts.reads);
  w.each(facts.writes, ([target, value]) => {
    w.number(target);
    w.number(value);
  });
  w.numbers(facts.provides);
  w.each(facts.problems, ({ line, message }) => {
    w.number(line);
    w.text(message);
  });
  return w.end();
}

/** Collects bytes. */
class Writer {
  private bytes = new Uint8Array(1 << 16);
  private at = 0;
  private ids = new Map<string, number>();
  private list: string[] = [];

  /** @param first texts that are written as they are, each once already */
  begin(first: readonly string[]): void {
    this.at = 0;
    this.ids = new Map();
    this.list = first.slice();
  }

  /** What was written, the texts in front. */
  end(): Uint8Array {
    const texts = JSON.stringify(this.list);
    const length = Buffer.byteLength(texts);
    const all = Buffer.allocUnsafe(4 + length + this.at);
    all.writeUInt32LE(length, 0);
    all.write(texts, 4);
    all.set(this.bytes.subarray(0, this.at), 4 + length);
    return all;
  }

  private natural(n: number): void {
    if (this.at + 5 > this.bytes.length) {
      const more = new Uint8Array(this.bytes.length * 2);
      more.set(this.bytes);
      this.bytes = more;
    }
    while (n > 127) {
      this.bytes[this.at++] = (n & 127) | 128;
      n >>>= 7;
    }
    this.bytes[this.at++] = n;
  }

  /** A whole number from -1. */
  number(n: number): void {
    this.natural(n + 1);
  }

  maybe(n: number | undefined): void {
    this.natural(n === undefined ? 0 : n + 2);
  }

  text(text: string | undefined): void {
    if (text === undefined) {
      this.natural(0);
      return;
    }
    let id = this.ids.get(text);
    if (id === undefined) this.ids.set(text, (id = this.list.push(text)));
    this.natural(id);
  }

  flags(a?: boolean, b?: boolean, c?: boolean, d?: boolean): void {
    this.natural((a ? 1 : 0) | (b ? 2 : 0) | (c ? 4 : 0) | (d ? 8 : 0));
  }

  code(code: number): void {
    this.natural(code);
  }

  ref(r: Ref): void {
    const code = REF[r[0]];
    this.natural(code);
    if (code >= BY_NAME) this.text(r[1] as string);
    else this.number(r[1] as number);
  }

  numbers(list: readonly number[] | undefined): void {
    this.natural(list ? list.length + 1 : 0);
    if (list) for (const n of list) this.number(n);
  }

  texts(list: readonly string[] | undefined): void {
    this.natural(list ? list.length + 1 : 0);
    if (list) for (const text of list) this.text(text);
  }

  each<T>(list: readonly T[] | undefined, write: (row: T) => void): void {
    this.natural(list ? list.length + 1 : 0);
    if (list) for (const row of list) write(row);
  }
}

const writer = new Writer();

function place({ l, by, g }: { l: number; by: number; g: number }): void {
  writer.number(l);
  writer.number(by);
  writer.number(g);
}

function expr(x: Expr): void {
  const w = writer;
  w.code(EXPR[x.k]);
  switch (x.k) {
    case '?':
    case 'nil':
      return;
    case 'str':
    case 'num':
      w.text(x.v);
      return;
    case 'bool':
      w.flags(x.v);
      return;
    case 'tpl':
      w.texts(x.s);
      w.numbers(x.x);
      return;
    case 'ref':
      w.ref(x.r);
      return;
    case 'this':
      w.number(x.c);
      w.maybe(x.o);
      w.flags(x.static);
      return;
    case 'super':
      w.number(x.c);
      return;
    case 'mem':
      w.number(x.o);
      w.text(x.n);
      place(x);
      return;
    case 'idx':
      w.number(x.o);
      w.number(x.i);
      return;
    case 'put':
      w.number(x.o);
      w.number(x.i);
      place(x);
      return;
    case 'call':
      w.number(x.f);
      w.numbers(x.a);
      w.numbers(x.t);
      w.flags(x.arg);
      place(x);
      return;
    case 'new':
      w.number(x.f);
      w.numbers(x.a);
      w.numbers(x.t);
      place(x);
      return;
    case 'obj':
      w.each(x.p, property);
      return;
    case 'arr':
    case 'any':
      w.numbers(x.e);
      return;
    case 'spread':
    case 'await':
      w.number(x.e);
      return;
    case 'cond':
      w.text(x.when);
      w.number(x.a);
      w.number(x.b);
      return;
    case 'if':
      w.number(x.g);
      w.number(x.e);
      return;
    case 'fn':
      w.number(x.f);
      return;
    case 'cast':
      w.number(x.e);
      w.number(x.t);
      return;
  }
}

function property({ n, c, v }: ObjectProperty): void {
  writer.text(n ?? undefined);
  writer.maybe(c);
  writer.number(v);
}

function type(x: TypeExpr): void {
  const w = writer;
  w.code(TYPE[x.k]);
  switch (x.k) {
    case '?':
      return;
    case 'ref':
      w.ref(x.r);
      w.texts(x.q);
      w.numbers(x.a);
      return;
    case 'union':
      w.numbers(x.o);
      return;
    case 'arr':
      w.number(x.e);
      return;
    case 'lit':
      w.text(x.v);
      return;
    case 'fn':
      w.number(x.r);
      w.numbers(x.p);
      return;
    case 'ctor':
      w.number(x.r);
      return;
    case 'obj':
      w.each(x.m, typeMember);
      return;
    case 'typeof':
      w.ref(x.r);
      w.texts(x.q);
      return;
    case 'index':
      w.number(x.o);
      w.number(x.i);
      return;
  }
}

function typeMember({ n, t, method, p, text, optional }: TypeMember): void {
  writer.text(n);
  writer.number(t);
  writer.flags(method, optional);
  writer.numbers(p);
  writer.text(text);
}

function typeParameter({ n, c, d }: TypeParameter): void {
  writer.text(n);
  writer.maybe(c);
  writer.maybe(d);
}

function decorator({ f, a, l, text }: Decorator): void {
  writer.number(f);
  writer.numbers(a ?? undefined);
  writer.number(l);
  writer.text(text);
}

function binding(b: Binding): void {
  const w = writer;
  w.text(b.n);
  w.code(BINDING[b.k]);
  w.number(b.f);
  w.number(b.g);
  w.maybe(b.i);
  w.texts(b.path);
  w.maybe(b.t);
  w.maybe(b.init);
  w.maybe(b.or);
  w.numbers(b.set);
  w.numbers(b.push);
  w.text(b.when);
}

function parameter(p: Parameter): void {
  const w = writer;
  w.text(p.n);
  w.maybe(p.t);
  w.text(p.text);
  w.maybe(p.init);
  w.flags(p.rest, p.optional, p.field);
  w.each(p.d, decorator);
}

function callable(c: Callable): void {
  const w = writer;
  w.text(c.n);
  w.text(c.s);
  w.code(CALLABLE[c.k]);
  w.number(c.l);
  w.number(c.up);
  w.number(c.g);
  w.maybe(c.c);
  w.flags(c.async, c.static, c.abstract, c.implicit);
  w.text(c.doc);
  w.each(c.d, decorator);
  w.each(c.tp, typeParameter);
  w.each(c.p, parameter);
  w.maybe(c.ret);
  w.numbers(c.returns);
  w.maybe(c.arg?.[0]);
  if (c.arg) w.number(c.arg[1]);
  w.maybe(c.prop?.[0]);
  if (c.prop) w.text(c.prop[1]);
  w.maybe(c.use);
  w.each(c.cmp, ([a, b, isClass]) => {
    w.number(a);
    w.number(b);
    w.flags(isClass);
  });
}

function field(f: Field): void {
  const w = writer;
  w.text(f.n);
  w.number(f.l);
  w.maybe(f.t);
  w.text(f.text);
  w.flags(f.optional, f.static, f.abstract);
  w.maybe(f.init);
  w.each(f.d, decorator);
  w.numbers(f.set);
  w.numbers(f.push);
}

function cls(c: Class): void {
  const w = writer;
  w.text(c.n);
  w.number(c.l);
  w.flags(c.abstract);
  w.text(c.doc);
  w.each(c.tp, typeParameter);
  w.maybe(c.ext?.e);
  if (c.ext) w.numbers(c.ext.a);
  w.numbers(c.impl);
  w.each(c.d, decorator);
  w.each(c.fields, field);
  w.numbers(c.methods);
  w.maybe(c.ctor);
}

function typeDecl(d: TypeDecl): void {
  const w = writer;
  w.text(d.n);
  w.number(d.l);
  w.flags(d.k === 'alias');
  w.each(d.tp, typeParameter);
  w.numbers(d.ext);
  w.text(d.text);
  w.each(d.m, typeMember);
  w.text(d.doc);
}

/**
 * Facts from their bytes.
 * @throws when they are not what `encode` wrote
 */
export function decode(bytes: Uint8Array): FileFacts {
  const r = new Reader(bytes);
  const facts: FileFacts = {
    exprs: r.each(exprOf),
    types: r.each(typeOf),
    guards: r.first(r.code()),
    imports: r.each(() => ({ from: r.text(), n: r.text(), local: r.text() })),
    exports: r.each(() => ({
      n: r.maybeText() ?? null,
      r: r.flags() ? r.ref() : undefined,
      e: r.maybe(),
      from: r.maybeText(),
      name: r.maybeText(),
    })),
    bindings: r.each(bindingOf),
    callables: r.each(callableOf),
    classes: r.each(classOf),
    enums: r.each(() => ({ n: r.text(), l: r.number(), m: r.each((): [string, E] => [r.text(), r.number()]) })),
    typeDecls: r.each(typeDeclOf),
    namespaces: r.each(() => ({ n: r.text(), m: r.each((): [string, Ref] => [r.text(), r.ref()]) })),
    calls: r.numbers(),
    reads: r.numbers(),
    writes: r.each((): [E, E] => [r.number(), r.number()]),
    provides: r.numbers(),
    problems: r.each(() => ({ line: r.number(), message: r.text() })),
  };
  r.end();
  return facts;
}

class Reader {
  private at: number;
  private readonly list: string[];

  constructor(private readonly bytes: Uint8Array) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    this.at = 4 + length;
    this.list = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + 4, length).toString('utf8')) as string[];
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new RangeError('not what was written');
  }

  /** The texts that the list begins with. */
  first(length: number): string[] {
    return this.list.slice(0, length);
  }

  code(): number {
    const { bytes } = this;
    let byte = bytes[this.at++];
    let n = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.at++];
      n |= (byte & 127) << shift;
    }
    return n >>> 0;
  }

  number(): number {
    return this.code() - 1;
  }

  maybe(): number | undefined {
    const n = this.code();
    return n ? n - 2 : undefined;
  }

  maybeText(): string | undefined {
    const id = this.code();
    return id ? this.list[id - 1] : undefined;
  }

  text(): string {
    return this.list[this.code() - 1];
  }

  flags(): number {
    return this.code();
  }

  ref(): Ref {
    const code = this.code();
    return [REFS[code], code >= BY_NAME ? this.text() : this.number()] as Ref;
  }

  /** How many rows follow; -1 where there is no list. */
  private length(): number {
    const length = this.code() - 1;
    if (length > this.bytes.length) throw new RangeError('not what was written');
    return length;
  }

  maybeNumbers(): number[] | undefined {
    const length = this.length();
    if (length < 0) return undefined;
    if (!length) return NONE;
    const found: number[] = [];
    for (let i = 0; i < length; i++) found.push(this.code() - 1);
    return found;
  }

  numbers(): number[] {
    return this.maybeNumbers()!;
  }

  maybeTexts(): string[] | undefined {
    return this.maybeEach(textOf);
  }

  texts(): string[] {
    return this.each(textOf);
  }

  maybeEach<T>(read: (r: Reader) => T): T[] | undefined {
    const length = this.length();
    if (length < 0) return undefined;
    const found: T[] = [];
    for (let i = 0; i < length; i++) found.push(read(this));
    return found;
  }

  each<T>(read: (r: Reader) => T): T[] {
    return this.maybeEach(read)!;
  }
}

const textOf = (r: Reader): string => r.text();

/** A flag is said or not. */
const said = (flags: number, bit: number): true | undefined => (flags & bit ? true : undefined);

function exprOf(r: Reader): Expr {
  const k = EXPRS[r.code()];
  switch (k) {
    case '?':
    case 'nil':
      return { k };
    case 'str':
    case 'num':
      return { k, v: r.text() };
    case 'bool':
      return { k, v: r.flags() === 1 };
    case 'tpl':
      return { k, s: r.texts(), x: r.numbers() };
    case 'ref':
      return { k, r: r.ref() };
    case 'this':
      return { k, c: r.number(), o: r.maybe(), static: said(r.flags(), 1) };
    case 'super':
      return { k, c: r.number() };
    case 'mem':
      return { k, o: r.number(), n: r.text(), l: r.number(), by: r.number(), g: r.number() };
    case 'idx':
      return { k, o: r.number(), i: r.number() };
    case 'put':
      return { k, o: r.number(), i: r.number(), l: r.number(), by: r.number(), g: r.number() };
    case 'call':
      return {
        k,
        f: r.number(),
        a: r.numbers(),
        t: r.maybeNumbers(),
        arg: said(r.flags(), 1),
        l: r.number(),
        by: r.number(),
        g: r.number(),
      };
    case 'new':
      return { k, f: r.number(), a: r.numbers(), t: r.maybeNumbers(), l: r.number(), by: r.number(), g: r.number() };
    case 'obj':
      return { k, p: r.each(propertyOf) };
    case 'arr':
    case 'any':
      return { k, e: r.numbers() };
    case 'spread':
    case 'await':
      return { k, e: r.number() };
    case 'cond':
      return { k, when: r.text(), a: r.number(), b: r.number() };
    case 'if':
      return { k, g: r.number(), e: r.number() };
    case 'fn':
      return { k, f: r.number() };
    case 'cast':
      return { k, e: r.number(), t: r.number() };
    default:
      throw new RangeError('not what was written');
  }
}

const propertyOf = (r: Reader): Whole<ObjectProperty> => ({ n: r.maybeText() ?? null, c: r.maybe(), v: r.number() });

function typeOf(r: Reader): TypeExpr {
  const k = TYPES[r.code()];
  switch (k) {
    case '?':
      return { k };
    case 'ref':
      return { k, r: r.ref(), q: r.maybeTexts(), a: r.maybeNumbers() };
    case 'union':
      return { k, o: r.numbers() };
    case 'arr':
      return { k, e: r.number() };
    case 'lit':
      return { k, v: r.text() };
    case 'fn':
      return { k, r: r.number(), p: r.numbers() };
    case 'ctor':
      return { k, r: r.number() };
    case 'obj':
      return { k, m: r.each(typeMemberOf) };
    case 'typeof':
      return { k, r: r.ref(), q: r.maybeTexts() };
    case 'index':
      return { k, o: r.number(), i: r.number() };
    default:
      throw new RangeError('not what was written');
  }
}

function typeMemberOf(r: Reader): Whole<TypeMember> {
  const [n, t, flags] = [r.text(), r.number(), r.flags()];
  return { n, t, method: said(flags, 1), p: r.maybeNumbers(), text: r.maybeText(), optional: said(flags, 2) };
}

const typeParameterOf = (r: Reader): Whole<TypeParameter> => ({ n: r.text(), c: r.maybe(), d: r.maybe() });

const decoratorOf = (r: Reader): Whole<Decorator> => ({ f: r.number(), a: r.maybeNumbers() ?? null, l: r.number(), text: r.text() });

const bindingOf = (r: Reader): Whole<Binding> => ({
  n: r.text(),
  k: BINDINGS[r.code()],
  f: r.number(),
  g: r.number(),
  i: r.maybe(),
  path: r.maybeTexts(),
  t: r.maybe(),
  init: r.maybe(),
  or: r.maybe(),
  set: r.numbers(),
  push: r.numbers(),
  when: r.maybeText(),
});

function parameterOf(r: Reader): Whole<Parameter> {
  const [n, t, text, init, flags] = [r.text(), r.maybe(), r.maybeText(), r.maybe(), r.flags()];
  return { n, t, text, init, rest: said(flags, 1), optional: said(flags, 2), d: r.maybeEach(decoratorOf), field: said(flags, 4) };
}

function callableOf(r: Reader): Whole<Callable> {
  const [n, s, k, l, up, g, c] = [r.text(), r.text(), CALLABLES[r.code()], r.number(), r.number(), r.number(), r.maybe()];
  const flags = r.flags();
  const [doc, d, tp, p] = [r.maybeText(), r.maybeEach(decoratorOf), r.maybeEach(typeParameterOf), r.each(parameterOf)];
  const [ret, returns] = [r.maybe(), r.numbers()];
  const given = r.maybe();
  const arg: Callable['arg'] = given === undefined ? undefined : [given, r.number()];
  const object = r.maybe();
  const prop: Callable['prop'] = object === undefined ? undefined : [object, r.text()];
  return {
    n,
    s,
    k,
    l,
    up,
    g,
    c,
    async: said(flags, 1),
    static: said(flags, 2),
    abstract: said(flags, 4),
    doc,
    d,
    tp,
    p,
    ret,
    returns,
    arg,
    prop,
    use: r.maybe(),
    cmp: r.maybeEach(comparisonOf),
    implicit: said(flags, 8),
  };
}

function comparisonOf(r: Reader): [E, E, isClass?: boolean] {
  const [a, b] = [r.number(), r.number()];
  return r.flags() ? [a, b, true] : [a, b];
}

function fieldOf(r: Reader): Whole<Field> {
  const [n, l, t, text, flags] = [r.text(), r.number(), r.maybe(), r.maybeText(), r.flags()];
  return {
    n,
    l,
    t,
    text,
    optional: said(flags, 1),
    static: said(flags, 2),
    abstract: said(flags, 4),
    init: r.maybe(),
    d: r.maybeEach(decoratorOf),
    set: r.numbers(),
    push: r.numbers(),
  };
}

function classOf(r: Reader): Whole<Class> {
  const [n, l, flags, doc, tp, base] = [r.text(), r.number(), r.flags(), r.maybeText(), r.maybeEach(typeParameterOf), r.maybe()];
  return {
    n,
    l,
    abstract: said(flags, 1),
    doc,
    tp,
    ext: base === undefined ? undefined : { e: base, a: r.numbers() },
    impl: r.maybeNumbers(),
    d: r.maybeEach(decoratorOf),
    fields: r.each(fieldOf),
    methods: r.numbers(),
    ctor: r.maybe(),
  };
}

const typeDeclOf = (r: Reader): Whole<TypeDecl> => ({
  n: r.text(),
  l: r.number(),
  k: r.flags() ? 'alias' : 'interface',
  tp: r.maybeEach(typeParameterOf),
  ext: r.numbers(),
  text: r.maybeText(),
  m: r.each(typeMemberOf),
  doc: r.maybeText(),
});
