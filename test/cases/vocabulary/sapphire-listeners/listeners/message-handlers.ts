import { ApplyOptions } from '@sapphire/decorators';
import { Listener } from '@sapphire/framework';
import type { Message } from 'discord.js';
import { Events } from '../events';

@ApplyOptions<Listener.Options>({ event: Events.UserMessage })
export class FilterListener extends Listener {
  public run(message: Message) {
    if (message.content.length > 1000) message.client.emit(Events.SpamFound, message);
  }
}

export abstract class LogListener extends Listener {
  public constructor(context: Listener.LoaderContext, options?: Listener.Options) {
    super(context, { ...options, enabled: true });
  }
  protected write(message: Message) {
    console.log(message.content);
  }
}

@ApplyOptions<Listener.Options>({ event: Events.MessageLog })
export class FileLogListener extends LogListener {
  public run(message: Message) {
    this.write(message);
  }
}

export class CountListener extends Listener {
  public constructor(context: Listener.LoaderContext) {
    super(context, { event: Events.UserMessage, once: true });
  }
  public run() {}
}

@ApplyOptions<Listener.Options>({ event: 'GUILD_CREATE', emitter: 'ws' })
export class RawListener extends Listener {
  public run(data: Message) {
    this.container.client.emit(Events.MessageLog, data);
  }
}
