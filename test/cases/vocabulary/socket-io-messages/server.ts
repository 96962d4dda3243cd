import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { type Namespace, Server, type Socket } from 'socket.io';

export const bus = new EventEmitter();
const io = new Server(createServer());

io.on('connection', (socket) => {
  bus.emit('client.connected', socket.id);
  socket.on('order:place', async (order: { id: string }, done: () => void) => {
    bus.emit('order.placed', order);
    socket.emit('order:placed', order.id);
    done();
  });
  socket.on('disconnect', () => {
    bus.emit('client.left', socket.id);
  });
  registerChat(io, socket);
});

export function registerChat(server: Server, socket: Socket) {
  const say = (text: string) => {
    bus.emit('chat.said', text);
    server.to('room').emit('chat:said', text);
  };
  socket.on('chat:say', say);
}

export class AdminGateway {
  constructor(private readonly room: Namespace) {
    this.room.on('connection', this.connected.bind(this));
  }

  connected(socket: Socket) {
    socket.on('ban', (user: string) => this.ban(user));
  }

  private ban(user: string) {
    bus.emit('user.banned', user);
  }
}

export const admin = new AdminGateway(io.of('/admin'));
