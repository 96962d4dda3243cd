import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.repeat('order.placed', 3);
  }

  pay() {
    this.ping('order.paid', 2);
  }

  private repeat(name: string, times: number) {
    this.emitter.emit(name);
    if (times > 1) this.repeat(name, times - 1);
  }

  private ping(name: string, tries: number) {
    if (tries > 0) this.pong(name, tries);
  }

  private pong(name: string, tries: number) {
    this.emitter.emit(name);
    this.ping(name, tries - 1);
  }
}
