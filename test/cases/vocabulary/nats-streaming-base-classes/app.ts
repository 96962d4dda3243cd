import type { Message } from 'node-nats-streaming';
import { Listener, Publisher, stan } from './stan.js';

class Sown extends Publisher {
  subject = 'seed:sown';
}
class Grown extends Publisher {
  subject = 'seed:grown';
}
export class OnSown extends Listener {
  subject = 'seed:sown';
  async onMessage(_data: unknown, message: Message) {
    await new Grown(stan).publish({});
    message.ack();
  }
}
export const sow = () => new Sown(stan).publish({ at: 1 });
new OnSown(stan).listen();

const all = stan.subscribe('seed:all');
all.on('message', function everything(message: Message) {
  message.ack();
});
export const plain = () => stan.publish('seed:all', '');
