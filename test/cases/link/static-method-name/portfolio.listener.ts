import { OnEvent } from '@nestjs/event-emitter';
import { PortfolioChangedEvent } from './portfolio-changed.event';

export class PortfolioListener {
  @OnEvent(PortfolioChangedEvent.getName())
  public async handle(event: PortfolioChangedEvent) {
    console.log(event.getUserId());
  }
}
