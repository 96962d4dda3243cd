/**
 * Decorators for event-driven code without a framework: `event-cascade/decorators`.
 * They change nothing at run time but to remember their arguments, and work under standard decorators
 * and under `experimentalDecorators` alike.
 */

// biome-ignore lint/suspicious/noExplicitAny: the two kinds of decorators are called with different arguments
type AnyDecorator = (target: any, context?: any, descriptor?: any) => void;
/** A class, abstract ones too. */
// biome-ignore lint/suspicious/noExplicitAny: any class will do
export type AnyClass = abstract new (...args: any[]) => object;

const handled = new WeakMap<object, readonly AnyClass[]>();
const emitted = new WeakMap<object, readonly AnyClass[]>();
const owned = new WeakMap<object, readonly AnyClass[]>();
const labels = new WeakMap<object, string>();

/** What a decorator stands on: a class, or the function of a method. */
const decorated = (target: object, descriptor?: { value?: object }): object => descriptor?.value ?? target;

const remember =
  <V>(where: WeakMap<object, V>, value: V): AnyDecorator =>
  (target, _context, descriptor) => {
    where.set(decorated(target, descriptor), value);
  };

/** Says which events a class (by its method `handle`) or a method hears. */
export const Handles = (...events: AnyClass[]): AnyDecorator => remember(handled, events);

/** Says that a class owns domain objects, allows their state changes and emits the events of those; optionally which objects. */
export const Archiver = (...domainObjects: AnyClass[]): AnyDecorator => remember(owned, domainObjects);

/** Claims which events a method emits; `event-cascade graph` compares it with what the code does. */
export const Emits = (...events: AnyClass[]): AnyDecorator => remember(emitted, events);

/** Says that a class, or one method of it, is entered from outside: "POST /payments", "cron nightly". */
export const Controller = (label = ''): AnyDecorator => remember(labels, label);

/** Events that a class or a method's function was decorated to hear; empty when it was not. */
export const handledEvents = (target: object): readonly AnyClass[] => handled.get(target) ?? [];

/** Events that a method's function claims to emit. */
export const claimedEvents = (target: object): readonly AnyClass[] => emitted.get(target) ?? [];

/** Domain objects that an archiver owns; undefined for what is no archiver. */
export const ownedObjects = (target: object): readonly AnyClass[] | undefined => owned.get(target);

/** Label of a controller or of its method; undefined for what is none. */
export const controllerLabel = (target: object): string | undefined => labels.get(target);
