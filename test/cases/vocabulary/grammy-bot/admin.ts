import { Composer } from 'grammy';
import { bus } from './bot';

export const admin = new Composer();
const own = admin.chatType('private').filter((ctx) => ctx.from?.id === 1);

own.command('ban', (ctx) => bus.emit('user.banned', ctx.match));

class Cli {
  command(name: string, run: () => void) {
    return [name, run];
  }
}
// No bot.
new Cli().command('ban', () => bus.emit('nobody'));
