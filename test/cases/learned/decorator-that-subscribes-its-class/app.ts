import { EventEmitter } from 'node:events';
import { Container, Service } from 'typedi';

@Service()
export class Dispatcher {
  constructor(private readonly emitter = new EventEmitter()) {}
  on(name: string, listener: (data: unknown) => void) {
    this.emitter.on(name, listener);
  }
  dispatch(name: string, data?: unknown) {
    this.emitter.emit(name, data);
  }
}

export enum CategoryEvent {
  Created = 'category.created',
  Approved = 'category.approved',
  Rated = 'category.rated',
}

export function Hears(event: CategoryEvent): ClassDecorator {
  return (subscriber): void => {
    Container.get(Dispatcher).on(event, async (data) => {
      const one: { handle(data: unknown): void } = Container.get(subscriber as never);
      await one.handle(data);
    });
  };
}

/** Asks it first. */
export function HearsValid(event: CategoryEvent): ClassDecorator {
  return (subscriber): void => {
    Container.get(Dispatcher).on(event, (data) => {
      const one: { validate(data: unknown): boolean; handle(data: unknown): void } = Container.get(subscriber as never);
      if (one.validate(data)) one.handle(data);
    });
  };
}

/** Runs nothing of its class. */
export const Counted =
  (name: string): ClassDecorator =>
  () => {
    console.count(name);
  };

@Service()
@Hears(CategoryEvent.Created)
@Counted('category.rated')
export class Approval {
  constructor(private readonly dispatcher: Dispatcher) {}
  handle(category: { id: string }) {
    this.dispatcher.dispatch(CategoryEvent.Approved, category);
  }
}

@Service()
@Hears(CategoryEvent.Approved)
export class Index {
  handle(category: { id: string }) {}
}

@Counted('category.created')
export class Rating {
  constructor(private readonly dispatcher: Dispatcher) {}
  handle(category: { id: string }) {
    this.dispatcher.dispatch(CategoryEvent.Rated, category);
  }
}

@Service()
export class Categories {
  constructor(private readonly dispatcher: Dispatcher) {}
  create(name: string) {
    this.dispatcher.dispatch(CategoryEvent.Created, { name });
  }
}

@Service()
@HearsValid(CategoryEvent.Rated)
export class Stars {
  validate(category: { id: string }) {
    return category.id !== '';
  }
  handle(category: { id: string }) {}
}
