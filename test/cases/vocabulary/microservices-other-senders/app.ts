import { Controller, Get, Res } from '@nestjs/common';
import { ClientProxy } from '@nestjs/microservices';
import type { Response } from 'express';
import { createTransport } from 'nodemailer';
import { PageClient } from './page';

@Controller()
export class Desk {
  private readonly mails = createTransport();
  constructor(
    readonly client: ClientProxy,
    private readonly page: PageClient,
  ) {}
  @Get()
  async serve(@Res() response: Response) {
    await this.mails.send('order.placed');
    await this.client.connect();
    this.page.emit('order.placed');
    response.send('order.placed');
  }
}
