import { Controller, Post } from '@nestjs/common';
import { UsersService } from './users.service';

@Controller('shop/users')
export class ShopController {
  constructor(private readonly users: UsersService) {}

  @Post()
  create() {
    this.users.create();
  }
}
