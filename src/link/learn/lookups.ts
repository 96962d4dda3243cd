import type { E } from '../../extract/facts.js';
import { push } from '../collections.js';
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
  private wholes: Map<string, Fn[]> | undefined;

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

  /** Whether a method of the name gives the whole of a store. */
  isWhole(n: string): boolean {
    if (!this.wholes) {
      this.wholes = new Map();
      for (const { fns } of this.project.files)
        for (const fn of fns) {
          const { k, p, returns, s } = fn.facts;
          if (k === 'method' && !p.length && returns.length === 1 && fn.file.facts.exprs[returns[0]].k === 'mem') push(this.wholes, s, fn);
        }
    }
    return this.wholes.get(n)?.some((fn) => this.whole(fn)) ?? false;
  }

  /** What a function gives that only gives a store: `handlers() { return this.byType; }`. */
  whole({ file, facts: { p, returns } }: Fn): Part | undefined {
    const part = p.length || returns.length !== 1 ? undefined : this.part(file, returns[0]);
    return part && part.key === undefined && !part.path.length ? part : undefined;
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
