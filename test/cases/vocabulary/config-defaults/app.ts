import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import * as amqp from 'amqplib';

const DEFAULTS = { bookings: 'q.bookings' } as const;

@Injectable()
export class Settings {
  constructor(private readonly config: ConfigService) {}

  get bookings(): string {
    return this.config.get<string>('BOOKINGS_QUEUE', DEFAULTS.bookings);
  }

  get refunds(): string {
    return this.config.getOrThrow<string>('REFUNDS_QUEUE');
  }
}

@Injectable()
export class Desk implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly config: ConfigService<{ BILLS_QUEUE: string }, true>,
  ) {}

  async onModuleInit(): Promise<void> {
    const channel = await (await amqp.connect('amqp://localhost')).createChannel();
    await channel.consume(this.settings.bookings, (message) => this.book(message));
    await channel.consume(this.config.get('BILLS_QUEUE', 'q.bills', { infer: true }), (message) => this.bill(message));
    await channel.consume(this.settings.refunds, (message) => this.refund(message));
    await channel.consume(this.config.get('BILLS_QUEUE', { infer: true }), (message) => this.refund(message));
  }

  async book(_message: unknown): Promise<void> {}
  async bill(_message: unknown): Promise<void> {}
  async refund(_message: unknown): Promise<void> {}
}
