import type { ClientProxy } from '@nestjs/microservices';
import { firstValueFrom, map, timeout } from 'rxjs';

export class Desk {
  constructor(private readonly client: ClientProxy) {}
  price() {
    return this.client.send<number>('price', {}).pipe(
      timeout(1000),
      map((price) => price * 2),
    );
  }
  async stock() {
    return firstValueFrom(this.client.send({ cmd: 'stock' }, {}));
  }
  tell() {
    this.client.emit('told', {}).subscribe();
  }
}
