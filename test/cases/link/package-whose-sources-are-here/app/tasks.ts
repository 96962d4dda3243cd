import { queueName, task } from '@trigger.dev/sdk';

export const count = task({
  id: queueName('count'),
  run: async () => {},
});

export class Nights {
  async begin() {
    await count.trigger({});
  }
}
