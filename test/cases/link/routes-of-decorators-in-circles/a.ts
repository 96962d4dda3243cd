import { bus } from './bus';
import { Far, Get } from './decorators';

export class Carts {
  @Get('/carts')
  list() {
    bus.emit('carts.listed');
  }

  @Far('/carts/archive')
  archive() {
    bus.emit('carts.archived');
  }
}
