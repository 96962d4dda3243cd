import type { E, Expr } from '../extract/facts.js';
import { identities } from './identities.js';
import { runsThrough } from './loops.js';
import type { Messages } from './messages.js';
import { calleeName, callsWithin, isWithin } from './sites.js';
import type { File, Fn } from './values.js';

/** Functions that leave something on what a decorator stands on, and that look for it. */
export const LEAVES = /^(defineMetadata|SetMetadata)$/;
export const READS = /^get\w*Meta/;
/** Methods of lists, tables and texts: they keep nothing elsewhere. */
const OF_THE_LANGUAGE =
  /^(push|unshift|pop|shift|splice|concat|slice|set|get|has|add|delete|keys|values|entries|fromEntries|map|flatMap|filter|find|some|every|includes|forEach|reduce|sort|reverse|join|split|replace|replaceAll|trim|to(String|LowerCase|UpperCase)|startsWith|endsWith|assign|defineProperty|define|create|freeze|bind|call|apply|getOwnProperty\w*|getPrototypeOf)$/;
/** What every class and function has. */
const OF_ALL = /^(prototype|constructor|name|length)$/;
/** Functions in each other that are looked into. */
const DEEPEST = 6;

/** What code may keep something in or find it in: variables, properties by their names, keys of metadata. */
export interface Touched {
  names: Set<string>;
  /** Whether there is more of which nothing is known. */
  open: boolean;
}

/** Which stores code touches, with the functions that it calls: more than it uses, never less where all is known. */
export class Stores {
  private readonly known = new Map<Fn, Touched>();

  constructor(private readonly messages: Messages) {}

  /** What a function touches. */
  of(fn: Fn): Touched {
    let found = this.known.get(fn);
    if (!found) {
      const walk = new Walk(this.messages, false);
      walk.function(fn, 0);
      this.known.set(fn, (found = walk.found));
    }
    return found;
  }

  /** What stands behind expressions; what a function there is given is not known. */
  behind(file: File, list: readonly E[]): Touched {
    const walk = new Walk(this.messages, true);
    for (const e of list) walk.expr(file, e, 0);
    return walk.found;
  }
}

/** Whether nothing that both touch can be one store. */
export const areApart = (a: Touched, b: Touched): boolean => {
  if (a.open || b.open || !a.names.size || !b.names.size) return false;
  for (const name of a.names) if (b.names.has(name)) return false;
  return true;
};

class Walk {
  readonly found: Touched = { names: new Set(), open: false };
  private readonly seen = new Set<string>();

  /** @param isGiven whether parameters are asked for: what is given there may be anything */
  constructor(
    private readonly messages: Messages,
    private readonly isGiven: boolean,
  ) {}

  function(fn: Fn, depth: number): void {
    const { file } = fn;
    if (this.isSeen(`f ${file.index}.${fn.index}`)) return;
    if (depth > DEEPEST) {
      this.found.open = true;
      return;
    }
    const { exprs, bindings, writes } = file.facts;
    const all = (list: readonly E[]): void => {
      for (const e of list) this.expr(file, e, depth);
    };
    all(callsWithin(fn));
    for (const [target, value] of writes) {
      const x = exprs[target];
      if ((x.k === 'mem' || x.k === 'put') && isWithin(file, x.by, fn))
        all(value === undefined || value === null ? [target] : [target, value]);
    }
    for (const b of bindings) if (b.k === 'var' && b.init !== undefined && isWithin(file, b.f, fn)) all([b.init]);
    all(fn.facts.returns);
  }

  expr(file: File, e: E, depth: number): void {
    if (this.isSeen(`${file.index}.${e}`)) return;
    const x = file.facts.exprs[e];
    if (x.k === 'ref') this.name(file, e, depth);
    else if (x.k === 'call') this.call(file, e, depth);
    else if (x.k === 'fn') this.function(file.fns[x.f], depth + 1);
    else {
      if (x.k === 'mem') {
        this.property(x.n);
        this.exported(file, x.o, x.n);
      }
      for (const part of partsOf(x)) this.expr(file, part, depth);
    }
  }

  private call(file: File, e: E, depth: number): void {
    const x = file.facts.exprs[e];
    if (x.k !== 'call') return;
    const { calls, evaluator } = this.messages;
    const called = calleeName(file, e) ?? '';
    if (READS.test(called) || LEAVES.test(called)) {
      const key = x.a.length ? identities(evaluator, file, x.a[0]).at(-1) : undefined;
      if (key === undefined) this.found.open = true;
      else this.found.names.add(`key ${key}`);
      if (READS.test(called)) return;
    }
    for (const a of x.a) this.expr(file, a, depth);
    const to = calls.targets({ file, e });
    for (const fn of to) this.function(fn, depth + 1);
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'mem') this.expr(file, callee.o, depth);
    else this.expr(file, x.f, depth);
    if (to.length || OF_THE_LANGUAGE.test(called) || LEAVES.test(called)) return;
    const on = callee.k === 'mem' ? callee.o : x.f;
    const isGlobal = (of: E): boolean => {
      const at = file.facts.exprs[of];
      return at.k === 'mem' ? isGlobal(at.o) : at.k === 'ref' && at.r[0] === 'g';
    };
    const vals = evaluator.expr(file, on);
    // Packages keep nothing for others.
    const isOfPackage = vals.length > 0 && vals.every((v) => v.t === 'ext' || v.t === 'extInst');
    if (!isGlobal(on) && !isOfPackage) this.found.open = true;
  }

  private name(file: File, e: E, depth: number): void {
    const x = file.facts.exprs[e];
    if (x.k !== 'ref') return;
    const { evaluator, project } = this.messages;
    for (const key of identities(evaluator, file, e)) if (/^[roe]:/.test(key)) this.found.names.add(key);
    const target = x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref' as const, file, r: x.r };
    if (target?.t === 'expr') this.expr(target.file, target.e, depth);
    if (target?.t !== 'ref' || target.r[0] !== 'b') return;
    const b = target.file.facts.bindings[target.r[1]];
    for (const n of b.path ?? []) this.property(n);
    const list = runsThrough(target.file, target.r[1]);
    if (list !== undefined) this.expr(target.file, list, depth);
    else if (b.k === 'param') this.found.open ||= this.isGiven && depth === 0;
    for (const value of [...(b.init === undefined ? [] : [b.init]), ...b.set]) this.expr(target.file, value, depth);
  }

  private property(n: string): void {
    if (!OF_ALL.test(n)) this.found.names.add(`.${n}`);
  }

  /** What a module has: `store.routes` of `import * as store`. */
  private exported(file: File, of: E, n: string): void {
    const x = file.facts.exprs[of];
    const { project } = this.messages;
    const module = x.k === 'ref' && x.r[0] === 'i' ? project.import(file, x.r[1]) : undefined;
    const target = module?.t === 'file' ? project.export(module.file, n) : undefined;
    if (target?.t === 'ref') this.found.names.add(`r:${target.file.index}.${target.r.join('.')}`);
  }

  private isSeen(key: string): boolean {
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

/** The expressions of which one consists. */
function partsOf(x: Expr): readonly E[] {
  switch (x.k) {
    case 'mem':
      return [x.o];
    case 'idx':
    case 'put':
      return [x.o, x.i];
    case 'new':
      return x.a;
    case 'obj':
      return x.p.map((p) => p.v);
    case 'arr':
    case 'any':
      return x.e;
    case 'tpl':
      return x.x;
    case 'spread':
    case 'cast':
    case 'await':
    case 'if':
      return [x.e];
    case 'cond':
      return [x.a, x.b];
    default:
      return [];
  }
}
