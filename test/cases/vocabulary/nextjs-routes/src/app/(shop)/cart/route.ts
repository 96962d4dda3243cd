import { bus } from '../../../bus';

const handler = () => {
  bus.emit('cart.seen');
  return new Response('');
};

export { handler as GET, handler as HEAD };
