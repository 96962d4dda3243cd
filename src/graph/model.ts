import type { JsonSchema } from './type-schema.js';

/** The cascade graph: what every view is made from. The contract is format 1 of `event-cascade/graph`; fields may be added, none changes its meaning. */

export const FORMAT = 'event-cascade/graph';
export const VERSION = 1;

/** What is sent: something that happened (`event`, broker `message`) or something asked of one receiver (`command`, `query`, `job`). */
export type EventKind = 'event' | 'command' | 'query' | 'job' | 'message';
/** What the class of a callable is for; the words are those of ARCHITECTURE.md. */
export type Role = 'handler' | 'archiver' | 'controller' | 'other';
/** How a cascade starts from outside the code. */
export type EntryKind = 'http' | 'graphql' | 'ws' | 'cron' | 'cli' | 'lifecycle' | 'other';
/** How a request is made, by HTTP. */
export const HTTP_METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
/** `always`: on every path through the callable that does not throw; `may`: on some. */
export type Certainty = 'always' | 'may';

/** A place in the sources: `file` relative to the analysed root with "/" separators, `line` counted from 1. */
export interface Place {
  file: string;
  line: number;
}

export interface PayloadField {
  name: string;
  /** The type as written, or null when the code gives none. */
  type: string | null;
  /** True when it may be left out. */
  optional?: boolean;
  /** What the type says in JSON Schema (draft 7), where it says anything; `$ref`s name one of the graph's types: "#/types/Money". */
  schema?: JsonSchema;
}

/** A type of the sources that payloads are made of. */
export interface TypeNode {
  /** Unique among the types; equals its name unless two declarations share it. */
  id: string;
  declared: Place;
  schema: JsonSchema;
  /** The service whose code declares it; absent in the graph of a single one. */
  service?: string;
  /** Its id in the graph of its service alone, where merging gave it another. */
  ownId?: string;
}

/** A program of a fleet: an app or package of a workspace, or one of the code bases that a graph was merged from. */
export interface Service {
  name: string;
  /** Its folder, relative to the analysed root; absent where the root is its own. */
  root?: string;
  /** What links to its sources start with; absent where they are like all others. */
  links?: string;
}

/** A place of one of several services. */
export interface ServicePlace extends Place {
  service?: string;
}

export interface EventNode {
  /** Unique in the graph; equals `name` unless two declarations share it. */
  id: string;
  /** Class name, string value, "queue/job" for jobs, "queue" when its jobs have no names. */
  name: string;
  kind: EventKind;
  /** How code spells it, when not by name. */
  aliases: string[];
  /** Where it is declared; null when not in the sources. */
  declared: ServicePlace | null;
  /** First paragraph of its JSDoc, or null. */
  description: string | null;
  payload: PayloadField[] | null;
  /** True for a wildcard ("order.*") or base class that stands for others. */
  pattern: boolean;
  /** Who of the runtime says it ("process", "stream"); absent for what the application says. */
  runtime?: string;
  /** The group of the configuration that it is in; absent for those in none. */
  group?: string;
  /** Which services emit it or listen, by name, sorted; absent in the graph of a single one. */
  services?: string[];
  /** Its id in the graph of its service alone, where merging gave it another. */
  ownId?: string;
}

export interface Entry {
  kind: EntryKind;
  /** As a person would say it: "POST /payments", "cron 0 0 * * *". */
  label: string;
}

export interface CallableNode extends Place {
  /** "file#Class.method", unique. */
  id: string;
  /** "Class.method", "function" or "<module>"; for code in a closure the nearest enclosing named callable. */
  name: string;
  role: Role;
  entry: Entry | null;
  description: string | null;
  /** The group of the configuration that its file is in; absent for those in none. */
  group?: string;
  /** The service whose code it is; absent in the graph of a single one. */
  service?: string;
  /** Its id in the graph of its service alone, where merging gave it another. */
  ownId?: string;
}

export interface Listen extends Place {
  event: string;
  handler: string;
  /** The decorator or call, as written. */
  via: string;
  /** The wildcard or base class this row came from, else null. */
  pattern: string | null;
}

export interface Emit extends Place {
  event: string;
  /** The callable that CHOOSES the concrete event, not the helper that publishes it. */
  by: string;
  via: string;
  certainty: Certainty;
  /** The condition as written, when `may`. */
  guard: string | null;
  /** What the local names in the guard stand for, so that a name may change without the condition being another. */
  locals?: Record<string, string>;
}

export interface Call extends Place {
  from: string;
  to: string;
  certainty: Certainty;
  guard: string | null;
  locals?: Record<string, string>;
}

/** An emission whose event can't be known from the sources, or a listener whose event can't. */
export interface Unresolved extends Place {
  by: string;
  via: string;
  reason: string;
}

/** A difference between what `@Emits` claims of a callable and what is inferred from its code. */
export interface ClaimDifference extends Place {
  by: string;
  event: string;
  /** `claimed`: claimed but not found in the code; `inferred`: found in the code but not claimed. */
  only: 'claimed' | 'inferred';
}

export interface Graph {
  format: typeof FORMAT;
  version: typeof VERSION;
  events: EventNode[];
  callables: CallableNode[];
  listens: Listen[];
  emits: Emit[];
  /** Only calls that can lead to an emission. */
  calls: Call[];
  unresolved: Unresolved[];
  claims: ClaimDifference[];
  /** What nodes are marked with, by name; absent in the graph of a single service. */
  services?: Service[];
  /** Types that payloads speak of; absent when there are none. */
  types?: TypeNode[];
}
