import type { EventKind } from '../../graph/model.js';
import type { Named } from '../names.js';
import type { Store } from './flow.js';

/** Something that the code base's own way of sending and hearing taught. */
export interface Learned {
  does: 'listens' | 'emits';
  /** The method or function. */
  who: string;
  file: string;
  line: number;
  because: string;
}

/** A command or query by its name; all else is an event. */
export const kindOf = ({ name }: Pick<Named, 'name'>): EventKind =>
  /(^|[a-z])Command$/.test(name) ? 'command' : /(^|[a-z])Query$/.test(name) ? 'query' : 'event';

/** A store by what has it. */
export const nameOf = ({ owner, n }: Store): string => ('path' in owner ? n : `${owner.facts.n}.${n}`);
