import { Queue } from 'bullmq';

class Basket {
  add(name: string, count: number) {
    return `${name} ${count}`;
  }
}

const names = new Set<string>();
const basket = new Basket();
const mail = new Queue('mail');

export function run(list: DOMTokenList) {
  names.add('welcome');
  basket.add('tea', 2);
  list.add('open');
  return mail.getJobs();
}
