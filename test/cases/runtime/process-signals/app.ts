import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export class Server {
  constructor() {
    process.on('SIGTERM', () => this.shutdown('SIGTERM'));
    process.once('SIGINT', this.stop);
  }

  shutdown(why: string) {
    bus.emit('server.stopping', why);
  }

  private stop = () => this.shutdown('SIGINT');
}

bus.on('server.stopping', () => process.emit('SIGHUP'));
