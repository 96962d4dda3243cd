import { EventEmitter } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';

type Handler = (socket: WebSocket, payload: { room: string }) => void;

export const hub = new EventEmitter();

const written = new Map<string, Handler>([['join', join]]);
const filled = new Map<string, Handler>();
filled.set('leave', leave);
filled.set('ping', ping);

function join(_socket: WebSocket, payload: { room: string }): void {
  hub.emit('room.joined', payload.room);
}

function leave(_socket: WebSocket, payload: { room: string }): void {
  hub.emit('room.left', payload.room);
}

function ping(): void {}

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.on('message', (raw) => {
    const { type, payload } = JSON.parse(raw.toString());
    const handler = written.get(type);
    handler?.(socket, payload);
    const other = filled.get(type);
    if (other) other(socket, payload);
  });
});
