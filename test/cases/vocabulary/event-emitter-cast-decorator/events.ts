import { EventEmitter2, OnEvent as Raw } from '@nestjs/event-emitter';

export type Names = 'user.created' | 'user.deleted';
export const OnEvent = Raw as (name: Names, options?: Parameters<typeof Raw>[1]) => MethodDecorator;

export class Emitter {
  constructor(private readonly emitter: EventEmitter2) {}
  emit<N extends Names>(name: N, payload: unknown) {
    return this.emitter.emit(name, payload);
  }
}
