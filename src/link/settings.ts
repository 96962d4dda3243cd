import type { E, Expr } from '../extract/facts.js';
import { plainName } from './decorators.js';
import { isVariable, ofEnvironment } from './environment.js';
import type { Evaluator } from './evaluate.js';
import { type File, says, type Val, type ValOf } from './values.js';

/** What makes a part of the configuration, and the name that it is asked for with: `registerAs('amqp', () => ({ … }))`. */
interface Part {
  name?: string;
  fn: Val[];
  /** What says the value, where it is a schema. */
  leaf?: string;
}

/** The environment as a value, whole. */
const WHOLE = 'process.env';
/** What holds the variables in what a parser gives: `schema.safeParse(process.env).data`. */
const HOLDS = new Set(['data', 'value', 'env']);
/** What code writes: what a caller gives, or only a type says, is not known. */
const WRITTEN = new Set<Val['t']>(['str', 'ext', 'obj', 'arr']);
/** Objects in each other, and calls on each other, that are looked into for what a schema says. */
const DEEPEST = 6;

/** Configurations that code makes of the environment: functions that a framework asks by keys, and what a parser of the environment gives. */
export class Settings {
  private parts: Part[] | undefined;

  constructor(private readonly evaluator: Evaluator) {}

  /** What a configuration has under keys, which no default says: what code makes it of, or the key. */
  of(keys: readonly Val[]): Val[] {
    return keys.flatMap((key) => {
      const found = key.t === 'str' ? this.under(key.v) : [];
      return found.length ? found : ofEnvironment([key]);
    });
  }

  private under(key: string): Val[] {
    const { invocations, members } = this.evaluator;
    this.parts ??= this.find();
    for (const { name, fn, leaf } of this.parts) {
      if (name !== undefined && key !== name && !key.startsWith(`${name}.`)) continue;
      const way = name === undefined ? key : key.slice(name.length + 1);
      const made = leaf ? fn : fn.flatMap((v) => (v.t === 'fn' ? invocations.called(v) : []));
      const path = way ? way.split('.') : [];
      const found = members.walk(made, leaf ? [...path, leaf] : path).filter((v) => v.t !== 'str' || v.v);
      if (says(found) && found.every((v) => WRITTEN.has(v.t))) return found;
    }
    return [];
  }

  /** Parts by their names first: what stands in those is asked for with them alone. */
  private find(): Part[] {
    const { evaluator } = this;
    const rules = evaluator.rules.settings;
    const named: Part[] = [];
    const loaded: Val[] = [];
    const schemas: Part[] = [];
    for (const file of rules.length ? evaluator.project.files : []) {
      const { calls, exprs } = file.facts;
      for (const e of calls) {
        const x = exprs[e];
        const rule = x.k === 'call' ? rules.find(({ settings }) => settings === calledName(file, x.f)) : undefined;
        if (x.k !== 'call' || !rule) continue;
        const isIt = evaluator
          .expr(file, x.f)
          .some(
            (v) =>
              v.t === 'ext' &&
              evaluator.rules.isSettings(v.pkg, rule) &&
              plainName(v.n) === [rule.of, rule.settings].filter(Boolean).join('.'),
          );
        if (!isIt) continue;
        const given = evaluator.argument(file, x.a, rule.arg);
        const fn = evaluator.kept.told(
          rule.held === undefined ? given : evaluator.members.elements(evaluator.members.walk(given, [rule.held])),
        );
        if (rule.leaf !== undefined) schemas.push({ fn, leaf: rule.leaf });
        else if (rule.name === undefined) loaded.push(...fn);
        else for (const v of evaluator.argument(file, x.a, rule.name)) if (v.t === 'str') named.push({ name: v.v, fn });
      }
    }
    const isNamed = (v: Val): boolean => named.some(({ fn }) => fn.some((one) => one.t === 'fn' && v.t === 'fn' && one.f === v.f));
    return [...named, { fn: loaded.filter((v) => !isNamed(v)) }, ...schemas];
  }

  /**
   * What a function outside the sources makes of the environment: `schema.parse(process.env)`, `createEnv({ server: { … }, runtimeEnv: process.env })`.
   * Undefined when it is given something else.
   */
  parsed(file: File, e: E, x: Extract<Expr, { k: 'call' }>): Val[] | undefined {
    const isGiven = x.a.some((a) => {
      const arg = file.facts.exprs[a];
      return isWhole(file, a) || (arg.k === 'obj' && arg.p.some(({ v }) => isWhole(file, v)));
    });
    return isGiven ? [{ t: 'extInst', pkg: '', n: WHOLE, args: [], origin: { file, made: e } }] : undefined;
  }

  /** A variable of what a parser gives: the default that its schema says, or what the environment has. Undefined of anything else. */
  member(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    if (of.pkg !== '' || of.n !== WHOLE || of.origin?.made === undefined) return undefined;
    if (!isVariable(n)) return HOLDS.has(n) ? [of] : [];
    const { file, made } = of.origin;
    const said = this.schemas(file, made).flatMap((schema) => this.defaultOf(schema, n));
    return said.length ? said : ofEnvironment([{ t: 'str', v: n }]);
  }

  /** Objects that say what variables there are: those that a parser is given, or was made with. */
  private schemas(file: File, e: E, depth = 0): { file: File; e: E }[] {
    if (depth > DEEPEST) return [];
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const inner = (one: E): { file: File; e: E }[] => this.schemas(file, one, depth + 1);
    switch (x.k) {
      case 'obj':
        return [{ file, e }, ...x.p.flatMap(({ v }) => (exprs[v].k === 'obj' ? inner(v) : []))];
      case 'call':
        return [...x.a.flatMap(inner), ...inner(x.f)];
      case 'mem':
        return inner(x.o);
      case 'ref': {
        const target = x.r[0] === 'i' ? this.evaluator.project.import(file, x.r[1]) : undefined;
        if (target?.t === 'ref' && target.r[0] === 'b') {
          const { init } = target.file.facts.bindings[target.r[1]];
          return init === undefined ? [] : this.schemas(target.file, init, depth + 1);
        }
        const init = x.r[0] === 'b' ? bindings[x.r[1]].init : undefined;
        return init === undefined ? [] : inner(init);
      }
      default:
        return [];
    }
  }

  /** `z.string().default('orders')`, `str({ default: 'orders' })`. */
  private defaultOf({ file, e }: { file: File; e: E }, n: string): Val[] {
    const { exprs } = file.facts;
    const schema = exprs[e];
    let at = schema.k === 'obj' ? schema.p.find((p) => p.n === n)?.v : undefined;
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
      const x: Expr = exprs[at];
      if (x.k !== 'call') return [];
      const callee: Expr = exprs[x.f];
      const given = callee.k === 'mem' && callee.n === 'default' ? x.a[0] : undefined;
      const options = exprs[x.a[0] ?? 0];
      const said = given ?? (options.k === 'obj' ? options.p.find((p) => p.n === 'default')?.v : undefined);
      if (said !== undefined) return this.evaluator.expr(file, said).filter((v) => v.t === 'str');
      at = callee.k === 'mem' ? callee.o : undefined;
    }
    return [];
  }
}

/** Whether an expression is the environment, whole, as it is written: this is asked of every call of which nothing is known. */
function isWhole(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  const of = x.k === 'mem' && x.n === 'env' ? file.facts.exprs[x.o] : undefined;
  return (
    of?.k === 'ref' &&
    (of.r[0] === 'g' ? of.r[1] === 'process' : of.r[0] === 'i' && /^(node:)?process$/.test(file.facts.imports[of.r[1]].from))
  );
}

/** The name by which something is called, as written. */
function calledName(file: File, f: E): string | undefined {
  const x = file.facts.exprs[f];
  if (x.k === 'mem') return x.n;
  return x.k === 'ref' && x.r[0] === 'i' ? file.facts.imports[x.r[1]].n : undefined;
}
