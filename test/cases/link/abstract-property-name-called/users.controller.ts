import { Controller, Post } from '@nestjs/common';
import { UsersService } from './services';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  create() {
    this.users.save();
  }
}
