import { OnEvent } from '@nestjs/event-emitter';

export const AuditEvent = { ORDER_PLACED: 'order.placed' } as const;

export interface AuditLog {
  log(entry: { event: string }): void;
  send(name: string): void;
}

export class NoAuditLog implements AuditLog {
  log() {}
  send() {}
}

export class Audit {
  constructor(private readonly audit: AuditLog) {}

  @OnEvent('order.placed')
  onOrderPlaced(type: string) {
    console.log('order.placed');
    this.audit.log({ event: AuditEvent.ORDER_PLACED });
    this.audit.send('order.placed');
    if (type === 'order.placed') return;
  }
}
