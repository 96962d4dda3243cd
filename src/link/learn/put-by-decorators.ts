import type { Decorator, E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import { HEARS } from '../paired.js';
import { callsWithin } from '../sites.js';
import type { File, Fn, Val } from '../values.js';
import { mentions } from './announced.js';
import { type Put, written } from './stores.js';
import { givenAs } from './works.js';

/** A method that a decorator puts somewhere, under a name that it is given. */
export interface PutMethod {
  fn: Fn;
  event: Val[];
  file: File;
  d: Decorator;
}

/** How deep in lists and objects a method is looked for. */
const DEEPEST = 4;

/** Methods that a decorator of the code's own puts into a table: `(target, key) => { handlers.set(topic, target[key]); }`. */
export function putByDecorators({ project, evaluator, choosers }: Messages, { site, key, value }: Put): PutMethod[] {
  const { file } = site;
  const inner = choosers.callableAt(site);
  if (key === undefined || !isGivenBack(inner) || !holdsMethod(inner, value)) return [];
  const decorator = file.fns[inner.facts.up];
  const names = evaluator.expr(file, key);
  return project.files.flatMap((at) =>
    at.classes.flatMap((c) =>
      c.facts.methods.flatMap((m) =>
        (at.facts.callables[m].d ?? []).flatMap((d): PutMethod[] => {
          if (!d.a || !evaluator.expr(at, d.f).some((v) => v.t === 'fn' && v.f === decorator)) return [];
          const args = d.a.map((a) => evaluator.expr(at, a));
          const event = evaluator.invocations.substitute(names, decorator, (i) => (i === 'rest' ? [] : (args[i] ?? [])));
          return [{ fn: at.fns[m], event, file: at, d }];
        }),
      ),
    ),
  );
}

/** Whether a function is what the one around it gives, as decorators that are given something are. */
function isGivenBack({ file, index, facts }: Fn): boolean {
  const { exprs } = file.facts;
  const returns = facts.up >= 0 ? file.fns[facts.up].facts.returns : [];
  return returns.some((r) => {
    const x = exprs[written(file, r)];
    return (x.k === 'fn' && x.f === index) || (x.k === 'ref' && x.r[0] === 'f' && x.r[1] === index);
  });
}

/** Whether a value is, or a list or an object in it has, the method that a decorator stands on: `target[key]`, `descriptor.value`. */
function holdsMethod(inner: Fn, e: E, depth = 0): boolean {
  const { exprs } = inner.file.facts;
  const isParameter = (of: E, i: number): boolean => givenAs(inner.file, written(inner.file, of), inner.index) === i;
  const x = exprs[written(inner.file, e)];
  const inside = (list: readonly E[]): boolean => depth < DEEPEST && list.some((one) => holdsMethod(inner, one, depth + 1));
  if (x.k === 'idx') return isParameter(x.o, 0) && isParameter(x.i, 1);
  if (x.k === 'mem') return x.n === 'value' && isParameter(x.o, 2);
  if (x.k === 'arr') return inside(x.e);
  if (x.k === 'obj') return inside(x.p.map((p) => p.v));
  return x.k === 'call' && inside(x.a);
}

/** Whether a function in a decorator runs the method that this stands on: `descriptor.value.call(target, event)`, `container.get(target.constructor)[key](event)`. */
export function runsMethod(fn: Fn): boolean {
  const { exprs, callables } = fn.file.facts;
  const outer: Fn[] = [];
  for (let at = fn.facts.up; at > 0; at = callables[at].up) if (isGivenBack(fn.file.fns[at])) outer.push(fn.file.fns[at]);
  const isMethod = (of: E, inner: Fn): boolean => {
    const x = exprs[of];
    return x.k === 'idx'
      ? givenAs(fn.file, written(fn.file, x.i), inner.index) === 1 && mentions(fn.file, x.o, inner.index, 0)
      : holdsMethod(inner, of);
  };
  return callsWithin(fn).some((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || !callee) return false;
    const run = callee.k === 'mem' && (callee.n === 'call' || callee.n === 'apply') ? callee.o : x.f;
    return outer.some((inner) => isMethod(run, inner));
  });
}

/** The methods that a decorator of classes runs of the one that it stands on: `bus.on(event, (data) => container.get(target).handle(data))`. */
export function runsOfClass(decorator: Fn): string[] {
  const { file } = decorator;
  const { exprs } = file.facts;
  const isClass = (e: E, inner: Fn): boolean => givenAs(file, written(file, e), inner.index) === 0;
  const isMadeOf = (e: E, inner: Fn): boolean => {
    const x = exprs[written(file, e)];
    return (x.k === 'new' && isClass(x.f, inner)) || (x.k === 'call' && x.a.some((a) => isClass(a, inner)));
  };
  const called = file.fns
    .filter((fn) => fn.facts.up === decorator.index && isGivenBack(fn))
    .flatMap((inner) =>
      callsWithin(inner).flatMap((e) => {
        const x = exprs[e];
        const callee = x.k === 'call' ? exprs[x.f] : undefined;
        return callee?.k === 'mem' && isMadeOf(callee.o, inner) ? [callee.n] : [];
      }),
    );
  // What it is asked first, `validate(data)`, does not hear.
  const hearing = called.filter((n) => HEARS.test(n));
  return hearing.length ? hearing : called.slice(-1);
}
