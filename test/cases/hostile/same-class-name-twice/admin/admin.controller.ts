import { Controller, Post } from '@nestjs/common';
import { UsersService } from './users.service';

@Controller('admin/users')
export class AdminController {
  constructor(private readonly users: UsersService) {}

  @Post()
  create() {
    this.users.create();
  }
}
