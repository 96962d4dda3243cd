import { Transform, type TransformCallback } from 'node:stream';

export class Parser extends Transform {
  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback) {
    if (chunk.length > 8) this.emit('scanned', chunk.toString());
    this.emit('noise', chunk);
    this.emit('error', new Error('short'));
    done();
  }
}
