import { EventEmitter } from 'node:events';
export class Parent extends EventEmitter {
  constructor(private child: EventEmitter) {
    super();
    child.on('ready', this.emit.bind(this, 'up'));
    child.on('done', () => this.emit('finished'));
    child.once('late', this.emit.bind(this, 'later', 1));
  }
  run() { Promise.resolve(1).then(this.emit.bind(this, 'ran')); setTimeout(this.emit.bind(this, 'ticked'), 10); }
  held() { const e = this.emit.bind(this, 'held'); e(2); }
}
