import type { E } from '../../extract/facts.js';
import { argsOf } from '../sites.js';
import type { Slots } from '../slots.js';
import type { Fn, Val, ValOf } from '../values.js';
import { Finder } from './finder.js';
import { type JobQueue, jobQueues } from './job-queues.js';
import { type Signal, usesOf } from './signals.js';
import { each } from './stores.js';
import { Streams } from './streams.js';
import { DISCRIMINANT } from './yes.js';

/** Queues of jobs that are written by hand: each object is one, called by what holds it. */
export class Queued extends Finder {
  find(): void {
    for (const queue of jobQueues(this.messages.project.files)) {
      if (this.isRefused(queue.c.facts.n)) continue;
      const sends = new Set(queue.enqueues.map(({ fn }) => fn));
      const uses = usesOf(this.messages, queue.c, { keeps: queue.keeps, sends, byType: true });
      if (uses && !this.areTasks(queue, uses)) this.queue(queue, uses);
    }
  }

  /** Whether what is put in are functions, or objects with one: those run themselves. */
  private areTasks({ enqueues }: JobQueue, { sent }: Signal): boolean {
    const { choosers, evaluator } = this.messages;
    const runs = (v: Val): boolean =>
      v.t === 'fn' || v.t === 'sig' || (v.t === 'obj' && propertiesOf(v).some((e) => v.file.facts.exprs[e].k === 'fn'));
    return sent.some(({ file, e, by }) =>
      enqueues.some(({ fn, i }) => {
        const a = fn === by ? argsOf({ file, e })[i] : undefined;
        if (a === undefined) return false;
        return choosers
          .find({ file, e }, (self) => ({ event: evaluator.expr(file, a, self) }))
          .some(({ slots }) => each(slots['event']).some(runs));
      }),
    );
  }

  private queue(queue: JobQueue, { heard, sent }: Signal): void {
    const { calls, choosers, emitting, evaluator, handed, listening, listenings, namer } = this.messages;
    for (const site of queue.runs) calls.block(site);
    const named = (names: readonly string[]): Val[] => names.map((v) => ({ t: 'str', v }));
    const asked = new Map<string, string>();
    const before = listenings.length;
    for (const { file, e, names, callback } of heard) {
      calls.consume(file, callback);
      const slots = (self?: ValOf<'inst'>): Slots => ({ event: named(names), callback: handed.functions(file, callback, self) });
      for (const v of slots()['callback']) {
        const property = v.t === 'fn' ? this.tested(v.f) : undefined;
        if (property !== undefined) for (const n of names) asked.set(n, property);
      }
      listening.register({ file, e }, { as: 'name' }, () => 'job', slots, { whole: false, own: [], quiet: true });
    }
    // Whoever tells jobs apart is given each.
    for (const one of listenings.slice(before)) if (asked.has(one.event.name)) one.covers = 'queue';
    for (const { file, e, names, by } of sent) {
      const x = file.facts.exprs[e];
      const ends = queue.enqueues.filter(({ fn }) => fn === by);
      for (const n of names) {
        const property = asked.get(n);
        const kinds = (self?: ValOf<'inst'>): Val[] =>
          x.k !== 'call' || property === undefined
            ? []
            : ends.flatMap(({ i, says }) => {
                const at = says.get(property);
                if (at !== undefined) return evaluator.argument(file, x.a, at, self);
                return each(evaluator.argument(file, x.a, i, self)).flatMap((v) => evaluator.members.member(v, property));
              });
        const apart = property === undefined ? [] : choosers.find({ file, e }, (self) => ({ event: kinds(self) }));
        const isKnown = apart.length > 0 && apart.every(({ slots }) => namer.names(slots['event'], { as: 'name' }).named.length);
        if (isKnown)
          for (const choice of apart) {
            const event = evaluator.template([`${n}/`, ''], [choice.slots['event']]);
            emitting.emitted({ ...choice, slots: { event } }, { as: 'name' }, () => 'job');
          }
        else
          for (const choice of choosers.find({ file, e }, () => ({ event: named([n]) })))
            emitting.emitted(choice, { as: 'name' }, () => 'job');
      }
    }
    const { c } = queue;
    const objects = new Set(sent.flatMap((s) => s.names)).size;
    this.say({
      does: 'listens',
      who: `new ${c.facts.n}`,
      file: c.file.path,
      line: c.facts.l,
      because: `it gives what it takes out of its list to a function that it was given; ${objects === 1 ? 'there is one of it' : `there are ${objects} of it`}, each a queue of its own`,
    });
    for (const by of new Set(sent.map((s) => s.by)))
      this.note(
        'emits',
        by,
        by.file.path,
        by.facts.l,
        `it puts what it is given into the list of a ${c.facts.n}, for the function that works that off`,
      );
  }

  /** The property by which a function tells what it is given apart. */
  private tested(fn: Fn): string | undefined {
    const streams = new Streams(this.messages);
    const own = streams.tests(fn);
    const tests = own.length ? own : streams.tests(this.messages.handed.thinly(fn)?.fns[0] ?? fn);
    return tests.find(({ by, property }) => by === 'name' && property !== undefined && DISCRIMINANT.test(property))?.property;
  }
}

function propertiesOf({ file, e }: ValOf<'obj'>): E[] {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? x.p.map(({ v }) => v) : [];
}
