import type { Parameter, Ref, T } from '../extract/facts.js';
import type { PayloadField, TypeNode } from '../graph/model.js';
import { enumSchema, type Field, type JsonSchema, objectSchema, type Resolve, typeRef, typeSchema } from '../graph/type-schema.js';
import type { Evaluator } from './evaluate.js';
import type { Emission, Listening } from './messages.js';
import { plainValue, type Target } from './project.js';
import type { Cls, Decl, File, Val, ValOf } from './values.js';

/** How many types deep a payload is described; what lies deeper is named only. */
const DEEPEST = 3;
/** Longest type that a payload shows, in characters. */
const SHOWN = 80;
/** Types of packages whose first argument is what is sent. */
const ENVELOPES = new Set(['Job', 'SandboxedJob', 'Promise', 'Readonly']);
/** Decorators of the parameter that takes what is sent. */
const TAKES = new Set(['@Payload', '@MessageBody', '@RabbitPayload']);

/** A property as its declaration says it. */
interface Property {
  name: string;
  file: File;
  text?: string;
  optional?: boolean;
  /** What an initial value or a literal says, when the type is not written. */
  schema?: JsonSchema;
}

type Named = Extract<Val, { t: 'class' | 'enum' }> | ValOf<'decl'>;

/** A type that payloads speak of, described when its turn comes. */
interface Known {
  named: Named;
  depth: number;
  schema?: JsonSchema;
  /** Schemas that refer to it; they get their `$ref` when all ids are known. */
  refs: JsonSchema[];
}

/** What events carry: from their classes, from what is given where they are emitted, or from what their handlers take. */
export class Payloads {
  private readonly known = new Map<object, Known>();
  private readonly names = new Map<File, Map<string, Target>>();
  /** How deep the type is that is being described. */
  private depth = 0;

  constructor(private readonly evaluator: Evaluator) {}

  /** What an event carries, from the most certain thing that says so; null when nothing does. */
  of(cls: Cls | undefined, emissions: readonly Emission[], listenings: readonly Listening[]): PayloadField[] | null {
    this.depth = 0;
    const given = (): Val[][] => emissions.map((e) => this.given(e));
    const sources: (() => Property[][])[] = [
      () => (cls ? [this.ofClass(cls)] : []),
      () => given().map((vals) => vals.flatMap((v) => (v.t === 'obj' ? [] : this.ofValue(v)))),
      () => listenings.map((l) => this.taken(l)),
      () => given().map((vals) => vals.flatMap((v) => (v.t === 'obj' ? this.ofLiteral(v) : []))),
    ];
    for (const source of sources) {
      const found = source().find((properties) => properties.length);
      if (found) return distinct(found).map((p) => this.field(p));
    }
    return null;
  }

  /** The types that the payloads spoke of so far, with what they speak of in turn. */
  types(): TypeNode[] {
    for (const known of this.known.values()) {
      if (known.depth > DEEPEST) continue;
      this.depth = known.depth;
      known.schema = this.describe(known.named);
    }
    const described = [...this.known.values()].filter((k) => k.schema);
    const ids = new Map<Known, string>();
    for (const k of described) {
      const { name, path, line } = placeOf(k.named);
      const same = described.filter((o) => placeOf(o.named).name === name);
      const inFile = same.filter((o) => placeOf(o.named).path === path);
      ids.set(k, same.length === 1 ? name : inFile.length === 1 ? `${name} (${path})` : `${name} (${path}:${line})`);
    }
    for (const k of this.known.values()) {
      for (const ref of k.refs) {
        delete ref['$ref'];
        Object.assign(ref, k.schema ? typeRef(ids.get(k)!) : { title: placeOf(k.named).name });
      }
    }
    return described.map((k) => {
      const { path, line } = placeOf(k.named);
      return { id: ids.get(k)!, declared: { file: path, line }, schema: k.schema! };
    });
  }

  private field({ name, file, text, optional, schema }: Property): PayloadField {
    const typed = text === undefined ? { schema: schema ?? {}, optional: false } : typeSchema(text, this.resolver(file));
    return {
      name,
      type: text === undefined ? null : text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text,
      ...((optional || typed.optional) && { optional: true }),
      ...(Object.keys(typed.schema).length && { schema: typed.schema }),
    };
  }

  // ── what is sent and taken ──

  /** The argument after the one that is the event's name, where it is emitted. */
  private given({ site, event }: Emission): Val[] {
    const { file, e } = site;
    const x = file.facts.exprs[e];
    if (x.k !== 'call' && x.k !== 'new') return [];
    const job = event.name.slice(event.name.indexOf('/') + 1);
    const isName = (v: Val): boolean => v.t === 'str' && (v.v === event.name || (event.kind === 'job' && v.v === job));
    const at = x.a.findIndex((a) => this.evaluator.expr(file, a).some(isName));
    const arg = x.a[at < 0 && event.kind === 'job' && !event.name.includes('/') ? 0 : at + 1];
    return arg === undefined || (at < 0 && event.kind !== 'job') ? [] : this.evaluator.expr(file, arg);
  }

  private ofValue(v: Val): Property[] {
    if (v.t === 'inst') return this.ofClass(v.c);
    if (v.t === 'decl') return this.ofDecl(v.decl);
    if (v.t === 'shape') return this.ofType(v.file, v.type);
    if (v.t === 'param' && !v.path.length && v.f.facts.p[v.i]) return this.ofParameter(v.f.file, v.f.facts.p[v.i]);
    return [];
  }

  private ofLiteral(v: ValOf<'obj'>, depth = 0): Property[] {
    // A literal may hold what made it.
    if (depth > DEEPEST) return [];
    const { members } = this.evaluator;
    const x = v.file.facts.exprs[v.e];
    return members.propertyNames(v).map((name) => {
      const written = x.k === 'obj' ? x.p.find((p) => p.n === name)?.v : undefined;
      const schema = this.initial(v.file, written) ?? this.firstOf(members.member(v, name), depth);
      return { name, file: v.file, ...(schema && { schema }) };
    });
  }

  /** Values lead to values: none is described after the first that says something. */
  private firstOf(values: readonly Val[], depth: number): JsonSchema | undefined {
    for (const v of values) {
      const schema = this.ofGiven(v, depth);
      if (Object.keys(schema).length) return schema;
    }
    return undefined;
  }

  /** What a value in an object literal is, as far as it says. */
  private ofGiven(v: Val, depth: number): JsonSchema {
    if (v.t === 'str') return { type: 'string' };
    if (v.t === 'param') {
      const text = v.path.length ? undefined : v.f.facts.p[v.i]?.text;
      return text === undefined ? {} : typeSchema(text, this.resolver(v.f.file)).schema;
    }
    if (v.t === 'inst') return this.refer({ t: 'class', c: v.c });
    if (v.t === 'decl') return this.refer(v);
    if (v.t === 'arr') return { type: 'array' };
    if (v.t === 'obj')
      return objectSchema(this.ofLiteral(v, depth + 1).map((p) => ({ name: p.name, schema: p.schema ?? {}, optional: false })));
    return v.t === 'extInst' && v.pkg === '' ? typeSchema(v.n).schema : {};
  }

  /** What the parameter of a handler says that takes the event. */
  private taken({ handler }: Listening): Property[] {
    const { p } = handler.facts;
    const decorated = p.find((param) => param.d?.some((d) => TAKES.has(d.text)));
    const first = p[0]?.d?.length ? undefined : p[0];
    const taking = decorated ?? first;
    return taking ? this.ofParameter(handler.file, taking) : [];
  }

  private ofParameter(file: File, { t }: Parameter): Property[] {
    return t ? this.ofType(file, t) : [];
  }

  private ofType(file: File, t: T): Property[] {
    const x = file.facts.types[t];
    if (x.k === 'obj') return x.m.filter((m) => !m.method).map((m) => ({ name: m.n, file, text: m.text, optional: m.optional }));
    if (x.k === 'union') {
      const found = x.o.map((o) => this.ofType(file, o)).filter((properties) => properties.length);
      return found.length === 1 ? found[0] : [];
    }
    if (x.k !== 'ref' || x.q) return [];
    const target = this.target(file, x.r);
    if (target?.t === 'ext') return ENVELOPES.has(target.n) && x.a?.[0] ? this.ofType(file, x.a[0]) : [];
    const named = target && this.named(target);
    if (named?.t === 'class') return this.ofClass(named.c);
    return named?.t === 'decl' ? this.ofDecl(named.decl) : [];
  }

  // ── properties of declarations ──

  private ofClass(cls: Cls): Property[] {
    return this.evaluator.hierarchy.chain(cls).flatMap(({ facts, file }) => {
      const ctor = facts.ctor === undefined ? undefined : file.facts.callables[facts.ctor];
      const fields = facts.fields
        .filter((f) => !f.static && f.l > 0)
        .map((f): Property => ({ name: f.n, file, text: f.text, optional: f.optional, schema: this.initial(file, f.init) }));
      if (fields.length) return fields;
      // A constructor that only fills declared fields says nothing more than they do.
      return (ctor?.p ?? []).filter((p) => p.n).map((p): Property => ({ name: p.n, file, text: p.text, optional: p.optional }));
    });
  }

  private initial(file: File, init: number | undefined): JsonSchema | undefined {
    const x = file.facts.exprs[init ?? 0];
    const types: Partial<Record<typeof x.k, string>> = { str: 'string', tpl: 'string', num: 'number', bool: 'boolean', arr: 'array' };
    return types[x.k] ? { type: types[x.k] } : undefined;
  }

  private ofDecl({ facts, file }: Decl, seen: readonly object[] = []): Property[] {
    if (seen.includes(facts)) return [];
    const own = facts.m.filter((m) => !m.method).map((m): Property => ({ name: m.n, file, text: m.text, optional: m.optional }));
    const bases = facts.ext.flatMap((t) => {
      const x = file.facts.types[t];
      if (x.k === 'ref' && !x.q) {
        const target = this.target(file, x.r);
        const named = target && this.named(target);
        if (named?.t === 'decl') return this.ofDecl(named.decl, [...seen, facts]);
      }
      return this.ofType(file, t);
    });
    return distinct([...own, ...bases]);
  }

  // ── types as schemas ──

  private describe(named: Named): JsonSchema {
    if (named.t === 'enum') return this.ofEnum(named);
    if (named.t === 'class') return this.object(this.ofClass(named.c));
    return this.ofAlias(named.decl, []) ?? this.object(this.ofDecl(named.decl));
  }

  private object(properties: readonly Property[], args?: ReadonlyMap<string, JsonSchema>): JsonSchema {
    return objectSchema(
      distinct(properties).map((p): Field => {
        const { schema, optional } =
          p.text === undefined ? { schema: p.schema ?? {}, optional: false } : typeSchema(p.text, this.resolver(p.file, args));
        return { name: p.name, schema, optional: !!p.optional || optional };
      }),
    );
  }

  private ofAlias({ facts, file }: Decl, args: readonly JsonSchema[]): JsonSchema | undefined {
    if (facts.k !== 'alias' || facts.text === undefined) return undefined;
    return typeSchema(facts.text, this.resolver(file, parameters(facts.tp, args))).schema;
  }

  private ofEnum({ file, en }: ValOf<'enum'>): JsonSchema {
    let next = 0;
    const values = en.m.map(([, e]) => {
      const x = file.facts.exprs[e];
      if (x.k === 'str') return x.v;
      if (x.k === 'num') next = Number(x.v);
      return x.k === 'num' || e === 0 ? next++ : null;
    });
    return values.includes(null) || !values.length ? {} : enumSchema(values);
  }

  private resolver(file: File, args?: ReadonlyMap<string, JsonSchema>): Resolve {
    return (name, given) => {
      const bound = args?.get(name);
      if (bound) return bound;
      const [head, ...rest] = name.split('.');
      const target = this.named(this.targetOf(file, head));
      if (!target) return undefined;
      if (rest.length) return target.t === 'enum' ? this.refer(target) : undefined;
      const generic = given.length > 0 && target.t === 'decl' && target.decl.facts.tp?.length;
      return generic ? this.instance(target.decl, given) : this.refer(target);
    };
  }

  private readonly open = new Set<Decl>();
  /** A generic type with its arguments: described in place. */
  private instance(decl: Decl, given: readonly JsonSchema[]): JsonSchema {
    if (this.open.has(decl)) return { title: decl.facts.n };
    this.open.add(decl);
    const schema = this.ofAlias(decl, given) ?? this.object(this.ofDecl(decl), parameters(decl.facts.tp, given));
    this.open.delete(decl);
    return schema;
  }

  private refer(named: Named): JsonSchema {
    const key = named.t === 'class' ? named.c : named.t === 'enum' ? named.en : named.decl;
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = { named, depth: this.depth + 1, refs: [] }));
    const ref: JsonSchema = { $ref: '' };
    known.refs.push(ref);
    return ref;
  }

  // ── names ──

  private target(file: File, r: Ref): Target | null {
    return r[0] === 'i' ? this.evaluator.project.import(file, r[1]) : r[0] === 'p' ? null : { t: 'ref', file, r };
  }

  private targetOf(file: File, name: string): Target | null {
    let names = this.names.get(file);
    if (!names) this.names.set(file, (names = new Map()));
    const known = names.get(name);
    if (known) return known;
    const { imports, classes, typeDecls, enums } = file.facts;
    const index = (list: { n: string }[]): number => list.findIndex((d) => d.n === name);
    const local: [Ref[0], number][] = [
      ['t', index(typeDecls)],
      ['c', index(classes)],
      ['e', index(enums)],
    ];
    const own = local.find(([, i]) => i >= 0);
    const imported = own ? -1 : imports.findIndex((i) => i.local === name);
    const found = own
      ? ({ t: 'ref', file, r: own as Ref } as const)
      : imported >= 0
        ? this.evaluator.project.import(file, imported)
        : this.evaluator.project.global(name);
    if (found) names.set(name, found);
    return found ?? null;
  }

  private named(target: Target | null): Named | undefined {
    const r = target?.t === 'ref' ? (target.type ?? target.r) : undefined;
    if (target?.t === 'ref' && r?.[0] === 't') return { t: 'decl', decl: target.file.typeDecls[r[1]] };
    const value = target && plainValue(target);
    return value?.t === 'class' || value?.t === 'enum' ? value : undefined;
  }
}

const placeOf = (named: Named): { name: string; path: string; line: number } => {
  const { file, facts } = named.t === 'class' ? named.c : named.t === 'enum' ? { file: named.file, facts: named.en } : named.decl;
  return { name: facts.n, path: file.path, line: facts.l };
};

const parameters = (tp: { n: string }[] | undefined, args: readonly JsonSchema[]): Map<string, JsonSchema> =>
  new Map((tp ?? []).map((p, i) => [p.n, args[i] ?? {}]));

/** Each name once: the nearest declaration of it counts. */
const distinct = (properties: readonly Property[]): Property[] => {
  const seen = new Set<string>();
  return properties.filter((p) => !seen.has(p.name) && seen.add(p.name));
};
