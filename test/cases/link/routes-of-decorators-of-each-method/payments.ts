import { EventEmitter } from 'node:events';
import { controller, del, post, use } from './routes';

const events = new EventEmitter();
events.on('payment.taken', () => console.log('taken'));
events.on('payment.returned', () => console.log('returned'));

function signedIn() {}

@controller('/payments')
export class Payments {
  @post('/')
  @use(signedIn)
  take() {
    events.emit('payment.taken');
  }

  @del('/:id')
  giveBack() {
    this.audited();
  }

  @use(signedIn)
  audited() {
    events.emit('payment.returned');
  }
}
