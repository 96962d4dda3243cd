import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { argsOf, receiverOf, type Site } from './sites.js';
import type { RanRule } from './value-rules.js';
import type { Cls, File, Fn } from './values.js';

/** A call that runs a hook, with what the hook is given there. */
export interface Ran extends Site {
  args: E[];
  /** Where `this` is one: only for objects that are new, or only for others. */
  isNew?: boolean;
}

/** Hooks of classes that extend a package's: methods which what they have of it runs, `Order.create(values, options)` what `@AfterCreate` marks. */
export class Hooks {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly methodCalls: (name: string) => readonly Site[],
  ) {}

  /** Calls that run a method, which a decorator marks as a hook. */
  runs(fn: Fn): Ran[] {
    const { file, facts } = fn;
    const own = facts.c === undefined ? undefined : file.classes[facts.c];
    if (!facts.d || !own) return [];
    const rules = facts.d.flatMap(({ f }) =>
      this.evaluator.expr(file, f).flatMap((v) => (v.t === 'ext' ? this.evaluator.rules.ran(v.pkg, v.n) : [])),
    );
    return rules.flatMap((rule) =>
      rule.call.flatMap((name) =>
        this.methodCalls(name).flatMap((site): Ran[] => {
          const on = receiverOf(site);
          if (on === undefined || !this.isOn(site, on, rule, own) || !this.isSaid(site, rule)) return [];
          const given = argsOf(site)[rule.passed];
          const isNew = rule.of && rule.of === 'new';
          // Which object `this` is in a class that others extend its callers know; else it is most often one that is there already.
          const isOpen = isNew !== undefined && this.isOfBase(site.file, on);
          if (isNew !== undefined && !isOpen && !this.mayBe(site.file, on, isNew)) return [];
          const args = [rule.on === 'object' ? on : 0, ...(given === undefined ? [] : [given])];
          return [{ ...site, args, ...(isOpen && { isNew }) }];
        }),
      ),
    );
  }

  /** Whether a method is called on such a class, or an object of it, which has none of its own by that name. */
  private isOn({ file, e }: Site, on: E, { on: kind }: RanRule, own: Cls): boolean {
    const { hierarchy } = this.evaluator;
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const name = callee?.k === 'mem' ? callee.n : '';
    const isSuper = file.facts.exprs[on].k === 'super';
    return this.evaluator.expr(file, on).some((v) => {
      if (v.t !== 'class' && v.t !== 'inst') return false;
      if ((v.t === 'class') !== (kind === 'class')) return false;
      const isOf = hierarchy.chain(v.c).includes(own);
      return isOf && (isSuper || !hierarchy.find(v.c, name, kind === 'class'));
    });
  }

  /** Whether an expression is the object of a class that others extend. */
  isOfBase({ classes, facts: { exprs } }: File, e: E): boolean {
    const x = exprs[e];
    return (x.k === 'this' || x.k === 'super') && x.c >= 0 && this.evaluator.hierarchy.descendants(classes[x.c]).length > 0;
  }

  /** Whether an object may be one that code made and nobody stored yet, or another one. */
  mayBe(file: File, e: E, isNew: boolean): boolean {
    const { k } = file.facts.exprs[e];
    if (k === 'this' || k === 'super') return !isNew;
    const vals = this.evaluator.expr(file, e).filter((v) => v.t === 'inst');
    return !vals.length || vals.some((v) => (v.origin?.made !== undefined) === isNew);
  }

  /** Whether what the call is given says that hooks are run, where that has to be said, and not that they are left out. */
  private isSaid({ file, e }: Site, { when, unless, passed }: RanRule): boolean {
    const given = argsOf({ file, e })[passed];
    if (unless !== undefined && given !== undefined && saysSo(file, given, unless, false)) return false;
    return when === undefined || (given !== undefined && saysSo(file, given, when));
  }
}

/** Whether an object is written with a property that is true, or is `is`. */
function saysSo(file: File, e: E, property: string, is = true): boolean {
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  if (x.k === 'ref' && x.r[0] === 'b') {
    const { k, init, set } = bindings[x.r[1]];
    const of = k === 'var' && init !== undefined && !set.length ? exprs[init] : undefined;
    return of?.k === 'obj' && saysSo(file, init!, property, is);
  }
  if (x.k !== 'obj') return false;
  return x.p.some(({ n, v }) => {
    const value = exprs[v];
    return n === property && value.k === 'bool' && value.v === is;
  });
}
