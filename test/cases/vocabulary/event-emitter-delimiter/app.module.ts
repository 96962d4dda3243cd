import { Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { Audit, Orders } from './orders';

@Module({ imports: [EventEmitterModule.forRoot({ wildcard: true, delimiter: ':' })], providers: [Orders, Audit] })
export class AppModule {}
