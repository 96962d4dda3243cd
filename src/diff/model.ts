import type { Call, CallableNode, Emit, EventNode, Listen, Unresolved } from '../graph/model.js';

/** The difference between two graphs. A contract like the graph's: fields may be added, none changes its meaning without a new version. */

export const DIFF_FORMAT = 'event-cascade/diff';
export const DIFF_VERSION = 1;

/** Something that both graphs have, and what is different about it. */
export interface Change<T, Aspect extends string> {
  before: T;
  after: T;
  changes: Aspect[];
}

/** `added` as the second graph has them, `removed` as the first has them. */
export interface Part<T, Aspect extends string> {
  added: T[];
  removed: T[];
  changed: Change<T, Aspect>[];
}

export type EventAspect = 'renamed' | 'moved' | 'declared' | 'kind' | 'payload' | 'pattern';
export type CallableAspect = 'renamed' | 'moved' | 'role' | 'entry';
export type RowAspect = 'certainty' | 'guard' | 'via' | 'pattern' | 'reason';

/** The same thing under two ids. */
export interface Pair {
  before: string;
  after: string;
}

/** Where a cascade starts: an event that nothing inside causes, or an entry point. */
export interface Start {
  kind: 'event' | 'entry';
  id: string;
}

/** One step of a cascade: what hears it or starts it, the callable that runs, and the event that this leads to; `cause` is null for an entry point. */
export interface Step {
  cause: string | null;
  by: string;
  event: string;
}

/**
 * What a difference means. Ids are the first graph's in `shrank`, `broke`, `gone-cycle` and `resolved`, else the second's.
 */
export type Consequence =
  /** A cascade leads to an event that it did not lead to (`grew`), no longer leads to one that is gone (`shrank`) or to one that is still there (`broke`). */
  | {
      type: 'grew' | 'shrank' | 'broke';
      /** All starts from which this is so. */
      starts: Start[];
      /** The last step of `path`, which is new or gone. */
      step: Step;
      /** A shortest way from the first start. */
      path: Step[];
      /** Events further on that come or go with it. */
      onward: string[];
      /** Which part of the step is new or gone. */
      because: 'callable' | 'listens' | 'emits' | 'event';
    }
  | { type: 'lost-handler' | 'first-handler' | 'lost-emitter' | 'first-emitter'; event: string; callables: string[] }
  /** Events that lead back to the first of them. */
  | { type: 'new-cycle' | 'gone-cycle'; path: Step[] }
  | { type: 'new-unresolved' | 'resolved'; by: string; file: string; line: number; via: string; reason: string }
  /** Events that an entry point can lead to, at any distance: which came (ids of the second graph), which went (ids of the first). */
  | { type: 'entry-reach'; entry: string; gained: string[]; lost: string[] };

export type ConsequenceType = Consequence['type'];

export interface GraphDiff {
  format: typeof DIFF_FORMAT;
  version: typeof DIFF_VERSION;
  /** What the two graphs are called. */
  base: string;
  head: string;
  events: Part<EventNode, EventAspect>;
  callables: Part<CallableNode, CallableAspect>;
  listens: Part<Listen, RowAspect>;
  emits: Part<Emit, RowAspect>;
  calls: Part<Call, RowAspect>;
  unresolved: Part<Unresolved, RowAspect>;
  /** Nodes that have another id, changed or not (an id may hold a file, or a line). */
  ids: { events: Pair[]; callables: Pair[] };
  consequences: Consequence[];
}

export const PARTS = ['events', 'callables', 'listens', 'emits', 'calls', 'unresolved'] as const;

/** Whether nothing is different: places and ids alone are no difference. */
export const isEmpty = (diff: GraphDiff): boolean =>
  PARTS.every((part) => !diff[part].added.length && !diff[part].removed.length && !diff[part].changed.length);
