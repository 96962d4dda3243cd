import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Button, type ButtonContext, Context, type ContextOf, On, Once, SlashCommand, type SlashCommandContext } from 'necord';

@Injectable()
export class Shop {
  constructor(private readonly events: EventEmitter2) {}

  @Once('clientReady')
  ready(@Context() [client]: ContextOf<'clientReady'>) {
    this.events.emit('shop.opened', client.user.id);
  }

  @On('messageCreate')
  asked(@Context() [message]: ContextOf<'messageCreate'>) {
    if (message.content.includes('open')) this.events.emit('shop.asked', message.id);
  }

  @SlashCommand({ name: 'buy', description: 'Buys something' })
  buy(@Context() [interaction]: SlashCommandContext) {
    this.events.emit('order.placed', interaction.id);
  }

  @Button('cancel')
  cancel(@Context() [interaction]: ButtonContext) {
    this.events.emit('order.cancelled', interaction.id);
  }
}
