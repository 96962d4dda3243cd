import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

/** Goes on when it is answered. */
export async function ask(question: string) {
  const answer = await new Promise((resolve, reject) => {
    bus.once('answered', resolve);
    bus.once('refused', reject);
    bus.emit('asked', question);
  });
  bus.emit('told', answer);
}

bus.on('asked', () => bus.emit('answered', 42));
