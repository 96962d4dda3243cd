import { Inject, Injectable } from '@nestjs/common';
import type { Channel } from './channels';

@Injectable()
export class Notifier {
  constructor(
    @Inject('CHANNEL') private readonly channel: Channel,
    @Inject('URGENT_CHANNEL') private readonly urgent: Channel,
  ) {}

  notify() {
    this.channel.send('hello');
  }

  alert() {
    this.urgent.send('wake up');
  }
}
