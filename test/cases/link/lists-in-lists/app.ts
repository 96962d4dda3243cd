import { EventEmitter } from 'node:events';

const keys = <T extends string>(of: Partial<Record<T, unknown>>): T[] => Object.keys(of) as T[];
export const bus = new EventEmitter();
class Mails {
  async run(id: string) {
    bus.emit('mailed', id);
  }
}
class Stock {
  async run(id: string) {
    console.log(id);
  }
}
type Job = { run: (id: string) => Promise<void> };
const jobsByTopic = (mails: Mails, stock: Stock): Record<string, Job[]> => ({
  placed: [mails, stock],
  paid: [mails],
  mailed: [stock],
  dropped: [],
});
export function listen(mails: Mails, stock: Stock) {
  const jobs = jobsByTopic(mails, stock);
  keys(jobs).forEach((topic) => {
    jobs[topic].forEach((job) => {
      bus.on(topic, async (id: string) => {
        await job.run(id);
      });
    });
  });
}
listen(new Mails(), new Stock());
export const place = () => bus.emit('placed', '1');
