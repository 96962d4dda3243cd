import { EventEmitter } from 'node:events';

export class Message {
  constructor(private readonly options: { name: string }) {}
  get name() {
    return this.options.name;
  }
}

export class Bus extends EventEmitter {
  audit(options: { name: string }) {
    this.send(new Message(options));
  }

  private send(message: Message) {
    this.emit(`log.${message.name}`, message);
  }
}
