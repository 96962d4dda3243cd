import type { E } from '../extract/facts.js';
import { textOf } from './text.js';
import type { File, Val, ValOf } from './values.js';

/**
 * What the environment says, or a configuration that is asked by keys. Its texts are not known, but each is the same wherever it is asked for:
 * as a name it is called by its key, `${ORDERS_QUEUE}`.
 */
export class Environment {
  private readonly isSilent: boolean;

  /** @param said what expressions of the environment are, by their text or the key asked for */
  constructor(private readonly said: Readonly<Record<string, string>>) {
    this.isSilent = Object.keys(said).length === 0;
  }

  isSet(key: string): boolean {
    return this.of(key) !== undefined;
  }

  /** A value that the user's settings name: `process.env.TOPIC` by its text or "TOPIC", `config.get('TOPIC')` by "TOPIC". */
  value(file: File, e: E): Val[] | undefined {
    const x = file.facts.exprs[e];
    if ((x.k !== 'mem' && x.k !== 'call' && x.k !== 'idx') || this.isSilent) return undefined;
    const key = x.k === 'call' ? file.facts.exprs[x.a[0] ?? 0] : undefined;
    const asked = x.k === 'mem' && /\benv\./.test(textOf(file, e)) ? x.n : key?.k === 'str' ? key.v : undefined;
    const v = this.said[textOf(file, e)] ?? (asked === undefined ? undefined : this.said[asked]);
    return v === undefined ? undefined : [{ t: 'str', v }];
  }

  /**
   * Values as names. Where code says a default beside what the environment gives, that is the name; an empty one only of a part of a name.
   * @param isPart whether they are a part of a name
   */
  names(vals: Val[], isPart = false): Val[] {
    if (!vals.some((v) => isOfEnvironment(v))) return vals;
    const isDefault = (v: Val): boolean => v.t === 'str' && (isPart || v.v !== '');
    if (vals.some(isDefault)) return vals.filter((v) => !isOfEnvironment(v));
    return vals.filter((v) => v.t !== 'str').map((v) => this.name(v));
  }

  private name(v: Val): Val {
    if (!isOfEnvironment(v)) return v;
    const key = v.n.replace(OF_PROCESS, '');
    const alias = isVariable(key) ? `process.env.${key}` : undefined;
    return { t: 'str', v: this.of(key) ?? `\${${key}}`, ...(alias && { alias }), ...(v.g && { g: v.g }) };
  }

  private of(key: string): string | undefined {
    return this.said[`process.env.${key}`] ?? this.said[key];
  }
}

/** `process.env.ORDERS_QUEUE`: a text that is not known. */
export const isOfEnvironment = (v: Val): v is ValOf<'ext'> & Val => v.t === 'ext' && PROCESS.test(v.pkg) && OF_PROCESS.test(v.n);

/** Whether a value is the environment itself. */
export const isEnvironment = (v: Val): boolean => v.t === 'ext' && PROCESS.test(v.pkg) && ENVIRONMENT.test(v.n);

/**
 * What a configuration, or the environment itself, gives that is asked by these keys; that a caller gives stays open until the caller is known.
 * @param step by which it is read then
 */
export const ofEnvironment = (keys: readonly Val[], step = SETTING): Val[] => {
  // What a caller gives is not all that its type allows.
  const isGiven = keys.some((v) => v.t === 'param' && !v.d);
  return (isGiven ? keys.filter((v) => !v.d) : keys).flatMap((v): Val[] => {
    if (v.t === 'str') return [{ t: 'ext', pkg: '', n: `process.env.${v.v}` }];
    return v.t === 'param' ? [{ ...v, path: [...v.path, step] }] : [];
  });
};

/** The step by which what a configuration has under a key that callers give is read. */
export const SETTING = 'env:';
/** The step by which what the environment has under a name that callers give is read: `process.env[name]`. */
export const VARIABLE = 'env[]';

const PROCESS = /^((node:)?process)?$/;
const OF_PROCESS = /^(default\.|process\.)?env\.(?=.)/;
const ENVIRONMENT = /^(default\.|process\.)?env$/;
/** Whether a name is that of a variable of the environment, as code spells those. */
export const isVariable = (name: string): boolean => /^[A-Z][A-Z\d_]*$/.test(name);
