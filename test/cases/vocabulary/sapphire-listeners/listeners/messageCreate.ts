import { container, Listener } from '@sapphire/framework';
import type { Message } from 'discord.js';
import { Events } from '../events';

// The name of the file says it, and Discord tells it.
export class UserListener extends Listener {
  public run(message: Message) {
    if (!message.author.bot) container.client.emit(Events.UserMessage, message);
  }
}
