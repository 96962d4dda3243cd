import type { Messages } from '../messages.js';
import type { Fn } from '../values.js';
import { type Mark, namesSaid, type Readers } from './marks.js';

/** Methods that a decorator marks with names of jobs, and the queue that they come from. */
export interface Processors {
  decorator: Fn;
  marks: Mark[];
}

/**
 * Marked methods that one worker of a whole queue runs by the names of its jobs: who looks for the marks is of the class that has the worker,
 * and some of the names are sent to its queue.
 */
export function processors({ listenings, emissions }: Messages, own: readonly [Fn, Mark[]][], readers: Readers): Processors[] {
  const whole = listenings.filter(({ event, covers }) => event.kind === 'job' && (covers === 'queue' || covers === 'rest'));
  if (!whole.length) return [];
  const sent = new Set(emissions.flatMap(({ event }) => (event.kind === 'job' ? [event.name] : [])));
  const heard = new Set(listenings.map((l) => l.handler));
  return own.flatMap(([decorator, list]): Processors[] => {
    const looking = readers.of(decorator);
    const isNear = (fn: Fn): boolean =>
      looking.some((by) => by.facts.c !== undefined && by.file === fn.file && by.facts.c === memberOf(fn).facts.c);
    const open = list.filter(({ fn, queues }) => fn && !heard.has(fn) && !queues.length);
    const queues = new Set(whole.filter(({ handler }) => isNear(handler)).map(({ event }) => event.name));
    const [queue] = [...queues].filter((name) => open.some((mark) => namesSaid(mark).some((n) => sent.has(`${name}/${n}`))));
    return queue === undefined ? [] : [{ decorator, marks: open.map((mark) => ({ ...mark, queues: [queue] })) }];
  });
}

/** The method around a closure. */
function memberOf(fn: Fn): Fn {
  let at = fn;
  while (at.facts.k === 'closure' && at.facts.up >= 0) at = at.file.fns[at.facts.up];
  return at;
}
