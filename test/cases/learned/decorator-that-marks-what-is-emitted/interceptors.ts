import { applyDecorators, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata, UseInterceptors } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { tap } from 'rxjs';

const EMITS = 'emits';
const AUDIT = Symbol('audit');
const ROLES = 'roles';

@Injectable()
export class Emitting implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly emitter: EventEmitter2,
  ) {}
  intercept(context: ExecutionContext, next: CallHandler) {
    const name = this.reflector.get<string>(EMITS, context.getHandler());
    if (!name) return next.handle();
    return next.handle().pipe(tap((result) => this.emitter.emit(name, result)));
  }
}

@Injectable()
export class Auditing implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly emitter: EventEmitter2,
  ) {}
  intercept(context: ExecutionContext, next: CallHandler) {
    const roles = this.reflector.get<string[]>(ROLES, context.getHandler());
    const audit = this.reflector.getAllAndOverride<{ action: string }>(AUDIT, [context.getHandler(), context.getClass()]);
    return next.handle().pipe(
      tap(() => {
        if (audit && roles.length) this.send(`audit.${audit.action}`);
      }),
    );
  }
  private send(name: string) {
    this.emitter.emit(name);
  }
}

export const Emits = (name: string) => applyDecorators(SetMetadata(EMITS, name), UseInterceptors(Emitting));
export const Audit = (action: string) => SetMetadata(AUDIT, { action });
export const Roles = (...roles: string[]) => SetMetadata(ROLES, roles);
