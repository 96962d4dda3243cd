import { WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { Prices } from './prices';

const serverEvents = ['prices-changed', 'shop-closed'] as const;
export type ServerEvent = (typeof serverEvents)[number];

@WebSocketGateway()
export class ShopGateway {
  @WebSocketServer()
  private server?: Server;

  constructor(private readonly prices: Prices) {}

  afterInit(server: Server) {
    for (const event of serverEvents) server.on(event, () => this.prices.forget());
    server.on('connection', (client: Socket) => client.emit('hello'));
    server.on('seldom', () => this.prices.forget());
  }

  tellServers(event: ServerEvent, ...args: unknown[]) {
    this.server?.serverSideEmit(event, ...args);
  }

  tellClients(event: string, room: string, ...args: unknown[]) {
    this.server?.to(room).emit(event, ...args);
  }
}
