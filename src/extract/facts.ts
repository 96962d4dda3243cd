/**
 * Facts: what one file says by itself, before anything is resolved.
 * Plain data that survives JSON: expressions, types and guards stand once in tables of the file and are named by index.
 */

/** Index into `FileFacts.exprs`. */
export type E = number;
/** Index into `FileFacts.types`. */
export type T = number;

/**
 * What a name means inside its file: a binding (variable or parameter), class, function, enum, interface or alias (`t`),
 * namespace, import, type parameter (`p`), or nothing declared here (`g`, a global).
 */
export type Ref = ['b' | 'c' | 'f' | 'e' | 't' | 'n' | 'i', number] | ['p' | 'g', string];

/** Where an expression runs: line, callable (index) and guard (index; 0 is none). */
export interface At {
  l: number;
  by: number;
  g: number;
}

export type Expr =
  | { k: '?' }
  | { k: 'str'; v: string }
  | { k: 'num'; v: string }
  /** A regular expression, as written. */
  | { k: 're'; v: string }
  | { k: 'nil' }
  | { k: 'bool'; v: boolean }
  | { k: 'tpl'; s: string[]; x: E[] }
  | { k: 'ref'; r: Ref }
  /** `this` of a class (index; of the class itself in a static member), of an object literal, or of the type that a function says. */
  | { k: 'this'; c: number; o?: E; static?: boolean; t?: T }
  | { k: 'super'; c: number }
  | ({ k: 'mem'; o: E; n: string } & At)
  | { k: 'idx'; o: E; i: E }
  /** An element that is assigned to. */
  | ({ k: 'put'; o: E; i: E } & At)
  /** `d`: a decorator's, by the method that it stands on; `on`: what it says that `this` is there, `send.call(this, order)`. */
  | ({ k: 'call'; f: E; a: E[]; t?: T[]; arg?: boolean; d?: true; on?: E } & At)
  | ({ k: 'new'; f: E; a: E[]; t?: T[] } & At)
  | { k: 'obj'; p: ObjectProperty[] }
  | { k: 'arr'; e: E[] }
  | { k: 'spread'; e: E }
  /** `when ? a : b`; `when` is the condition's guard text. */
  | { k: 'cond'; when: string; a: E; b: E }
  /** A value given under a guard (index): a return, an assignment or a push in a branch. */
  | { k: 'if'; g: number; e: E }
  /** One of several; `or`: the first that is something, `a || b`, `a ?? b`. */
  | { k: 'any'; e: E[]; or?: true }
  | { k: 'fn'; f: number }
  /** `all`: `yield*`. */
  | { k: 'await'; e: E; all?: true }
  | { k: 'cast'; e: E; t: T };

/** `n` is null for a computed name that is not a literal (`c`) and for a spread. */
export interface ObjectProperty {
  n: string | null;
  c?: E;
  v: E;
  /** Of one beside all functions whose value carries no line of its own. */
  l?: number;
}

export type TypeExpr =
  | { k: '?' }
  /** A named type; `q` is the rest of a qualified name (`A.B.C`). `self`: the type of `this`, in the class. */
  | { k: 'ref'; r: Ref; q?: string[]; a?: T[]; self?: true }
  | { k: 'union'; o: T[] }
  /** `at`: of a tuple, by position. */
  | { k: 'arr'; e: T; at?: T[] }
  | { k: 'lit'; v: string }
  | { k: 'fn'; r: T; p: T[] }
  | { k: 'ctor'; r: T }
  | { k: 'obj'; m: TypeMember[] }
  | { k: 'typeof'; r: Ref; q?: string[] }
  | { k: 'index'; o: T; i: T };

export interface TypeMember {
  n: string;
  t: T;
  /** A method: `t` is what it returns. */
  method?: boolean;
  /** Types of a method's parameters. */
  p?: T[];
  /** Type as written, for payloads. */
  text?: string;
  optional?: boolean;
}

export interface TypeParameter {
  n: string;
  /** Its constraint. */
  c?: T;
  /** Its default. */
  d?: T;
}

export interface Decorator {
  /** What is applied, without the call: `OnEvent` of `@OnEvent('x')`. */
  f: E;
  /** Arguments; null when it is not called. */
  a: E[] | null;
  l: number;
  /** As written: "@OnEvent". */
  text: string;
  /** On a method: the whole, as a call. */
  x?: E;
}

export interface Binding {
  n: string;
  k: 'param' | 'var' | 'each' | 'catch';
  /** Guard of its declaration. */
  g: number;
  /** Callable that owns it. */
  f: number;
  /** Parameter's position. */
  i?: number;
  /** Way from the whole to this name when destructured: property names, "0" for an element, "*" for a rest. */
  path?: string[];
  t?: T;
  /** Initial value or default; the iterated expression for `each`. */
  init?: E;
  /** Default of a name out of an object or list. */
  or?: E;
  /** Values assigned later. */
  set: E[];
  /** Values pushed onto it. */
  push: E[];
  /** Of a constant that holds a condition (`!id`, `id === undefined`): the condition as written. */
  when?: string;
}

export interface Parameter {
  n: string;
  t?: T;
  text?: string;
  init?: E;
  rest?: boolean;
  optional?: boolean;
  d?: Decorator[];
  /** A parameter property: also a field of the class. */
  field?: boolean;
}

export type CallableKind = 'module' | 'function' | 'method' | 'getter' | 'setter' | 'constructor' | 'closure';

export interface Callable {
  /** "Class.method", "function", "<module>". */
  n: string;
  /** Simple name, by which it is called. */
  s: string;
  k: CallableKind;
  l: number;
  /** Enclosing callable; -1 for the module. */
  up: number;
  /** Class it is a member of, or in whose member it stands. */
  c?: number;
  static?: boolean;
  /** Has no body: an abstract method. */
  abstract?: boolean;
  /** A constructor that the class does not write: it runs the fields' initial values and the base's constructor. */
  implicit?: boolean;
  p: Parameter[];
  ret?: T;
  tp?: TypeParameter[];
  /** What a generic method says that `this` is. */
  on?: T;
  returns: E[];
  /** An async function's results are promises. */
  async?: boolean;
  d?: Decorator[];
  /** Guard of the place where a closure is made. */
  g: number;
  /** Guard that its use as a callback adds: "loop", "catch", "callback of retry". */
  use?: number;
  /** A closure given as an argument: the call and the position. */
  arg?: [E, number];
  /** A function of an object literal: the literal and the property. */
  prop?: [E, string];
  doc?: string;
  /** Comparisons: `job.name === 'x'`, `case 'x'`; of a value with its class: `x instanceof X`; whether they ask for a difference: `x !== 'y'`. */
  cmp?: [E, E, isClass?: boolean, isNot?: boolean][];
  /** Calls of which the opposite is asked: `!list.includes(x)`. */
  not?: E[];
  /** Guards under which it throws. */
  thrown?: number[];
}

export interface Field {
  n: string;
  l: number;
  t?: T;
  text?: string;
  optional?: boolean;
  init?: E;
  static?: boolean;
  abstract?: boolean;
  d?: Decorator[];
  set: E[];
  push: E[];
}

export interface Class {
  n: string;
  l: number;
  abstract?: boolean;
  tp?: TypeParameter[];
  ext?: { e: E; a: T[] };
  impl?: T[];
  d?: Decorator[];
  doc?: string;
  fields: Field[];
  /** Callable indices; the constructor's is `ctor`. */
  methods: number[];
  ctor?: number;
}

export interface Enum {
  n: string;
  l: number;
  m: [string, E][];
}

export interface TypeDecl {
  n: string;
  l: number;
  k: 'interface' | 'alias';
  tp?: TypeParameter[];
  /** Base interfaces, or what an alias stands for. */
  ext: T[];
  /** What an alias stands for, as written. */
  text?: string;
  m: TypeMember[];
  doc?: string;
}

export interface Import {
  /** Module specifier as written. */
  from: string;
  /** Exported name; "default"; "*" for the whole module. */
  n: string;
  /** Name in this file. */
  local: string;
}

/** `namespace N { … }`, or what is added to a module: `declare module 'fastify' { interface FastifyRequest { … } }`. */
export interface Namespace {
  n: string;
  /** The module that it adds to, as written. */
  of?: string;
  m: [string, Ref][];
}

/** `export { n }` of a local thing, or re-export from a module (`n` null: `export *`). */
export interface Export {
  n: string | null;
  r?: Ref;
  /** The type that has the name of a value: `export const Orders = Symbol('Orders'); export interface Orders { … }`. */
  t?: Ref;
  /** `export default <expression>`. */
  e?: E;
  from?: string;
  /** Name in that module; "*" for `export * as n`. */
  name?: string;
}

export interface SyntaxProblem {
  line: number;
  message: string;
}

export interface FileFacts {
  exprs: Expr[];
  types: TypeExpr[];
  guards: string[];
  imports: Import[];
  exports: Export[];
  bindings: Binding[];
  callables: Callable[];
  classes: Class[];
  enums: Enum[];
  typeDecls: TypeDecl[];
  namespaces: Namespace[];
  /** Calls and constructions, in source order. */
  calls: E[];
  /** Property reads that are no call's callee: getters and method references. */
  reads: E[];
  /** Assignments to properties of something else than `this`, or of `this` (setters): [target, value]. */
  writes: [E, E][];
  /** Object literals with a `provide`: what an injection token stands for. */
  provides: E[];
  problems: SyntaxProblem[];
}
