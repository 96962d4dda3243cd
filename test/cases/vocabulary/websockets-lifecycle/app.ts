import { type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import type { Server, Socket } from 'socket.io';

@WebSocketGateway(81, { namespace: 'orders' })
export class OrdersGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private server!: Server;
  constructor(private readonly events: EventEmitter2) {}
  afterInit() {
    this.events.emit('gateway.up');
  }
  handleConnection(client: Socket) {
    client.on('typing', () => this.events.emit('client.typed'));
    this.events.emit('client.came');
  }
  async handleDisconnect() {
    await this.events.emitAsync('client.left');
  }
  @SubscribeMessage('place')
  place(client: Socket) {
    client.emit('accepted');
    client.broadcast.emit('others', {});
    return { event: 'place', data: {} };
  }
  @OnEvent('client.left')
  tell() {
    this.server.to('room').emit('left');
  }
}
