import { Inject } from '@nestjs/common';
import { Client, ClientKafka, ClientProxy, ClientProxyFactory, ClientRMQ, Transport } from '@nestjs/microservices';

export class Orders {
  @Client({ transport: Transport.TCP })
  private readonly tcp: ClientProxy;

  private readonly made = ClientProxyFactory.create({ transport: Transport.REDIS });

  constructor(
    @Inject('KAFKA') private readonly kafka: ClientKafka,
    @Inject('RMQ') private readonly rabbit: ClientRMQ,
  ) {}

  place() {
    this.kafka.emit('order.placed', {});
    this.rabbit.emit('mail.asked', {});
    this.tcp.send('price', {});
    this.made.emit('cache.cleared', {});
  }
}
