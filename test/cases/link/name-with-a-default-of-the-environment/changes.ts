import { ClientProxy } from '@nestjs/microservices';

export class Changes {
  private readonly database = process.env.DATABASE ?? 'shop';
  private readonly table = 'orders';

  constructor(private readonly client: ClientProxy) {}

  changed(id: string) {
    this.client.emit(`${this.database}.${this.table}`, id);
  }

  elsewhere(id: string) {
    this.client.emit(`${process.env.REGION}.${this.table}`, id);
  }
}
