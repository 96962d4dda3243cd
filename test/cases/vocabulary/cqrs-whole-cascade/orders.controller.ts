import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PlaceOrder } from './messages';

@Controller('orders')
export class OrdersController {
  constructor(private readonly commands: CommandBus) {}
  @Post()
  async place(@Body() body: { id: string }) {
    const command = new PlaceOrder(body.id);
    return this.commands.execute(command);
  }
}
