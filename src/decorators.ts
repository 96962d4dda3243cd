/**
 * Decorators for event-driven code without a framework: they say who listens, who owns, who emits and where cascades start.
 * They change nothing of what they decorate; a running application reads them back with the functions below.
 * They work as standard decorators and under `experimentalDecorators`.
 */

/** Any class, abstract ones too: an event or a domain object is named by its class. */
export type Class<T = object> = abstract new (...args: never[]) => T;

/** At least one class. */
export type Classes = readonly [Class, ...Class[]];

type Method = (...args: never[]) => unknown;

/** Fits a class. */
export type OnClass = (target: Class, context?: ClassDecoratorContext) => void;

/** Fits a method: first as standard decorator, then under `experimentalDecorators`. */
export interface OnMethod {
  (method: Method, context: ClassMethodDecoratorContext): void;
  (owner: object, name: string | symbol, descriptor: PropertyDescriptor): void;
}

/** Fits a class whose `handle` takes the event, or a method that takes it. */
export interface OnHandler<E> {
  <C extends Class<{ handle: (event: E) => unknown }>>(target: C, context?: ClassDecoratorContext<C>): void;
  <M extends (event: E) => unknown>(method: M, context: ClassMethodDecoratorContext): void;
  <M extends (event: E) => unknown>(owner: object, name: string | symbol, descriptor: TypedPropertyDescriptor<M>): void;
}

const handled = new WeakMap<object, readonly Class[]>();
const claimed = new WeakMap<object, readonly Class[]>();
const owned = new WeakMap<object, readonly Class[]>();
const labels = new WeakMap<object, string>();

/** What is decorated: under `experimentalDecorators` a method comes as its owner, name and descriptor. */
const subject = (target: object, descriptor?: PropertyDescriptor): object => descriptor?.value ?? target;

/** A decorator that keeps classes; decorators are applied from the bottom up and read from the top down. */
function keep(kept: WeakMap<object, readonly Class[]>, classes: readonly Class[]) {
  return (target: object, _context?: unknown, descriptor?: PropertyDescriptor): void => {
    const key = subject(target, descriptor);
    kept.set(key, [...classes, ...(kept.get(key) ?? [])]);
  };
}

/** This method listens for these events; on a class, its method `handle` does. */
export function Handles<E extends Classes>(...events: E): OnHandler<InstanceType<E[number]>> {
  return keep(handled, events);
}

/** This class owns the domain objects of these classes, allows or refuses their changes, and emits the events of them. */
export function Archiver(...owns: Class[]): OnClass {
  return keep(owned, owns);
}

/** This method emits these events and no others: a claim, which event-cascade compares with the code. */
export function Emits(...events: Classes): OnMethod {
  return keep(claimed, events);
}

/** On a class: cascades start here. On a method: one starts with this method, called by this label ("POST /payments"), else by its name. */
export function Controller(label = ''): OnClass & OnMethod {
  return (target: object, _context?: unknown, descriptor?: PropertyDescriptor): void => {
    labels.set(subject(target, descriptor), label);
  };
}

/** The events that a class or method was decorated to handle. */
export const handledEvents = (target: object): readonly Class[] => handled.get(target) ?? [];

/** The events that a method claims to emit. */
export const claimedEvents = (method: object): readonly Class[] => claimed.get(method) ?? [];

/** The classes of the domain objects that an archiver owns; undefined for what is no archiver. */
export const ownedObjects = (archiver: object): readonly Class[] | undefined => owned.get(archiver);

/** Whether a class or method is decorated with `@Controller`. */
export const isController = (target: object): boolean => labels.has(target);

/** The label that `@Controller` gave to a class or method, "" when none; undefined for what is no controller. */
export const controllerLabel = (target: object): string | undefined => labels.get(target);

/** One event that an object listens for. */
export interface Listener {
  event: Class;
  method: string;
  handle: (event: object) => unknown;
}

/** What an object listens for, by the decorators of its class and its methods. */
export function listenersOf(handler: object): Listener[] {
  const listener = (event: Class, method: string): Listener => ({ event, method, handle: (given) => call(handler, method, given) });
  return [
    ...handledEvents(handler.constructor).map((event) => listener(event, 'handle')),
    ...methodsOf(handler).flatMap(([name, method]) => handledEvents(method).map((event) => listener(event, name))),
  ];
}

/** A method that a cascade starts with. */
export interface Entry {
  label: string;
  method: string;
  run: (...args: unknown[]) => unknown;
}

/** The methods of an object that are decorated with `@Controller`. */
export const entriesOf = (controller: object): Entry[] =>
  methodsOf(controller)
    .filter(([, method]) => isController(method))
    .map(([name, method]) => ({ label: controllerLabel(method) || name, method: name, run: (...args) => call(controller, name, ...args) }));

const call = (object: object, method: string, ...args: unknown[]): unknown =>
  (object as Record<string, Method>)[method](...(args as never[]));

/** Methods of an object, inherited ones too, without reading its getters. */
function methodsOf(object: object): [name: string, method: Method][] {
  const found = new Map<string, Method>();
  for (let at = Object.getPrototypeOf(object); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && name !== 'constructor' && !found.has(name)) found.set(name, value);
  }
  return [...found];
}
