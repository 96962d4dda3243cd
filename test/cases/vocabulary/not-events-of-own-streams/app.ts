import { EventEmitter } from 'node:events';
import { Server } from 'node:net';
import { Transform, type TransformCallback } from 'node:stream';

export const bus = new EventEmitter();

export class Upper extends Transform {
  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback) {
    this.emit('chunk', chunk);
    done(null, chunk.toString().toUpperCase());
  }
}

export class Gate extends Server {
  open() {
    this.on('connection', () => {});
    this.emit('listening');
  }
}
