import { z } from 'zod';

/**
 * A vocabulary: how one framework or bus spells listening, emitting and entering. Data, not code.
 * It is on when the analysed code imports one of its packages.
 */

const kind = z.enum(['event', 'command', 'query', 'job', 'message']);

/** Which event a decorator's or call's arguments speak of. */
const eventSpec = z.strictObject({
  /** Argument's position, or every argument. */
  arg: z.union([z.number().int().min(0), z.literal('all')]).optional(),
  /**
   * What the argument is: a `name` (string, enum member, `{cmd:'x'}`), a `class`, an `instance` of a class, a `job`'s name
   * (its queue is known from the receiver or `queue`), a `flow` (BullMQ's tree of jobs).
   */
  as: z.enum(['name', 'class', 'instance', 'job', 'flow']),
  /** Property of the argument that holds it. */
  property: z.string().optional(),
  /** Argument that names it where the first one says nothing. */
  or: z.number().int().min(0).optional(),
  /** Names may be wildcards, whose parts are divided by "."; an array is one name in parts. */
  wildcards: z.boolean().optional(),
  /** Whoever hears a class hears those that extend it, where no nearer class is heard. */
  inherits: z.boolean().optional(),
});

/** Where a queue's name stands: argument of the decorator or constructor; a property of it when that argument is an object. */
const queueSpec = z.strictObject({
  /** Class decorator that names it, when not the one of the rule. */
  decorator: z.string().optional(),
  arg: z.number().int().min(0),
  property: z.string().optional(),
});

const listenRule = z.union([
  z.strictObject({
    decorator: z.string(),
    on: z.literal('class'),
    /** The method that hears. */
    method: z.string(),
    event: eventSpec,
    queue: queueSpec.optional(),
    kind,
  }),
  z.strictObject({ decorator: z.string(), on: z.literal('method'), event: eventSpec, queue: queueSpec.optional(), kind }),
  /** A stream of events filtered by an operator; what it returns is dispatched. */
  z.strictObject({ decorator: z.string(), on: z.literal('saga'), operator: z.string(), kind, returns: kind }),
  /** `callback` is the argument that hears; -1 the last function; `around`: the code around the call, which waits. */
  z.strictObject({
    call: z.array(z.string()),
    types: z.array(z.string()),
    event: eventSpec,
    callback: z.union([z.number().int(), z.literal('around')]),
    kind,
  }),
  /** A function that waits for an event of the emitter that it is given: the code around the call goes on. */
  z.strictObject({ function: z.string(), emitter: z.number().int(), types: z.array(z.string()), event: eventSpec, kind }),
  z.strictObject({ new: z.string(), event: eventSpec, queue: queueSpec.optional(), callback: z.number().int(), kind }),
]);

const emitRule = z.strictObject({
  call: z.array(z.string()),
  /** Types of the receiver; functions of the package when absent. */
  types: z.array(z.string()).optional(),
  event: eventSpec,
  kind,
  /** No emission when this argument, or this property of it, is true. */
  unless: z.strictObject({ arg: z.number().int().min(0), property: z.string() }).optional(),
});

const entryKind = z.enum(['http', 'graphql', 'ws', 'cron', 'cli', 'lifecycle', 'other']);

const entryRule = z.union([
  z.strictObject({
    decorator: z.string(),
    on: z.enum(['method', 'class']),
    /** `other` gives way to what the label says: a route ("POST /x") is http, "cron …" a schedule. */
    kind: entryKind,
    /** Method that is entered, when the decorator stands on the class; `*`: each of them, where none is decorated itself. */
    method: z.string().optional(),
    /**
     * How the label is said: `{0}` is the decorator's first argument as written or its value, `{path}` the route with that of the
     * class decorator `prefix`, `{method}` the method's name, `{0|method}` the argument or else the method's name.
     */
    label: z.string(),
    prefix: z.string().optional(),
  }),
  z.strictObject({ methods: z.array(z.string()), kind: entryKind, label: z.string() }),
]);

const roleRule = z.union([
  z.strictObject({ decorator: z.string(), role: z.enum(['handler', 'archiver', 'controller']) }),
  z.strictObject({ base: z.string(), role: z.enum(['handler', 'archiver', 'controller']) }),
]);

/** What is known of values of the package. A call gives one of its arguments, an instance of the class given, or what it is called on. */
const valueRule = z.union([
  z.strictObject({ call: z.string(), gives: z.enum(['argument', 'instance', 'class', 'receiver']), arg: z.number().int().optional() }),
  /** A call that gives an object of one of the package's types. */
  z.strictObject({ call: z.string(), of: z.string(), type: z.string() }),
  /** A property that holds an argument of the construction: `queue.name`. */
  z.strictObject({ property: z.string(), type: z.string(), arg: z.number().int() }),
]);

export const vocabularySchema = z.strictObject({
  name: z.string(),
  /** The framework's own documentation of it. */
  docs: z.string(),
  packages: z.array(z.string()).min(1),
  listens: z.array(listenRule).default([]),
  emits: z.array(emitRule).default([]),
  entries: z.array(entryRule).default([]),
  roles: z.array(roleRule).default([]),
  values: z.array(valueRule).default([]),
  /** Decorators that name the queue of an injected field or parameter. */
  queues: z.array(z.strictObject({ decorator: z.string(), arg: z.number().int() })).default([]),
  /** Where the divider of wildcard names is chosen: a method of a type, and the property of its argument. */
  delimiters: z.array(z.strictObject({ type: z.string(), call: z.string(), property: z.string() })).default([]),
  /** Method decorator that claims what a method emits. */
  claims: z.array(z.string()).default([]),
  /** Names of Node's and libraries' own events, which are not the application's. */
  own: z.array(z.string()).default([]),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
export type VocabularyInput = z.input<typeof vocabularySchema>;
export type EventSpec = z.infer<typeof eventSpec>;
export type QueueSpec = z.infer<typeof queueSpec>;
export type ListenRule = z.infer<typeof listenRule>;
export type EmitRule = z.infer<typeof emitRule>;
export type EntryRule = z.infer<typeof entryRule>;
