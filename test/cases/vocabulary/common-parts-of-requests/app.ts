import {
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type NestMiddleware,
  type PipeTransform,
} from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { tap } from 'rxjs';

@Injectable()
export class Visits implements NestMiddleware {
  constructor(private readonly events: EventEmitter2) {}
  use(_request: object, _response: object, next: () => void) {
    this.events.emit('visited');
    next();
  }
}

@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly events: EventEmitter2) {}
  canActivate(_context: ExecutionContext) {
    this.events.emit('key.used');
    return true;
  }
}

@Injectable()
export class Times implements NestInterceptor {
  constructor(private readonly events: EventEmitter2) {}
  intercept(_context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(tap(() => this.events.emit('answered')));
  }
}

@Injectable()
export class Checked implements PipeTransform {
  constructor(private readonly events: EventEmitter2) {}
  transform(value: unknown) {
    this.events.emit('checked');
    return value;
  }
}

@Catch()
export class Failures implements ExceptionFilter {
  constructor(private readonly events: EventEmitter2) {}
  catch(_error: unknown, _host: ArgumentsHost) {
    this.events.emit('failed');
  }
}
@Catch()
export class Others extends BaseExceptionFilter {
  readonly events = new EventEmitter2();
  catch(error: unknown, host: ArgumentsHost) {
    this.events.emit('failed otherwise');
    super.catch(error, host);
  }
}

/** No middleware, interceptor or pipe. */
@Injectable()
export class Plugins {
  constructor(private readonly events: EventEmitter2) {}
  use() {
    this.events.emit('used');
  }
  intercept() {
    this.events.emit('intercepted');
  }
  transform() {
    this.events.emit('transformed');
  }
}
