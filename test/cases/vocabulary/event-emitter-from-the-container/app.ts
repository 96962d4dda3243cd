import { type DynamicModule, Injectable } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

@Injectable()
export class Late {
  constructor(private readonly moduleRef: ModuleRef) {}
  tell() {
    const emitter = this.moduleRef.get(EventEmitter2, { strict: false });
    emitter.emit('late.told');
  }
}

export class Hearer {
  @OnEvent('late.told')
  hear() {}
  @OnEvent('app.up')
  up() {}
}

export async function bootstrap(module: DynamicModule) {
  const app = await NestFactory.create(module);
  app.get(EventEmitter2).emit('app.up');
}
