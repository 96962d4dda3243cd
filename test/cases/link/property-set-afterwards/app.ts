import { EventEmitter2 } from '@nestjs/event-emitter';
import { Queue } from 'bullmq';

const requests = new Queue('requests');

export class Requests {
  constructor(private readonly events: EventEmitter2) {}

  async enqueue(content: object, hash: (of: object) => string): Promise<void> {
    const data = { id: '', content };
    data.id = hash(data);
    await requests.add(`Request ${data.id}`, data);
  }
  tell(isLate: boolean): void {
    const message = { topic: 'request.made' };
    if (isLate) message.topic = 'request.late';
    this.events.emit(message.topic);
  }
  forget(): void {
    const message = {} as { topic: string };
    message.topic = 'request.forgotten';
    this.events.emit(message.topic);
  }
}
