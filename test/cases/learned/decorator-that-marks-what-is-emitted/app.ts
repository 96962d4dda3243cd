import { Controller, Delete, Injectable, Post, Put, UseInterceptors } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Audit, Auditing, Emits, Roles } from './interceptors';

@Controller('users')
@UseInterceptors(Auditing)
export class Users {
  @Post()
  @Emits('user.created')
  create(): void {}

  @Put()
  @Roles('admin')
  @Audit('changed')
  change(): void {}

  @Delete()
  @Roles('admin')
  @Emits('user.deleted')
  @Audit('deleted')
  remove(): void {}
}

@Injectable()
export class Mails {
  @OnEvent('user.created')
  welcome(): void {}
}
