import { internal, ts } from './compiler.js';
import type { At, Binding, Callable, CallableKind, E, Expr, FileFacts, Ref, T, TypeExpr } from './facts.js';
import { both } from './guards.js';
import { Scope } from './scope.js';

/** What is being walked: which callable, class, guard and scope the next expression belongs to. */
export interface Where {
  callable: number;
  /** Class whose `this` it is; -1 outside. */
  cls: number;
  /** In a static member `this` is the class itself. */
  static: boolean;
  /** Object literal whose `this` it is. */
  object?: E;
  /** The type of `this`, where a function says one. */
  self?: T;
  guard: string;
  scope: Scope;
  /** Name that functions of an object literal get in front of theirs ('' for a returned object); undefined: they are closures. */
  naming?: string;
  /** Inside a `try` that has a `catch`: a `throw` here leaves the block, not the callable. */
  caught: boolean;
  /** Inside a `!`: the opposite is asked. */
  negated?: boolean;
}

/** Most bindings and fields are never assigned or pushed to: they share one empty list. */
export const NONE: E[] = Object.freeze([]) as unknown as E[];

/** Adds to one of the lists of a binding or field. */
export function note(to: { set: E[]; push: E[] }, how: 'set' | 'push', values: readonly E[]): void {
  to[how] = [...to[how], ...values];
}

/** Collects the facts of one file; knows the file's text and its tables, not TypeScript's syntax. */
export class Builder {
  readonly facts: FileFacts = {
    exprs: [{ k: '?' }],
    types: [{ k: '?' }],
    guards: [''],
    imports: [],
    exports: [],
    bindings: [],
    callables: [],
    classes: [],
    enums: [],
    typeDecls: [],
    namespaces: [],
    calls: [],
    reads: [],
    writes: [],
    provides: [],
    problems: [],
  };
  where: Where;
  readonly root = new Scope(null);
  private readonly guardIds = new Map<string, number>([['', 0]]);
  private readonly refs = { b: new Map<string | number, E>(), i: new Map<string | number, E>(), g: new Map<string | number, E>() };
  private readonly literals = new Map<string | boolean, E>();
  /** The guard asked for last: most places share theirs with the one before. */
  private lastGuard = '';
  private lastGuardId = 0;
  private readonly lineStarts: readonly number[];
  private lastLine = 0;
  /** Uses of local functions by name: the guard of each place, for closures kept in a variable. */
  readonly uses = new Map<number, string[]>();
  /** Closures kept under a name: [key in `uses`, callable]. */
  readonly named: [number, number][] = [];
  /** Exported variables, whose bindings exist only when their statement was walked. */
  readonly lateExports: string[] = [];
  /** Closures that a module exports as they stand: the object that they return names its functions. */
  readonly makers = new Set<number>();
  /** What each declaration declared, by its node: hoisting comes before walking. */
  readonly declared = new Map<ts.Node, number>();

  constructor(
    readonly source: ts.SourceFile,
    readonly text: string,
  ) {
    this.lineStarts = internal.getLineStarts(source);
    this.where = {
      callable: 0,
      cls: -1,
      static: false,
      object: undefined,
      self: undefined,
      guard: '',
      scope: this.root,
      naming: undefined,
      caught: false,
    };
    this.callable({ n: '<module>', s: '<module>', k: 'module', l: 1, up: -1, g: 0 });
  }

  expr(expr: Expr): E {
    return this.facts.exprs.push(expr) - 1;
  }

  /** What a name means; one row however often it is written. */
  ref(r: Ref): E {
    const [k, at] = r;
    if (k !== 'b' && k !== 'i' && k !== 'g') return this.expr({ k: 'ref', r });
    const held = this.refs[k].get(at);
    if (held !== undefined) return held;
    const e = this.expr({ k: 'ref', r });
    this.refs[k].set(at, e);
    return e;
  }

  /** A literal without text; one row for all. */
  literal(expr: Extract<Expr, { k: 'num' | 'bool' | 'nil' }>): E {
    const key = expr.k === 'nil' ? expr.k : expr.v;
    const held = this.literals.get(key);
    if (held !== undefined) return held;
    const e = this.expr(expr);
    this.literals.set(key, e);
    return e;
  }

  type(type: TypeExpr): T {
    return this.facts.types.push(type) - 1;
  }

  guard(text: string): number {
    if (text === this.lastGuard) return this.lastGuardId;
    let id = this.guardIds.get(text);
    if (id === undefined) this.guardIds.set(text, (id = this.facts.guards.push(text) - 1));
    this.lastGuard = text;
    this.lastGuardId = id;
    return id;
  }

  /** A value under the guard that holds here, as far as it goes beyond an outer one. */
  when(e: E, outer = ''): E {
    const { guard } = this.where;
    if (!e || guard === outer) return e;
    // Of a list that is spread, each is under it: `if (order) events.push(...order.pullEvents())`.
    const x = this.facts.exprs[e];
    if (x.k === 'spread') return this.expr({ k: 'spread', e: this.when(x.e, outer) });
    return this.expr({ k: 'if', g: this.guard(outer && guard.startsWith(`${outer} and `) ? guard.slice(outer.length + 5) : guard), e });
  }

  callable(head: { n: string; s: string; k: CallableKind; l: number; up: number; g: number }): number {
    const { n, s, k, l, up, g } = head;
    // One shape for all, as for bindings.
    const callable: Callable = {
      n,
      s,
      k,
      l,
      up,
      g,
      c: undefined,
      async: undefined,
      static: undefined,
      abstract: undefined,
      doc: undefined,
      d: undefined,
      tp: undefined,
      p: [],
      ret: undefined,
      returns: [],
      arg: undefined,
      prop: undefined,
      use: undefined,
      cmp: undefined,
      not: undefined,
      thrown: undefined,
    };
    return this.facts.callables.push(callable) - 1;
  }

  binding(n: string, head: Pick<Binding, 'k' | 'i' | 't' | 'init' | 'or'>, path?: string[]): Ref {
    // One shape for all: there are many, and every name that is looked up reads one.
    const { k, i, t, init, or } = head;
    const binding: Binding = {
      n,
      k,
      f: this.where.callable,
      g: this.guard(this.where.guard),
      i,
      path,
      t,
      init,
      or,
      set: NONE,
      push: NONE,
      when: undefined,
    };
    return ['b', this.facts.bindings.push(binding) - 1];
  }

  at(node: ts.Node): At {
    return { l: this.line(node), by: this.where.callable, g: this.guard(this.where.guard) };
  }

  /** Line of a position, from 1. Positions come in order, more or less: the search goes on from the last. */
  lineAt(position: number): number {
    const { lineStarts } = this;
    let line = this.lastLine;
    while (line > 0 && lineStarts[line] > position) line--;
    while (line + 1 < lineStarts.length && lineStarts[line + 1] <= position) line++;
    this.lastLine = line;
    return line + 1;
  }

  start(node: ts.Node): number {
    return internal.getTokenPosOfNode(node, this.source, false);
  }

  line(node: ts.Node): number {
    // A name stands on one line: its end says it too, without the comments in front of it being passed over.
    return this.lineAt(node.kind === ts.SyntaxKind.Identifier ? node.end - 1 : this.start(node));
  }

  textOf(node: ts.Node): string {
    return this.text.slice(this.start(node), node.end);
  }

  /** What an unnamed default export declares. */
  declaredRef(node: ts.Node): Ref | undefined {
    const index = this.declared.get(node);
    if (index === undefined) return undefined;
    return ts.isFunctionDeclaration(node) ? ['f', index] : ts.isClassDeclaration(node) ? ['c', index] : undefined;
  }

  /** Runs `body` with some of `where` changed, then changes it back. */
  within<R>(change: Partial<Where>, body: () => R): R {
    const before = this.where;
    // Field by field: a spread takes ten times as long.
    this.where = {
      callable: change.callable ?? before.callable,
      cls: change.cls ?? before.cls,
      static: change.static ?? before.static,
      object: 'object' in change ? change.object : before.object,
      self: 'self' in change ? change.self : before.self,
      guard: change.guard ?? before.guard,
      scope: change.scope ?? before.scope,
      naming: 'naming' in change ? change.naming : before.naming,
      caught: change.caught ?? before.caught,
      negated: change.negated ?? before.negated,
    };
    const result = body();
    this.where = before;
    return result;
  }

  guarded<R>(guard: string, body: () => R): R {
    if (!guard) return body();
    const before = this.where.guard;
    this.where.guard = both(before, guard);
    const result = body();
    this.where.guard = before;
    return result;
  }

  /** First paragraph of the JSDoc in front of a node, as one line; undefined without one. */
  doc(node: ts.Node): string | undefined {
    const comments = ts.getLeadingCommentRanges(this.text, node.pos);
    const last = comments?.[comments.length - 1];
    if (!last || this.text.slice(last.pos, last.pos + 3) !== '/**') return undefined;
    const lines = this.text
      .slice(last.pos + 3, last.end - 2)
      .split('\n')
      .map((line) => line.replace(/^\s*\*?\s?/, '').trim());
    const first = lines.findIndex((line) => line);
    if (first < 0 || lines[first].startsWith('@')) return undefined;
    const rest = lines.slice(first);
    const end = rest.findIndex((line) => !line || line.startsWith('@'));
    return (end < 0 ? rest : rest.slice(0, end)).join(' ');
  }
}
