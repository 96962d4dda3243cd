import { handleCallback, PollingQueueClient, QueueClient, send } from '@vercel/queue';

const queue = new QueueClient({ region: 'fra1' });
const poller = new PollingQueueClient({ region: 'fra1' });

export async function POST(request: Request) {
  const order = await request.json();
  const { messageId } = await send('orders', order, { delaySeconds: 60 });
  return Response.json({ messageId });
}

export const paid = (id: string) => queue.send('payments', { id });

export async function drain() {
  await poller.receive('orders', 'fulfilment', async (order: { id: string }) => {
    await paid(order.id);
  });
  await poller.receive('payments', 'books', book);
}

async function book(payment: { id: string }) {
  await queue.send('books', payment);
}

const { receive } = poller;
export const books = () => receive('books', 'archive', async () => {});

// Which topic calls it, vercel.json says.
export const callback = handleCallback(async () => {
  await send('answered', {});
});

class Mail {
  send(topic: string, what: object) {
    return [topic, what];
  }
}
export const mail = new Mail().send('orders', {});
