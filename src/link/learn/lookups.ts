import type { E } from '../../extract/facts.js';
import type { Project } from '../project.js';
import type { File, Fn } from '../values.js';
import type { Part } from './flow.js';
import { identity, isEmpty } from './stores.js';

/** What a function gives of a store, and the position of the argument under which it looks that up. */
export interface Lookup {
  part: Part;
  position: number;
}

/** Functions that give what is kept under what they are given: `handlerOf(command) { return this.handlers.get(command.constructor.name); }`. */
export class Lookups {
  private readonly known = new Map<Fn, Lookup | null>();
  private named: Map<string, Fn[]> | undefined;

  constructor(
    private readonly project: Project,
    private readonly part: (file: File, e: E) => Part | undefined,
  ) {}

  /** Whether a method of the name is one. */
  isName(n: string): boolean {
    if (!this.named) {
      this.named = new Map();
      for (const { fns } of this.project.files)
        for (const fn of fns) {
          if (fn.facts.k !== 'method' || !fn.facts.p.length || !fn.facts.returns.length) continue;
          const list = this.named.get(fn.facts.s);
          if (list) list.push(fn);
          else this.named.set(fn.facts.s, [fn]);
        }
    }
    return this.named.get(n)?.some((fn) => this.of(fn)) ?? false;
  }

  of(fn: Fn): Lookup | undefined {
    const known = this.known.get(fn);
    if (known !== undefined) return known ?? undefined;
    // What looks itself up finds nothing.
    this.known.set(fn, null);
    const found = this.find(fn);
    if (found) this.known.set(fn, found);
    return found;
  }

  private find({ file, index, facts }: Fn): Lookup | undefined {
    const parts = facts.returns.map((e) => this.part(file, e));
    // What gives another thing too makes what it does not find.
    if (parts.some((part, i) => part === undefined && !isEmpty(file, facts.returns[i]))) return undefined;
    for (const part of parts) {
      if (!part?.key) continue;
      const { by, of } = identity(file, part.key);
      const key = file.facts.exprs[of];
      const given = key.k === 'ref' && key.r[0] === 'b' ? file.facts.bindings[key.r[1]] : undefined;
      if (given?.k !== 'param' || given.f !== index || given.i === undefined || given.path?.length) continue;
      const told = part.by ?? by;
      return { part: { store: part.store, path: part.path, ...(told === 'class' && { by: told }) }, position: given.i };
    }
    return undefined;
  }
}
