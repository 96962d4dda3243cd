import { Controller, Injectable, Post } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Emits, EmitsOrder, Failing, Kept } from './decorators';

@Injectable()
export class Journal {
  constructor(private readonly emitter: EventEmitter2) {}
  note(): void {
    this.emitter.emit('noted');
  }
  failed(): void {
    this.emitter.emit('failed');
  }
}

@Controller('orders')
export class Orders {
  constructor(private readonly journal: Journal) {}

  @Post()
  @Emits('order.placed')
  place(): boolean {
    return true;
  }

  @Post('close')
  @EmitsOrder('closed')
  @Failing()
  close(): boolean {
    return true;
  }

  @Post('note')
  @Kept
  note(): void {}

  @OnEvent('order.placed')
  placed(): void {}
}
