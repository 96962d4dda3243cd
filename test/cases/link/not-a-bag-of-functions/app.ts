import { EventEmitter } from 'node:events';

interface Store {
  keep(value: string): void;
}

export class Shelf {
  constructor(private readonly store: Store) {}

  watch(desk: EventEmitter) {
    desk.on('paper', (paper: string) => {
      this.store.keep(paper);
    });
  }
}

export const shelf = new Shelf({ keep: (value) => console.log(value) });
export const write = (desk: EventEmitter) => desk.emit('paper', '1');
