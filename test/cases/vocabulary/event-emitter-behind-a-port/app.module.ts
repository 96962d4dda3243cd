import { Module } from '@nestjs/common';
import { EventEmitter2, EventEmitterModule } from '@nestjs/event-emitter';
import { Orders, Payments } from './orders';
import { EVENTS } from './port';

@Module({
  imports: [EventEmitterModule.forRoot()],
  providers: [Orders, Payments, { provide: EVENTS, useExisting: EventEmitter2 }],
})
export class AppModule {}
