import { EventEmitter } from 'node:events';
import { Controller, Post, Body } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
enum Hook { Paid = 'charge.paid', Failed = 'charge.failed' }
@Controller('hooks')
export class Hooks {
  constructor(private readonly events: EventEmitter2) {}
  @Post() receive(@Body() body: { event: string; data: unknown }) {
    switch (body.event) {
      case Hook.Paid:
      case Hook.Failed:
        this.events.emit(body.event, body.data);
        break;
      case 'charge.open':
        this.events.emit(`known.${body.event}`);
        break;
      default:
        this.events.emit(body.event);
    }
  }
  @Post('b') again(@Body() { event }: { event: string }) {
    if (event !== Hook.Paid) return;
    [1].forEach(() => this.events.emit(event));
  }
  @Post('c') either(@Body() { event }: { event: string }) {
    if (event === 'e.one' || event === 'e.two') this.events.emit(event);
    else if (!(event === 'e.three')) this.events.emit(event);
  }
}
const bus = new EventEmitter();
export const listed = (name: string) => ['l.a', 'l.b'].includes(name) && bus.emit(name);
// Another name, written the same.
export const others = (name: string, names: string[]) => name === 'l.c' && names.forEach((name) => bus.emit(name));
