import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

export interface Command<T = unknown> { type: string; payload: T; }
export const KEY = 'COMMAND_HANDLER';
export function CommandHandler(commandType: string): ClassDecorator {
  return (target) => { Reflect.defineMetadata(KEY, commandType, target); };
}

@Injectable()
export class CommandHandlerRegistry {
  private handlers = new Map<string, any>();
  register(commandType: string, handler: any) { this.handlers.set(commandType, handler); }
  getHandler(commandType: string) { return this.handlers.get(commandType); }
}

@Injectable()
export class CommandBus {
  constructor(private readonly registry: CommandHandlerRegistry, private readonly moduleRef: ModuleRef) {}
  async execute(command: Command) {
    const { type } = command;
    const handlerClass = this.registry.getHandler(type);
    const handler = this.moduleRef.get(handlerClass, { strict: false });
    return handler.execute(command);
  }
}
export class CommandFactory {
  static create<T>(type: string, payload: T): Command<T> { return { type, payload }; }
}
