import { Controller, Delete, Post } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Emits } from './mark';

@Controller('spaces')
export class Spaces {
  @Post()
  @Emits('space.created')
  create() {}

  @Delete()
  @Emits('space.deleted')
  remove() {}

  @Post('view')
  @Emits('space.viewed')
  view() {}
}

export class Mails {
  @OnEvent('space.created')
  welcome() {}
}
