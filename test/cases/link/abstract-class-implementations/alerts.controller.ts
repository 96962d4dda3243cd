import { Controller, Post } from '@nestjs/common';
import { Channel } from './channel';

@Controller('alerts')
export class AlertsController {
  constructor(private readonly channel: Channel) {}

  @Post()
  alert() {
    this.channel.send('fire');
  }
}
