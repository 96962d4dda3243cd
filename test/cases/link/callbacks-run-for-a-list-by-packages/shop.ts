import { EventEmitter } from 'node:events';
import * as A from 'fp-ts/Array';
import { pipe } from 'fp-ts/function';
import * as T from 'fp-ts/Task';
import _, { forEach } from 'lodash';
import * as R from 'ramda';

const bus = new EventEmitter();

interface Part {
  close(id: string): T.Task<void>;
}
class Books implements Part {
  close(id: string) {
    return async () => {
      bus.emit('books.closed', id);
    };
  }
}
class Tills implements Part {
  close(id: string) {
    return async () => {
      bus.emit('tills.closed', id);
    };
  }
}

export class Shop {
  private readonly parts: Part[] = [];

  register(part: Part) {
    this.parts.push(part);
  }
  piped(id: string) {
    return pipe(
      this.parts,
      A.filter((part) => part !== undefined),
      A.map((part) => part.close(id)),
      T.sequenceArray,
    );
  }
  first(id: string) {
    _.each(this.parts, (part) => part.close(id));
  }
  named(id: string) {
    forEach(this.parts, (part) => part.close(id));
  }
  last(id: string) {
    R.forEach((part) => part.close(id), this.parts);
  }
  curried(id: string) {
    return R.map((part: { close(id: string): unknown }) => part.close(id))(this.parts);
  }
  /** It is made something else on the way. */
  changed(id: string) {
    return pipe(
      this.parts,
      A.map((part) => String(part)),
      A.map((text) => text.concat(id)),
    );
  }
}

const shop = new Shop();
shop.register(new Books());
shop.register(new Tills());
bus.on('books.closed', (id) => console.log(id));
