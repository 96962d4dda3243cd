import { EventEmitter } from 'node:events';
import { Bot, type Context } from 'grammy';
import { admin } from './admin';

export const bus = new EventEmitter();
export const bot = new Bot<Context>('token');

bot.use(async (ctx, next) => {
  console.log(ctx.update);
  await next();
});
bot.command('start', (ctx) => {
  bus.emit('chat.started', ctx.chat.id);
});
bot.command(['stop', 'quit'], stop);
bot.hears(/echo *(.+)?/, async (ctx) => {
  bus.emit('echo.asked', ctx.match);
});
bot.on('message:photo', (ctx) => bus.emit('photo.sent', ctx.message.photo));
bot.callbackQuery('pay', async (ctx) => {
  await ctx.answerCallbackQuery();
  bus.emit('payment.asked', ctx.from.id);
});
bot.use(admin);

function stop(ctx: Context) {
  bus.emit('chat.stopped', ctx.chat?.id);
}
