import type { E, Expr } from '../extract/facts.js';
import { plain } from './assigned.js';
import type { Evaluator } from './evaluate.js';
import { putsInto } from './kept.js';
import { listsIn } from './loops.js';
import { isWithin } from './sites.js';
import type { File, Turn, Val, ValOf } from './values.js';

/**
 * What an object that is written empty has under a name, where a loop over the names of another one fills it with what is made of each:
 * `for (const key of Object.keys(controller)) wrapped[key] = safe(controller[key])`.
 */
export class Filled {
  constructor(private readonly evaluator: Evaluator) {}

  member({ file, e }: ValOf<'obj'>, n: string): Val[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'obj' || x.p.length) return [];
    const index = file.facts.bindings.findIndex(({ k, init }) => k === 'var' && init !== undefined && plain(file, init) === e);
    if (index < 0) return [];
    return this.evaluator.once(`f${file.index}.${e}:${n}`, () =>
      this.apart(x, () => putsInto(file, `b${index}`).flatMap(({ key, value }) => this.put(file, key, value, n))),
    );
  }

  /** A function that fills an object with what it makes itself (a deep copy) is not followed into itself: each turn forgets what is being asked. */
  private apart(object: Expr, put: () => Val[]): Val[] {
    if (this.filling.has(object)) return [];
    this.filling.add(object);
    try {
      return put();
    } finally {
      this.filling.delete(object);
    }
  }
  private readonly filling = new Set<Expr>();

  private put(file: File, key: E, value: E, n: string): Val[] {
    const { evaluator } = this;
    const [list, ...more] = listsIn(file, key);
    const vals = list === undefined || more.length ? [] : this.turnOf(file, list, n);
    if (list === undefined || !vals.length) return [];
    const turn: Turn = { file, list, vals };
    return evaluator.during(turn, () => {
      const [name, ...others] = evaluator.expr(file, key);
      return name?.t === 'str' && name.v === n && !others.length ? this.made(file, value, list) : [];
    });
  }

  /** What is put there: what wraps the one thing that the loop is at, or is made by a package's function which is given that, stands for it. */
  private made(file: File, value: E, list: E): Val[] {
    const { evaluator } = this;
    const { exprs, calls } = file.facts;
    const vals = evaluator.expr(file, value);
    const x = exprs[value];
    if (x.k === 'fn') {
      const run = calls.flatMap((e) => {
        const call = exprs[e];
        if (call.k !== 'call' || !['ref', 'idx'].includes(exprs[call.f].k) || !isWithin(file, call.by, file.fns[x.f])) return [];
        return listsIn(file, call.f).includes(list) ? [call.f] : [];
      });
      return run.length === 1 ? evaluator.expr(file, run[0]) : vals;
    }
    if (vals.length || x.k !== 'call' || !evaluator.expr(file, x.f).some((v) => v.t === 'ext')) return vals;
    const given = x.a.map((a) => evaluator.expr(file, a).filter((v) => v.t === 'param')).filter((each) => each.length);
    return given.length === 1 ? given[0] : vals;
  }

  /** What a loop over an object's names, or over its entries, gets when it is at a name. */
  private turnOf(file: File, list: E, n: string): Val[] {
    const { exprs } = file.facts;
    const name: Val = { t: 'str', v: n };
    const x = exprs[plain(file, list)];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? exprs[callee.o] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || of?.k !== 'ref' || of.r[0] !== 'g' || of.r[1] !== 'Object') return [];
    if (callee.n === 'keys' || callee.n === 'getOwnPropertyNames') return [name];
    if (callee.n !== 'entries') return [];
    const held = this.evaluator.expr(file, x.a[0] ?? 0).flatMap((v) => this.evaluator.members.member(v, n));
    return [{ t: 'arr', of: [name, ...held], at: [[name], held] }];
  }
}
