import { EventEmitter } from 'node:events';

/** What comes in from outside says the name: that is not known. */
export class Line {
  private readonly ev = new EventEmitter();

  constructor() {
    this.ev.on('frame', (frame: { type: string }) => this.ev.emit(frame.type, frame));
    this.ev.on('opened', () => this.answer());
  }

  receive(text: string) {
    this.ev.emit('frame', JSON.parse(text));
  }

  answer() {}
}
