import EventEmitter from 'events';

export class Door extends EventEmitter {
  open() {
    this.emit('change');
  }
}
export class Lamp extends EventEmitter {
  on_() {
    this.emit('change');
  }
}
export function watch(door: Door) {
  door.on('change', () => {});
}
