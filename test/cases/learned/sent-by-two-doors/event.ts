import Queue from 'bull';
import { AfterSave, Model } from 'sequelize-typescript';

const queue = new Queue('events');

type Incoming = { name: 'documents.publish' | 'documents.delete' };

export class Event extends Model<Event> {
  name: string;

  static schedule(event: Partial<Event>) {
    return queue.add(this.build({ createdAt: new Date(), ...event }));
  }

  @AfterSave
  static async enqueue(model: Event) {
    await queue.add(model);
  }
}

export abstract class Processor {
  static hears: Incoming['name'][] = [];
  abstract perform(event: Incoming): Promise<void>;
}
export class MailProcessor extends Processor {
  static hears: Incoming['name'][] = ['documents.publish'];
  async perform(event: Incoming) {
    console.log(event.name);
  }
}
export class SearchProcessor extends Processor {
  static hears: Incoming['name'][] = ['documents.publish', 'documents.delete'];
  async perform(event: Incoming) {
    console.log(event.name);
  }
}
const processors: Record<string, typeof Processor> = { MailProcessor, SearchProcessor };

export function start() {
  queue.process(async (job) => {
    const event = job.data as Incoming;
    for (const name in processors) {
      const Class = processors[name];
      if (Class.hears.includes(event.name)) await new (Class as any)().perform(event);
    }
  });
}
