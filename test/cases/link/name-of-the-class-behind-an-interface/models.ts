export interface Model {
  collection(): string;
}
export interface Messages extends Model {
  pin(): void;
}
export interface Rooms extends Model {
  close(): void;
}

abstract class Stored implements Model {
  private readonly name: string;
  constructor(name: string) {
    this.name = `chat_${name}`;
  }
  collection(): string {
    return this.name;
  }
}

export class StoredMessages extends Stored implements Messages {
  constructor() {
    super('message');
  }
  pin() {}
}

export class StoredRooms extends Stored implements Rooms {
  constructor() {
    super('room');
  }
  close() {}
}
