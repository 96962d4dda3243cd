import { Enveloped, Guarded, Spread, Wrapped } from './buses';

const guarded = new Guarded();
const enveloped = new Enveloped();
const spread = new Spread();
const wrapped = new Wrapped();

class Opened {
  readonly type = 'door.opened';
}
class Ring {
  async handle(event: Opened) {
    enveloped.publish('bell.rang', event);
  }
}

guarded.subscribe('door.found', async function open() {
  await spread.publish([new Opened()]);
});
spread.register('door.opened', new Ring());
enveloped.on('bell.rang', function answer() {
  wrapped.send('bell.answered', 1);
});
wrapped.on('bell.answered', function note() {});

export async function find() {
  await guarded.publish({ type: 'door.found' });
}
