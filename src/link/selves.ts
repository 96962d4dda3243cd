import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import type { Caller } from './sites.js';
import { type Slots, slotsKey } from './slots.js';
import type { Cls, Fn, Val, ValOf } from './values.js';

/** Of which classes `this` may be, and on objects of which classes a member is called. */
export class Selves {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {}

  /** Classes of which `this` may be an object in a member; of what belongs to a class, that it may be. */
  of({ file, facts }: Fn): Cls[] {
    const c = file.classes[facts.c!];
    return [c, ...this.evaluator.hierarchy.descendants(c)].filter((d) => facts.static || !d.facts.abstract);
  }

  /** The parts for each class that `this` may be; undefined when they are the same for all. */
  bySubclass(member: Fn, slots: (self?: ValOf<'inst'>) => Slots): Map<Cls, Slots> | undefined {
    const c = member.file.classes[member.facts.c!];
    if (!this.evaluator.hierarchy.descendants(c).length) return undefined;
    const each = new Map(this.of(member).map((d): [Cls, Slots] => [d, slots({ t: 'inst', c: d, exact: true })]));
    const keys = new Set([...each.values()].map(slotsKey));
    // What a single one fills in is told by it as well.
    if (each.size === 1 && c.facts.abstract) keys.add(slotsKey(slots({ t: 'inst', c, exact: true })));
    return keys.size > 1 ? each : undefined;
  }

  /** Whether a method of the name is called on something of which nothing is known. */
  isCalledOnUnknown({ facts: { s } }: Fn): boolean {
    return this.calls.methodCalls(s).some(({ file, e }) => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      return callee?.k === 'mem' && !this.evaluator.expr(file, callee.o).length;
    });
  }

  /** Classes whose object the member is called on, or which it is called on itself; `self`: where `this` is of one class. */
  receivers(caller: Caller, member: Fn, self?: ValOf<'inst'>): Cls[] {
    const x = caller.file.facts.exprs[caller.e];
    const callee = x.k === 'call' ? caller.file.facts.exprs[x.f] : x;
    if (callee.k !== 'mem') return [];
    const { hierarchy } = this.evaluator;
    const own = caller.file.facts.exprs[callee.o];
    const vals: Val[] =
      own.k === 'super'
        ? [self ?? { t: 'inst', c: caller.file.classes[own.c], exact: false }]
        : this.evaluator.expr(caller.file, callee.o, self);
    const classes = vals.flatMap((v) => {
      if (v.t === 'inst') return v.exact ? [v.c] : [v.c, ...hierarchy.descendants(v.c)];
      if (v.t === 'class') return v.open ? [v.c, ...hierarchy.descendants(v.c)] : [v.c];
      return v.t === 'decl' ? hierarchy.implementers(v.decl) : [];
    });
    return [...new Set(classes)].filter((c) => hierarchy.chain(c).includes(member.file.classes[member.facts.c!]));
  }

  /** Whether a method is called on `this`. */
  isOwn(caller: Caller): boolean {
    const x = caller.file.facts.exprs[caller.e];
    const callee = x.k === 'call' ? caller.file.facts.exprs[x.f] : x;
    return callee.k === 'mem' && ['this', 'super'].includes(caller.file.facts.exprs[callee.o].k);
  }
}
