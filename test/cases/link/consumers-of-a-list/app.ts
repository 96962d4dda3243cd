import { rabbit } from './rabbit';

interface Consumer {
  queue: string;
  keys: string[];
  handle(data: unknown, key: string): Promise<void>;
}
class Bells implements Consumer {
  queue = 'bells';
  keys = ['door.opened', 'door.locked'];
  async handle(data: unknown, key: string) {
    if (key === 'door.opened') await rabbit.publish('bell.rang', data);
  }
}
class Notes implements Consumer {
  queue = 'notes';
  keys = ['bell.*'];
  async handle(data: unknown) {
    console.log(data);
  }
}
class Lights implements Consumer {
  queue = 'lights';
  keys = ['door.locked'];
  async handle(data: unknown) {
    await rabbit.publish('light.off', data);
  }
}
const consumers: Consumer[] = [new Bells(), new Notes()];
const others: Consumer[] = [new Lights()];

export async function main() {
  await Promise.all(consumers.map((one) => rabbit.consume({ queue: one.queue, keys: one.keys, hear: one.handle.bind(one) })));
  others.forEach((one) => rabbit.consume({ queue: one.queue, keys: one.keys, hear: (data, key) => one.handle(data, key) }));
  await rabbit.publish('door.opened', {});
  await rabbit.publish('door.locked', {});
}
