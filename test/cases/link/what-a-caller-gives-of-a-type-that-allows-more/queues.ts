import { Queue, Worker } from 'bullmq';

export const QUEUE = {
  MAILS: 'mails',
  FILES: 'files',
};

interface Place {
  suffix?: string;
}

const fullName = (place: Place, name: (typeof QUEUE)[keyof typeof QUEUE]): string =>
  typeof place.suffix === 'string' ? `${name}-${place.suffix}` : name;

export const mails = new Queue(fullName({}, QUEUE.MAILS));
const files = new Queue(fullName({}, QUEUE.FILES));

export const workers = (place: Place) => [
  new Worker(fullName(place, QUEUE.MAILS), async function mail() {
    await files.add('keep', {});
  }),
  new Worker(fullName(place, QUEUE.FILES), async function file() {}),
];

type Topic = 'orders' | 'carts';

/** The same of a text that a type allows several of. */
function topicOf(topic: Topic): string {
  return topic;
}

export const orders = new Queue(topicOf('orders'));
export const place = () => orders.add('place', {});
export const send = () => mails.add('send', {});
