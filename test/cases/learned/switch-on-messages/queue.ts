import { Wire } from 'far-wire';
import { CheckMessage, ExportMessage, ImportMessage, type Message } from './messages';

export class Emitter {
  constructor(
    private readonly wire: Wire,
    private readonly queue: string,
  ) {}
  async send<T extends Message>(group: string, message: T) {
    await this.wire.send({ topic: this.queue, messages: [{ key: group, value: JSON.stringify(message) }] });
  }
}

export class WorkEmitter {
  constructor(private readonly emitter: Emitter) {}
  async importOne(id: string) {
    await this.emitter.send(id, new ImportMessage(id));
  }
  async exportAll() {
    await this.emitter.send('all', new ExportMessage());
  }
  async check() {
    await this.emitter.send('all', new CheckMessage());
  }
}

export abstract class Receiver {
  async start(wire: Wire) {
    await wire.run(async (text: string) => this.processMessage(JSON.parse(text)));
  }
  abstract processMessage(message: Message): Promise<void>;
}
