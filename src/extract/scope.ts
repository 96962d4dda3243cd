import type { Ref } from './facts.js';

/** Names that a scope declares. Most scopes declare none: the table is made for the first. */
export class Names {
  private table?: Map<string, Ref>;

  get(name: string): Ref | undefined {
    return this.table?.get(name);
  }

  set(name: string, ref: Ref): void {
    this.table ??= new Map();
    this.table.set(name, ref);
  }

  delete(name: string): void {
    this.table?.delete(name);
  }

  entries(): [string, Ref][] {
    return [...(this.table ?? [])];
  }
}

/** Lexical scope of values and types; names resolve to the innermost declaration. */
export class Scope {
  readonly values = new Names();
  readonly types = new Names();
  constructor(readonly up: Scope | null) {}

  value(name: string): Ref {
    for (let scope: Scope | null = this; scope; scope = scope.up) {
      const ref = scope.values.get(name);
      if (ref) return ref;
    }
    return ['g', name];
  }

  type(name: string): Ref {
    for (let scope: Scope | null = this; scope; scope = scope.up) {
      const ref = scope.types.get(name) ?? scope.values.get(name);
      if (ref && ref[0] !== 'b' && ref[0] !== 'f') return ref;
    }
    return ['g', name];
  }
}
