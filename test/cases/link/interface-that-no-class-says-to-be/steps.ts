interface Telling {
  emit(event: string, ...args: unknown[]): boolean;
}

export class Opening {
  run(id: string, telling: Telling) {
    telling.emit('shop.opened', id);
  }
}

export class Closing {
  constructor(private readonly telling: Telling) {}
  run(id: string) {
    this.telling.emit('shop.closed', id);
  }
}
