import { CallHandler, ExecutionContext, Injectable, NestInterceptor, SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { tap } from 'rxjs';
import { createEvent } from './events';

const EMITS = 'emits';

@Injectable()
export class EventInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly events: EventEmitter2,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const name = this.reflector.get<string>(EMITS, context.getHandler());
    return next.handle().pipe(
      tap((data) => {
        const event = createEvent(name, data);
        event ? this.events.emit(event.name, event) : this.events.emit(name, data);
      }),
    );
  }
}

export const Emits = (name: string) => applyDecorators(SetMetadata(EMITS, name), UseInterceptors(EventInterceptor));
