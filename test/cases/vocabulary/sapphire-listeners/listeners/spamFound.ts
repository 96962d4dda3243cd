import { Listener } from '@sapphire/framework';
import type { Message } from 'discord.js';
import { Events } from '../events';

export class UserListener extends Listener {
  public run(message: Message) {
    this.container.client.emit(Events.MessageLog, message);
  }
}
