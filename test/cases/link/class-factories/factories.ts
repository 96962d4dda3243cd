import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { OnEvent } from '@nestjs/event-emitter';
import type { Job, Queue } from 'bull';

type Class<T = object> = new (...args: any[]) => T;

/** A base class whose decorated method hears what the factory is told. */
export function ListenerOf(name: string) {
  abstract class Listener {
    @OnEvent(name)
    hear(payload: unknown) {
      return this.handle(payload);
    }

    protected abstract handle(payload: unknown): void;
  }
  return Listener;
}

/** A whole class for a queue. */
export function processorOf(queue: string, next: string): Class {
  @Processor(queue)
  class Generated {
    constructor(@InjectQueue('parcels') private readonly parcels: Queue) {}

    @Process('work')
    async work(job: Job) {
      await this.parcels.add(next, job.data);
    }
  }
  return Generated;
}

/** A class that publishes what the factory is told. */
export function publisherOf(event: Class) {
  return class {
    constructor(readonly events: EventBus) {}

    publish(id: string) {
      this.events.publish(new event(id));
    }
  };
}

/** What a handler of the command has in common. */
export function HandlerOf<C extends Class>(command: C) {
  @CommandHandler(command)
  abstract class Handler implements ICommandHandler {
    async execute(command: InstanceType<C>) {
      await this.check(command);
      return this.run(command);
    }

    protected abstract check(command: InstanceType<C>): Promise<void>;
    protected abstract run(command: InstanceType<C>): Promise<void>;
  }
  return Handler;
}
