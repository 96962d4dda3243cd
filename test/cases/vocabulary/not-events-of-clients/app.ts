import { EventEmitter2 } from '@nestjs/event-emitter';
import Redis from 'ioredis';
import mongoose from 'mongoose';
import { Client } from 'pg';
import { createClient } from 'redis';
import { io } from 'socket.io-client';
import WebSocket, { WebSocketServer } from 'ws';

export class Connections {
  private readonly redis = new Redis();
  private readonly client: ReturnType<typeof createClient> = createClient();

  constructor(readonly events: EventEmitter2) {
    this.redis.on('error', this.failed);
    this.client.on('ready', () => {});
    mongoose.connection.on('disconnected', this.failed);
    new Client().on('notification', () => {});
    const socket = io('http://localhost');
    socket.on('connect', () => socket.emit('hello', 'x'));
    new WebSocketServer().on('connection', (ws: WebSocket) => {
      ws.on('message', () => ws.send('pong'));
      ws.emit('pong');
    });
  }
  private failed = () => {};
}
