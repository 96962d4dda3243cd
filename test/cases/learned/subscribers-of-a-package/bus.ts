import type { Buses, Handlers, Message } from 'far-core';
import { connect, decode, encode } from 'far-wire';
import { CountDoors, OpenDoor } from './core';

export class WireCommandBus implements Buses.CommandBus {
  private readonly wire = connect();

  async request(command: Message) {
    return this.wire.request(`commands.${command.constructor.name}`, encode(command));
  }
  subscribe(topic: string, handler: Handlers.CommandHandler<unknown>) {
    this.wire.on(topic, (data: string) => this.received(handler, decode(data)));
  }
  static topicOf(handler: Handlers.CommandHandler<unknown>) {
    return `commands.${handler.command.name}`;
  }
  private received(handler: Handlers.CommandHandler<unknown>, command: Message) {
    return handler.execute(command);
  }
}

export class WireEventBus implements Buses.EventBus {
  private readonly wire = connect();

  async publish(events: Message[]) {
    for (const event of events) this.wire.publish(`events.${event.constructor.name}`, encode(event));
  }
  subscribe(handler: Handlers.EventHandler) {
    this.wire.on(`events.${handler.event.name}`, (data: string) => handler.handle(decode(data)));
  }
}

export const topicOfQuery = (handler: Handlers.QueryHandler<unknown>) => `queries.${handler.query.name}`;

export class Desk {
  constructor(
    private readonly commands: Buses.CommandBus,
    private readonly queries: Buses.QueryBus,
  ) {}
  async open() {
    await this.commands.request(new OpenDoor());
    return this.queries.request(new CountDoors());
  }
}
