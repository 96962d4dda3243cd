import { EventEmitter2 } from '@nestjs/event-emitter';
import { PortfolioChangedEvent } from './portfolio-changed.event';

export class PortfolioService {
  public constructor(private readonly eventEmitter: EventEmitter2) {}

  public update(userId: string) {
    this.eventEmitter.emit(PortfolioChangedEvent.getName(), new PortfolioChangedEvent(userId));
  }
}
