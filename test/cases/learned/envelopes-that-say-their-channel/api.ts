import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import type { WebSocketServer } from 'ws';
import { Channel, Timeline } from './channels.js';

export class Streaming {
  constructor(private readonly redis: Redis) {}

  attach(server: WebSocketServer): void {
    const all = new EventEmitter();
    this.redis.on('message', (_: string, data: string) => {
      all.emit('message', JSON.parse(data));
    });
    server.on('connection', (socket, request) => {
      const own = new EventEmitter();
      all.on('message', (data: any) => {
        own.emit(data.channel, data.message);
      });
      new Channel(own, { id: String(request.url) }).init();
      new Timeline(own).init();
    });
  }
}
