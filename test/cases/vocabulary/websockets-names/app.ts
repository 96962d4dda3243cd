import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import type { Server, Socket } from 'socket.io';

enum Message {
  Cancel = 'order:cancel',
}

@WebSocketGateway(3001, { cors: true })
export class Gateway {
  @WebSocketServer()
  server: Server;

  constructor(private readonly events: EventEmitter2) {}

  @SubscribeMessage(Message.Cancel)
  cancel(@MessageBody() id: string, @ConnectedSocket() socket: Socket) {
    this.events.emit('order.cancelled', id);
    socket.emit('order:gone', id);
    this.server.to('desk').emit('order:gone', id);
  }

  @OnEvent('order.paid')
  onPaid() {
    this.server.emit('order:paid');
  }
}
