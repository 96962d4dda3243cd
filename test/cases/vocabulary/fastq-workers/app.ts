import { EventEmitter } from 'node:events';
import fastq, { promise } from 'fastq';

const bus = new EventEmitter();
bus.on('order.placed', () => {});
bus.on('order.paid', () => {});

export class Orders {
  private readonly placed = fastq(this, this.work, 1);
  private readonly paid = promise(async (name: string) => {
    bus.emit(name);
  }, 1);

  place() {
    this.placed.push('order.placed');
  }

  async pay() {
    await this.paid.push('order.paid');
  }

  private work(name: string, done: (error: Error | null) => void) {
    bus.emit(name);
    done(null);
  }
}
