import { Controller, Post } from '@nestjs/common';
import { Stock } from './stock';

@Controller('setup')
export class SetupController {
  constructor(private readonly stock: Stock) {}

  @Post()
  setup() {
    this.stock.listen();
  }
}
