import { Injectable } from '@nestjs/common';
import { EventBus, EventsHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';

type Made<T = object> = new (...args: never[]) => T;

export class FindUser {}
export class FindOrder {}
export class UserBanned {}
export class UserLeft {}

export function QueryHandlerOf<Q extends object>(query: Made<Q>) {
  return function <Result extends object>() {
    @QueryHandler(query)
    abstract class Handler {
      async execute(asked: Q): Promise<Result> {
        return this.handle(asked);
      }
      abstract handle(asked: Q): Promise<Result>;
    }
    return Handler;
  };
}

export const ListenerOf = (...events: Made[]) => {
  @EventsHandler(...events)
  abstract class Listener {
    async handle(event: object) {
      await this.on(event);
    }
    abstract on(event: object): Promise<void>;
  }
  return Listener;
};

const OrderQueries = QueryHandlerOf(FindOrder);

export class FindUserHandler extends QueryHandlerOf(FindUser)<{ name: string }>() {
  async handle() {
    return { name: 'x' };
  }
}

export class FindOrderHandler extends OrderQueries<{ id: string }>() {
  async handle() {
    return { id: 'x' };
  }
}

export class OnGone extends ListenerOf(UserBanned, UserLeft) {
  async on() {}
}

@Injectable()
export class Users {
  constructor(
    private readonly queries: QueryBus,
    private readonly events: EventBus,
  ) {}
  find() {
    return this.queries.execute(new FindUser());
  }
  ban() {
    this.events.publish(new UserBanned());
  }
}
