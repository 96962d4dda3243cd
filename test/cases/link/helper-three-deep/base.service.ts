import { Transport } from './transport';

export abstract class BaseService {
  constructor(protected readonly transport: Transport) {}

  protected emit(name: string, body?: unknown) {
    this.forward(body, name);
  }

  private forward(body: unknown, eventName: string) {
    this.transport.push(eventName, body);
  }
}
