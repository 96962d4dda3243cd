import type { Bot } from './bot';
export class A {
  constructor(private readonly options: { bot: Bot }) {}
  start() { this.hook(this.options.bot); }
  one() { this.options.bot.on('rang', () => this.done()); }
  two() { this.options.bot.on('rang', () => this.done()).on('closed', () => this.done()); }
  hook(bot: Bot) {
    bot.on('rang', () => this.done()).on('closed', () => this.done());
  }
  plain(bot: Bot) { bot.on('closed', () => this.done()); }
  done() {}
}
