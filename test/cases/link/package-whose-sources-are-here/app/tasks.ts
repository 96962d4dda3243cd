import { queueName, task, tasks } from '@trigger.dev/sdk';

export const count = task({
  id: queueName('count'),
  run: async () => {},
});

export class Nights {
  async begin() {
    await count.trigger({});
  }

  async again() {
    await tasks.trigger('count-night', {});
  }
}
