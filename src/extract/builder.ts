import { ts } from './compiler.js';
import type { At, Binding, CallableKind, E, Expr, FileFacts, Ref, T, TypeExpr } from './facts.js';
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
  guard: string;
  scope: Scope;
  /** Name that functions of an object literal get in front of theirs ('' for a returned object); undefined: they are closures. */
  naming?: string;
  /** Inside a `try` that has a `catch`: a `throw` here leaves the block, not the callable. */
  caught: boolean;
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
  readonly where: Where;
  readonly root = new Scope(null);
  private readonly guardIds = new Map<string, number>([['', 0]]);
  /** Uses of local functions by name: the guard of each place, for closures kept in a variable. */
  readonly uses = new Map<number, string[]>();
  /** Closures kept under a name: [key in `uses`, callable]. */
  readonly named: [number, number][] = [];
  /** Exported variables, whose bindings exist only when their statement was walked. */
  readonly lateExports: string[] = [];
  /** What each declaration declared, by its node: hoisting comes before walking. */
  readonly declared = new Map<ts.Node, number>();

  constructor(
    readonly source: ts.SourceFile,
    readonly text: string,
  ) {
    this.where = { callable: 0, cls: -1, static: false, guard: '', scope: this.root, caught: false };
    this.callable({ n: '<module>', s: '<module>', k: 'module', l: 1, up: -1, g: 0 });
  }

  expr(expr: Expr): E {
    return this.facts.exprs.push(expr) - 1;
  }

  type(type: TypeExpr): T {
    return this.facts.types.push(type) - 1;
  }

  guard(text: string): number {
    let id = this.guardIds.get(text);
    if (id === undefined) this.guardIds.set(text, (id = this.facts.guards.push(text) - 1));
    return id;
  }

  /** A value under the guard that holds here, as far as it goes beyond an outer one. */
  when(e: E, outer = ''): E {
    const { guard } = this.where;
    if (!e || guard === outer) return e;
    return this.expr({ k: 'if', g: this.guard(outer && guard.startsWith(`${outer} and `) ? guard.slice(outer.length + 5) : guard), e });
  }

  callable(head: { n: string; s: string; k: CallableKind; l: number; up: number; g: number }): number {
    const { n, s, k, l, up, g } = head;
    return this.facts.callables.push({ n, s, k, l, up, g, p: [], returns: [] }) - 1;
  }

  binding(head: Omit<Binding, 'set' | 'push' | 'f' | 'g'>): Ref {
    // One shape for all: there are many, and every name that is looked up reads one.
    const { n, k, i, path, t, init } = head;
    const binding: Binding = { n, k, f: this.where.callable, g: this.guard(this.where.guard), i, path, t, init, set: NONE, push: NONE };
    return ['b', this.facts.bindings.push(binding) - 1];
  }

  at(position: number): At {
    return { l: this.lineAt(position), by: this.where.callable, g: this.guard(this.where.guard) };
  }

  lineAt(position: number): number {
    return ts.getLineAndCharacterOfPosition(this.source, position).line + 1;
  }

  start(node: ts.Node): number {
    return node.getStart(this.source, false);
  }

  line(node: ts.Node): number {
    return this.lineAt(this.start(node));
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
    const where = this.where as unknown as Record<string, unknown>;
    const before: Record<string, unknown> = {};
    for (const key in change) {
      before[key] = where[key];
      where[key] = (change as Record<string, unknown>)[key];
    }
    try {
      return body();
    } finally {
      for (const key in change) where[key] = before[key];
    }
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
