import type { Ref } from './facts.js';

/** Lexical scope of values and types; names resolve to the innermost declaration. */
export class Scope {
  readonly values = new Map<string, Ref>();
  readonly types = new Map<string, Ref>();
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
