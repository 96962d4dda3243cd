import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

@Injectable()
export class PortfolioListener {
  private timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly eventEmitter: EventEmitter2) {}

  @OnEvent('portfolio.changed')
  async handle({ userId }: { userId: string }) {
    clearTimeout(this.timers.get(userId));
    this.timers.set(
      userId,
      setTimeout(() => {
        this.timers.delete(userId);
        void this.calculate(userId);
      }, 5000),
    );
  }

  private async calculate(userId: string) {
    this.eventEmitter.emit('portfolio.calculated', { userId });
  }
}

@Injectable()
export class Mailer {
  @OnEvent('portfolio.calculated', { async: true, promisify: true })
  onCalculated() {}
}
