import { EventEmitter } from 'node:events';
import { Composer, type Context, Scenes, session, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';

export const bus = new EventEmitter();
const bot = new Telegraf<Scenes.SceneContext>('token');

const order = new Scenes.BaseScene<Scenes.SceneContext>('order');
order.enter((ctx) => ctx.reply('What?'));
order.on(message('text'), async (ctx) => {
  bus.emit('order.placed', ctx.message.text);
  await ctx.scene.leave();
});
order.leave(left);

bot.use(session());
bot.start((ctx) => {
  bus.emit('chat.started', ctx.chat.id);
});
bot.command('order', (ctx) => ctx.scene.enter('order'));
bot.command('cancel', guard, async (ctx) => {
  bus.emit('order.cancelled', ctx.chat.id);
});
bot.action(/^pay:(\d+)$/, (ctx) => {
  bus.emit('payment.asked', ctx.match[1]);
});

export class Feature {
  constructor(private readonly bot: Telegraf<Scenes.SceneContext>) {
    this.bot.hears('hi', this.greet.bind(this));
  }
  private greet(ctx: Context) {
    bus.emit('greeted', ctx.from?.id);
  }
}

export const feature = new Composer();
feature.on('callback_query', async () => bus.emit('asked'));

function left() {
  bus.emit('order.left');
}
async function guard(_ctx: Context, next: () => Promise<void>) {
  await next();
}
