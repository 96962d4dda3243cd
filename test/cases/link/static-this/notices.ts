import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export abstract class Notice {
  protected static topic = '';

  constructor(readonly body: string) {}

  static topicName(): string {
    if (!this.topic) throw new Error(`${this.name} has no topic`);
    return this.topic;
  }

  static post(body: string) {
    const notice = new this(body);
    return notice.post();
  }

  static announce() {
    bus.emit(`${this.topicName()}.announced`);
  }

  static postAll(bodies: string[]) {
    const kind = this as typeof Notice;
    bodies.map((body) => bus.emit(kind.topicName(), body));
  }

  static make(body: string) {
    return new this(body);
  }

  post() {
    const kind = this.constructor as typeof Notice;
    bus.emit(kind.topicName(), this.body);
  }
}

export class CatLost extends Notice {
  protected static topic = 'cat.lost';
}

export class CatFound extends Notice {
  static topicName() {
    return 'cat.found';
  }
}

export class CatFed extends Notice {
  protected static topic = 'cat.fed';
}

export abstract class Chore {
  static begin() {
    return new this().begin();
  }

  static finish() {
    throw new Error('nothing to do');
  }

  begin() {
    const kind = this.constructor as typeof Chore;
    kind.finish();
  }
}

export class Sweep extends Chore {
  static finish() {
    bus.emit('floor.swept');
  }
}

export class Wash extends Chore {
  static finish() {
    bus.emit('dishes.washed');
  }
}
