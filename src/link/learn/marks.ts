import type { Decorator, E } from '../../extract/facts.js';
import { push } from '../collections.js';
import { identities } from '../identities.js';
import type { Messages } from '../messages.js';
import { callsWithin, isWithin, type Site } from '../sites.js';
import type { Cls, File, Fn, Val } from '../values.js';

/** One place where a decorator of the code base's own stands. */
export interface Mark {
  file: File;
  d: Decorator;
  c: Cls;
  /** The decorated method; undefined on a class. */
  fn?: Fn;
  /** Names and classes that it is given, by itself or in an object. */
  says: Val[];
  /** The queue that it is given beside. */
  queues: string[];
}

/** The names, of classes and others, that a mark says. */
export const namesSaid = ({ says }: Mark): string[] => says.flatMap((v) => (v.t === 'str' ? [v.v] : v.t === 'class' ? [v.c.facts.n] : []));

/** Properties of a decorator's options that say which event it is. */
export const SAYS = [
  'name',
  'event',
  'events',
  'eventName',
  'topic',
  'type',
  'pattern',
  'message',
  'job',
  'jobName',
  'channel',
  'subject',
  'routingKey',
  'routingKeys',
  'topics',
  'patterns',
  'subjects',
];
/** Properties that say which queue a job comes from. */
const QUEUES = ['queue', 'queueName'];
/** Functions that leave a mark for somebody who looks for it later. */
const LEAVES = new Set(['SetMetadata', 'defineMetadata', 'createDecorator']);
/** Functions that look for one. */
export const READS = /^(get|has)|Meta/;

/**
 * Decorators of the code base's own that mark methods or classes with something, by the decorator.
 * @param keepers functions that put what they are given where it is looked up later
 * @param ends functions of which it is known that they do, by another way
 */
export function marks({ project, evaluator, calls }: Messages, keepers: ReadonlySet<Fn>, ends: ReadonlySet<Fn>): Map<Fn, Mark[]> {
  const found = new Map<Fn, Mark[]>();
  const known = new Map<Fn, boolean>();
  const isMarking = (fn: Fn): boolean => {
    let one = known.get(fn);
    if (one === undefined) known.set(fn, (one = ends.has(fn) || leaves(fn, calls, keepers)));
    return one;
  };
  const note = (file: File, c: Cls, fn: Fn | undefined, list: Decorator[] | undefined): void => {
    for (const d of list ?? []) {
      for (const v of evaluator.expr(file, d.f)) {
        if (v.t !== 'fn') continue;
        const args = (d.a ?? []).map((a) => evaluator.expr(file, a));
        const all = isMarking(v.f) ? [{ decorator: v.f, given: args.flat(), fill: (vals: Val[]) => vals }] : madeOf(v.f, args);
        for (const { decorator, given, fill } of all) {
          const options = given.filter((one) => one.t === 'obj');
          const queues = options
            .flatMap((one) => fill(QUEUES.flatMap((n) => evaluator.members.property(one, n))))
            .flatMap((one) => (one.t === 'str' ? [one.v] : []));
          push(found, decorator, { file, d, c, ...(fn && { fn }), says: said(evaluator, given, fill), queues });
        }
      }
    }
  };
  /** Decorators that another one is made of, with what that gives them: `const OnPaid = () => On('paid')`. */
  const madeOf = (fn: Fn, args: Val[][]): { decorator: Fn; given: Val[]; fill: (vals: Val[]) => Val[] }[] => {
    const { file } = fn;
    const fill = (vals: Val[]): Val[] => evaluator.invocations.substitute(vals, fn, (i) => (i === 'rest' ? [] : (args[i] ?? [])));
    return callsWithin(fn).flatMap((e) => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call') return [];
      const made = calls.targets({ file, e }).filter((to) => to !== fn && isMarking(to));
      return made.map((decorator) => ({ decorator, given: x.a.flatMap((a) => evaluator.expr(file, a)), fill }));
    });
  };
  for (const file of project.files) {
    for (const c of file.classes) {
      note(file, c, undefined, c.facts.d);
      for (const m of c.facts.methods) note(file, c, file.fns[m], file.facts.callables[m].d);
    }
  }
  return found;
}

function said(evaluator: Messages['evaluator'], vals: Val[], fill: (vals: Val[]) => Val[], depth = 0): Val[] {
  if (depth > 3) return [];
  return fill(vals).flatMap((v): Val[] => {
    if (v.t === 'str' || v.t === 'class') return [v];
    if (v.t !== 'arr' && v.t !== 'obj') return [];
    return said(evaluator, v.t === 'arr' ? v.of : SAYS.flatMap((n) => evaluator.members.property(v, n)), fill, depth + 1);
  });
}

/** Whether a function, or one inside it, leaves a mark. */
export function leaves(fn: Fn, calls: Messages['calls'], keepers: ReadonlySet<Fn> = new Set()): boolean {
  const { file } = fn;
  if ([...keepers].some((keeper) => keeper.file === file && isWithin(fn.file, keeper.index, fn))) return true;
  return callsWithin(fn).some((e) => {
    const x = file.facts.exprs[e];
    if (x.k !== 'call') return false;
    return LEAVES.has(calledName(file, x.f)) || (keepers.size > 0 && calls.targets({ file, e }).some((to) => keepers.has(to)));
  });
}

export function calledName(file: File, e: E): string {
  const x = file.facts.exprs[e];
  if (x.k === 'mem') return x.n;
  return x.k === 'ref' && x.r[0] === 'i' ? file.facts.imports[x.r[1]].n : '';
}

/** How deep the callers are asked of what looks for marks, and of what keeps what they mark. */
const NEAR = 4;

/** Who looks for the marks that decorators leave, by the keys that they are left under. */
export class Readers {
  private readonly byKey = new Map<string, Fn[]>();

  constructor(
    private readonly messages: Messages,
    decorators: Iterable<Fn>,
  ) {
    const keys = new Set([...decorators].flatMap((fn) => this.keys(fn)));
    for (const file of keys.size ? messages.project.files : []) {
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        if (x.k !== 'call' || !READS.test(calledName(file, x.f)) || LEAVES.has(calledName(file, x.f))) continue;
        const by = messages.choosers.memberAt({ file, e });
        for (const key of x.a.flatMap((a) => this.asked(file, a))) if (keys.has(key)) push(this.byKey, key, by);
      }
    }
  }

  /** Whether what a decorator leaves may come into what these places fill: where it is seen who looks for it, they have to do with each other. */
  reach(decorator: Fn, puts: readonly Site[]): boolean {
    const readers = this.of(decorator);
    if (!readers.length) return true;
    const around = this.around(puts.map((site) => this.messages.choosers.memberAt(site)));
    return [...this.around(readers)].some(
      (fn) => around.has(fn) || [...around].some((other) => other.file === fn.file && other.facts.c === fn.facts.c),
    );
  }

  /** Whether a function has who looks for what a decorator leaves run, by whatever is between, or stands in the same class. */
  isRunBy(decorator: Fn, fn: Fn): boolean {
    const readers = this.of(decorator);
    const member = this.messages.choosers.outermost(fn);
    const isBeside = (by: Fn): boolean => by.file === member.file && by.facts.c !== undefined && by.facts.c === member.facts.c;
    const around = this.around(readers);
    return readers.some(isBeside) || around.has(fn) || around.has(member);
  }

  /** Who looks for what a decorator leaves. */
  of(decorator: Fn): Fn[] {
    return this.keys(decorator).flatMap((key) => this.byKey.get(key) ?? []);
  }

  /** Functions with those that run them. */
  private around(fns: readonly Fn[]): Set<Fn> {
    const { calls, choosers } = this.messages;
    const all = new Set(fns);
    let next = [...all];
    for (let depth = 0; depth < NEAR && next.length; depth++) {
      next = next.flatMap((fn) => calls.callers(fn).map((caller) => choosers.memberAt(caller))).filter((fn) => !all.has(fn));
      for (const fn of next) all.add(fn);
    }
    return all;
  }

  /** The keys under which a decorator leaves its marks. */
  keys(fn: Fn): string[] {
    return this.left(fn).flatMap((args) => this.key(fn.file, args[0]) ?? []);
  }

  /** What a decorator leaves. */
  leavings(fn: Fn): E[] {
    return this.left(fn).flatMap((args) => args.slice(1, 2));
  }

  private left({ file, index }: Fn): E[][] {
    const fn = file.fns[index];
    return callsWithin(fn).flatMap((e) => {
      const x = file.facts.exprs[e];
      return x.k === 'call' && LEAVES.has(calledName(file, x.f)) && x.a.length ? [x.a] : [];
    });
  }

  /** The key that somebody looks for, also where a caller says it: `this.marked(ON_EVENT)`. */
  private asked(file: File, e: E): string[] {
    const x = file.facts.exprs[e];
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    if (b?.k !== 'param' || b.i === undefined || b.path?.length) {
      const key = this.key(file, e);
      return key === undefined ? [] : [key];
    }
    return this.messages.calls.callers(file.fns[b.f]).flatMap((caller) => {
      const given = caller.args?.[b.i!];
      const key = given === undefined ? undefined : this.key(caller.file, given);
      return key === undefined ? [] : [key];
    });
  }

  key(file: File, e: E): string | undefined {
    const { k } = file.facts.exprs[e];
    return k === 'str' || k === 'ref' || k === 'mem' ? identities(this.messages.evaluator, file, e).at(-1) : undefined;
  }
}
