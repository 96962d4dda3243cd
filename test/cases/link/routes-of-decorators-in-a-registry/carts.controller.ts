import { EventEmitter } from 'node:events';
import { Get, Post, RestController, Scoped } from './routes';

const events = new EventEmitter();
events.on('cart.filled', () => console.log('filled'));
events.on('cart.seen', () => console.log('seen'));

@RestController('/carts')
export class CartsController {
  @Post('/:id/items')
  @Scoped('cart:fill')
  fill() {
    this.filled();
  }

  @Get('/:id', { open: true })
  see() {
    events.emit('cart.seen');
  }

  @Scoped('cart:fill')
  filled() {
    events.emit('cart.filled');
  }
}
