import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Paid {
  id: string;
}

/** What the default says is filled with what it is a part of. */
function define<I, H = (input: I, run: { input: I }) => void, O = { run: H }>(name: string, run: H, options?: O): { run: H; options?: O } {
  return { run, options };
}

const actions = define<Paid>('pay', (input) => bus.emit('paid', input));
const listed = [actions, define<string>('refund', (id) => bus.emit('refunded', id))];
listed.forEach(({ run }) => run);
