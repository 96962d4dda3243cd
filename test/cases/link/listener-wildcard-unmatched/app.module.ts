import { Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { Audit, Shop } from './shop';

@Module({ imports: [EventEmitterModule.forRoot({ wildcard: true, delimiter: '.' })], providers: [Shop, Audit] })
export class AppModule {}
