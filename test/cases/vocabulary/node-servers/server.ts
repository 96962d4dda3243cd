import { EventEmitter } from 'node:events';
import http, { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import express from 'express';
import { type WebSocket, WebSocketServer } from 'ws';

export const bus = new EventEmitter();

function answer(req: IncomingMessage, res: ServerResponse) {
  bus.emit('asked', req.url);
  res.end();
}

const server = createServer({ keepAlive: true }, answer);
const sockets = new WebSocketServer({ server });

sockets.on('connection', (socket) => {
  bus.emit('client.connected');
  socket.on('message', (data) => receive(data.toString()));
  socket.on('close', () => {
    bus.emit('client.left');
  });
});

function receive(text: string) {
  bus.emit('text.received', text);
}

export class Feed {
  constructor(private readonly socket: WebSocket) {
    this.socket.on('message', this.tick.bind(this)).on('error', () => bus.emit('feed.failed'));
  }

  private tick() {
    bus.emit('ticked');
  }
}

// An application answers by its routes.
const app = express();
app.post('/orders', (_req, res) => {
  bus.emit('order.placed');
  res.end();
});
http.createServer(app).listen(80);
