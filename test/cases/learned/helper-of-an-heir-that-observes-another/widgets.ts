import { Evented } from './evented';

export abstract class Widget extends Evented {
  close() {
    this.trigger('closed', this);
  }
}

export class Banner extends Widget {}

export class Tour extends Widget {}

/** Not heard by the board: an heir of its own. */
export class Socket extends Evented {
  disconnect() {
    this.trigger('closed', this);
  }
}
