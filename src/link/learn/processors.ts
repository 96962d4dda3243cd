import type { Listening, Messages } from '../messages.js';
import type { Fn } from '../values.js';
import { type Mark, namesSaid, type Readers } from './marks.js';

/** Methods that a decorator marks with names of jobs, and the queue that they come from. */
export interface Processors {
  decorator: Fn;
  marks: Mark[];
}

/**
 * Marked methods that the worker of a whole queue runs by the names of its jobs: it runs who looks for the marks, and some of the names are
 * sent to its queue, or they are methods of the worker itself. Where a mark of their class names one of such queues, theirs is that.
 */
export function processors({ listenings, emissions }: Messages, own: readonly [Fn, Mark[]][], readers: Readers): Processors[] {
  const whole = listenings.filter(({ event, covers }) => event.kind === 'job' && (covers === 'queue' || covers === 'rest'));
  if (!whole.length) return [];
  const sent = new Set(emissions.flatMap(({ event }) => (event.kind === 'job' ? [event.name] : [])));
  const heard = new Set(listenings.map((l) => l.handler));
  return own.flatMap(([decorator, list]): Processors[] => {
    const open = list.filter(({ fn, queues }) => fn && !heard.has(fn) && !queues.length);
    const workers = open.length ? whole.filter(({ handler }) => readers.isRunBy(decorator, handler)) : [];
    const queues = new Set(workers.map(({ event }) => event.name));
    const isSent = (mark: Mark, queue: string): boolean => namesSaid(mark).some((n) => sent.has(`${queue}/${n}`));
    const ownOf = (mark: Mark): string[] => workers.filter((worker) => isOf(mark, worker)).map(({ event }) => event.name);
    if (!open.some((mark) => ownOf(mark).length || [...queues].some((queue) => isSent(mark, queue)))) return [];
    // The worker by itself does nothing with a job that has a name.
    for (const worker of workers) {
      worker.covers = undefined;
      worker.ifSent = true;
    }
    const marks = open.flatMap((mark): Mark[] => {
      const said = own
        .flatMap(([, others]) => others.filter(({ c, fn }) => c === mark.c && !fn))
        .flatMap((m) => [...namesSaid(m), ...m.queues]);
      const named = [...queues].filter((queue) => said.includes(queue));
      const mine = named.length ? named : ownOf(mark);
      const found = mine.length ? mine : [...queues].filter((queue) => queues.size === 1 || isSent(mark, queue));
      return found.length ? [{ ...mark, queues: found }] : [];
    });
    return [{ decorator, marks }];
  });
}

/** Whether a marked method is one of the class that a decorator makes a worker. */
const isOf = ({ c }: Mark, worker: Listening): boolean => c.file === worker.file && (c.facts.d ?? []).some(({ l }) => l === worker.line);
