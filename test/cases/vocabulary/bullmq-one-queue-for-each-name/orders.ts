import { BaseQueue } from './base-queue';

const makeQueue = <T>(name: string) => BaseQueue.getInstance<T>(name);

export async function placeOrder(id: number) {
  const queue = makeQueue<number>('orders');
  await queue.enqueue('create-order', id);
}

export async function sendMail(to: string) {
  const queue = makeQueue<string>('mails');
  await queue.enqueue('send-mail', to);
}

export function setupOrders() {
  makeQueue<number>('orders').registerProcessor(async (id) => {
    await sendMail(`customer of ${id}`);
  });
}

export function setupMails() {
  makeQueue<string>('mails').registerProcessor(async (to) => {
    console.log('mail to', to);
  });
}
