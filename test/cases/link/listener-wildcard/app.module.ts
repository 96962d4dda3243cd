import { Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { Audit } from './audit';
import { Shop } from './shop';

@Module({ imports: [EventEmitterModule.forRoot({ wildcard: true })], providers: [Shop, Audit] })
export class AppModule {}
