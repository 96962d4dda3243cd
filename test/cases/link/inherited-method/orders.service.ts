import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { AuditedCrudService } from './audited-crud.service';

@Injectable()
export class OrdersService extends AuditedCrudService<{ id: string }> {
  constructor(eventEmitter: EventEmitter2) {
    super(eventEmitter);
  }
}
