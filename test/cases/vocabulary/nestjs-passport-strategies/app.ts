import { type ExecutionContext, Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(private readonly events: EventEmitter2) {
    super();
  }
  validate(payload: { sub: string }) {
    this.events.emit('seen', payload.sub);
  }
}

@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly events: EventEmitter2) {
    super();
  }
  canActivate(context: ExecutionContext) {
    this.events.emit('asked');
    return super.canActivate(context);
  }
  handleRequest(error: unknown) {
    if (error) this.events.emit('refused');
  }
}

/** No strategy. */
@Injectable()
export class Checks {
  constructor(private readonly events: EventEmitter2) {}
  validate() {
    this.events.emit('checked');
  }
}
