import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('order.placed', () => {});
bus.on('order.paid', () => {});
bus.on('order.late', () => {});

export class Orders {
  private readonly safely: (name: string) => Promise<void>;
  tell: (name: string) => void;
  private late?: (name: string) => void;

  constructor() {
    const attempt = async (name: string) => this.send(name);
    this.safely = async (name) => {
      await attempt(name);
    };
    this.tell = (name) => this.send(name);
  }

  async place() {
    await this.safely('order.placed');
  }

  pay() {
    this.tell('order.paid');
  }

  open() {
    this.late = (name) => this.send(name);
  }

  wait() {
    this.late?.('order.late');
  }

  private send(name: string) {
    bus.emit(name);
  }
}
