import type { Callable, Class, Decorator, E, Enum, FileFacts, T, TypeDecl } from '../extract/facts.js';

/** A file of the project with the identities of what it declares. */
export interface File {
  path: string;
  /** Position in path order: a deterministic order for everything. */
  index: number;
  facts: FileFacts;
  classes: Cls[];
  fns: Fn[];
  typeDecls: Decl[];
}

export interface Cls {
  file: File;
  index: number;
  facts: Class;
}

export interface Fn {
  file: File;
  index: number;
  facts: Callable;
}

export interface Decl {
  file: File;
  index: number;
  facts: TypeDecl;
}

/** Where an external object's own words stand: the decorators of the field that holds it, the construction that made it. */
export interface Origin {
  file: File;
  decorators?: Decorator[];
  made?: E;
  /** The class for whose instance a class above it made it. */
  owner?: Cls;
  /** What `this` was where a method made it. */
  self?: ValOf<'inst'>;
  /** The call of the function that made it of what the call gave: `createQueue('mail')`. */
  via?: Via;
  /** The turn of the loop in which it was made. */
  turn?: Turn;
}

/** A call of a function that makes an object, and the call of the function around that it hands on from. */
export interface Via {
  file: File;
  e: E;
  f: Fn;
  /** What `this` was at the call, where it gave something of that. */
  self?: ValOf<'inst'>;
  outer?: Via;
}

/** What a function is given before all that its calls give: `send.bind(this, 'mails')`. */
export interface Bound {
  file: File;
  a: E[];
}

/** One of the elements of a list that code runs through. */
export interface Turn {
  file: File;
  list: E;
  vals: Val[];
  /** What a table has it under. */
  key?: Val[];
}

/** A place in the code. */
export interface Placed {
  file: File;
  e: E;
}

/** What type parameters stand for. */
export type TypeArgs = ReadonlyMap<string, Val[]>;

/**
 * What an expression may be. `?` stands for "something else, unknown" beside known ones; no value at all means nothing is known.
 * `g` is the guard under which it is this one of several; `d`: only the declared type of a parameter says so;
 * `or`: only where those before it are nothing; `each`: it is every one of several in turn; `put`: where a method of a class puts it into a list of its object.
 */
export type Val = (
  | { t: '?' }
  /** `lit`: a type allows it; `folder`: where sources stand, or a path from there. */
  | { t: 'str'; v: string; alias?: string; lit?: true; folder?: true }
  /** A class as a value; `open`: it, or one that extends it. */
  | { t: 'class'; c: Cls; open?: boolean }
  /** Instance of an own class; `exact`: of this very class, not of one that extends it. */
  | { t: 'inst'; c: Cls; exact: boolean; args?: TypeArgs; origin?: Origin }
  /** Something that satisfies an interface or alias. */
  | { t: 'decl'; decl: Decl; args?: TypeArgs }
  /** Something that satisfies a type written in place. */
  | { t: 'shape'; file: File; type: T; args?: TypeArgs }
  /** What a package (or, for '', the platform) exports. */
  /** `root`: the folder of the modules that it is a tree of. */
  | { t: 'ext'; pkg: string; n: string; root?: string }
  /** An instance of such a type. */
  | { t: 'extInst'; pkg: string; n: string; args: Val[][]; origin?: Origin }
  | { t: 'fn'; f: Fn; self?: Val; via?: Via; bound?: Bound }
  /** A method that only a type knows: what it returns. */
  | { t: 'sig'; of: Val; n: string; file: File; type: T; args?: TypeArgs }
  /** A written object; `self` is what `this` is in what stands in it, where that is known; `turn`: as it is made of one element of a list. */
  | { t: 'obj'; file: File; e: E; self?: ValOf<'inst'>; via?: Via; turn?: Turn }
  /** A list; `at` by position, where every position is written. */
  /** `head`: what it begins with, where more is put behind that. */
  | { t: 'arr'; of: Val[]; at?: Val[][]; head?: Val[][] }
  | { t: 'enum'; file: File; en: Enum }
  | { t: 'file'; file: File }
  | { t: 'space'; file: File; n: number }
  /** Text put together from parts of which a caller chooses some. */
  | { t: 'join'; s: string[]; parts: Val[][] }
  /** A table with the objects that code puts there, by the names that it puts them under. */
  | { t: 'kept'; id: string; rows: [string, Val[]][] }
  /** What stands in `of` under a key that a caller chooses, and the way into it. */
  | { t: 'pick'; of: Val; key: Val[]; path: string[] }
  /** What the caller of `f` gives as parameter `i`, and the way into it. */
  | { t: 'param'; f: Fn; i: number; path: string[] }
) & { g?: string; d?: boolean; or?: boolean; each?: boolean; put?: Placed };

export type ValOf<K extends Val['t']> = Extract<Val, { t: K }>;

/** A text that two values share when they are the same. */
export function keyOf(val: Val, depth = 0): string {
  const g = `${val.g ? `|${val.g}` : ''}${val.d ? '|d' : ''}${val.or ? '|o' : ''}${val.each ? '|e' : ''}${val.put ? `|p${val.put.file.index}.${val.put.e}` : ''}`;
  switch (val.t) {
    case '?':
      return `?${g}`;
    case 'str':
      return `s:${val.v}${g}`;
    case 'class':
      return `c:${val.c.file.index}.${val.c.index}${val.open ? '+' : ''}${g}`;
    case 'inst':
      return `i:${val.c.file.index}.${val.c.index}.${val.exact}.${originKey(val.origin)}${argsKey(val.args, depth)}${g}`;
    case 'decl':
      return `d:${val.decl.file.index}.${val.decl.index}${argsKey(val.args, depth)}${g}`;
    case 'shape':
      return `h:${val.file.index}.${val.type}${argsKey(val.args, depth)}${g}`;
    case 'ext':
      return `e:${val.pkg}#${val.n}${val.root === undefined ? '' : `@${val.root}`}${g}`;
    case 'extInst':
      return `x:${val.pkg}#${val.n}.${originKey(val.origin)}(${listsKey(val.args, depth)})${g}`;
    case 'fn':
      return `f:${val.f.file.index}.${val.f.index}.${val.self ? shallowKey(val.self, depth) : ''}${viaKey(val.via)}${boundKey(val.bound)}${g}`;
    case 'sig':
      return `m:${val.file.index}.${val.type}.${val.n}.${shallowKey(val.of, depth)}${g}`;
    case 'obj':
      return `o:${val.file.index}.${val.e}${val.self ? `.${shallowKey(val.self)}` : ''}${viaKey(val.via)}${turnKey(val.turn)}${g}`;
    case 'arr':
      return `a:${val.of.map((v) => shallowKey(v, depth)).join()}${g}`;
    case 'enum':
      return `n:${val.file.index}.${val.en.n}${g}`;
    case 'file':
      return `F:${val.file.index}${g}`;
    case 'space':
      return `N:${val.file.index}.${val.n}${g}`;
    case 'join':
      return `j:${val.s.join('$')}${val.parts.map((p) => p.map((v) => keyOf(v)).join()).join(';')}${g}`;
    case 'kept':
      return `t:${val.id}${g}`;
    case 'pick':
      return `k:${keyOf(val.of)}[${val.key.map((v) => keyOf(v)).join()}].${val.path.join('.')}${g}`;
    case 'param':
      return `p:${val.f.file.index}.${val.f.index}.${val.i}.${val.path.join('.')}${g}`;
  }
}

/** Most types in each other that tell two values apart: a type may be given itself, ever deeper. */
const DEEPEST = 4;

const shallowKey = (val: Val, depth = 0): string =>
  val.t === 'inst'
    ? `i:${val.c.file.index}.${val.c.index}.${val.exact}`
    : val.t === 'arr'
      ? 'a'
      : val.t === 'fn'
        ? `f:${val.f.file.index}.${val.f.index}`
        : keyOf(val, depth + 1);
const viaKey = (via?: Via): string =>
  via ? `<${via.file.index}.${via.e}${via.self ? `!${shallowKey(via.self)}` : ''}${viaKey(via.outer)}` : '';
const boundKey = (bound?: Bound): string => (bound ? `(${bound.file.index}.${bound.a.join()}` : '');
const turnKey = (turn?: Turn): string => (turn ? `%${turn.vals.map((v) => shallowKey(v)).join()}` : '');
const originKey = (origin?: Origin): string =>
  origin
    ? `${origin.file.index}:${origin.made ?? `d${origin.decorators?.map((d) => `${d.f}(${d.a?.join() ?? ''})`).join()}`}${origin.owner ? `@${origin.owner.file.index}.${origin.owner.index}` : ''}${viaKey(origin.via)}${origin.self ? `!${shallowKey(origin.self)}` : ''}${turnKey(origin.turn)}`
    : '';
const listsKey = (lists: Val[][], depth: number): string =>
  depth > DEEPEST ? '' : lists.map((vals) => vals.map((v) => shallowKey(v, depth)).join()).join(';');
export const argsKey = (args?: TypeArgs, depth = 0): string => {
  if (!args || depth > DEEPEST) return '';
  let keys = keysOfArgs.get(args);
  if (!keys) keysOfArgs.set(args, (keys = []));
  return (keys[depth] ??= `<${[...args].map(([n, vals]) => `${n}=${vals.map((v) => shallowKey(v, depth)).join()}`).join(';')}>`);
};
/** Types are given to types again and again. */
const keysOfArgs = new WeakMap<TypeArgs, string[]>();

/** An object that was made in a turn of a loop. */
export const madeIn = (val: Val, turn: Turn): Val =>
  (val.t === 'inst' || val.t === 'extInst') && val.origin ? { ...val, origin: { ...val.origin, turn } } : val;

/** The same values without repetition, in the order they came. */
export function unique(vals: Val[]): Val[] {
  if (vals.length < 2) return vals;
  const seen = new Map<string, Val>();
  for (const val of vals) {
    const key = keyOf(val);
    if (!seen.has(key)) seen.set(key, val);
  }
  return seen.size === vals.length ? vals : [...seen.values()];
}

/** The texts that values are, in lists too. */
export const textsOf = (vals: readonly Val[]): string[] => [
  ...new Set(vals.flatMap((v): string[] => (v.t === 'str' ? [v.v] : v.t === 'arr' ? textsOf(v.of) : []))),
];

/** Whether values say more than nothing or an empty text. */
export const says = (vals: Val[]): boolean => vals.some((v) => (v.t === 'arr' ? says(v.of) : v.t !== 'str' || v.v !== ''));

/** Whether a value waits for what the callers of `f` (of any function, without it) give. */
export const isSymbolic = (val: Val, f?: Fn): boolean =>
  val.t === 'param'
    ? !f || val.f === f
    : val.t === 'arr'
      ? val.of.some((v) => isSymbolic(v, f))
      : val.t === 'pick'
        ? val.key.some((v) => isSymbolic(v, f))
        : val.t === 'join' && val.parts.flat().some((v) => isSymbolic(v, f));
