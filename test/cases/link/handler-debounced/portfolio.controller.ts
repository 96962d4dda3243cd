import { Controller, Param, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Controller('portfolio')
export class PortfolioController {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  @Post(':id/change')
  change(@Param('id') userId: string) {
    this.eventEmitter.emit('portfolio.changed', { userId });
  }
}
