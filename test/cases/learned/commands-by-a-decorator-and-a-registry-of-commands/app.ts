import { Controller, Injectable, Post } from '@nestjs/common';
import { CommandBus, CommandFactory, CommandHandler } from './bus';
export const Types = { CREATE: 'action.create' } as const;
@Injectable()
@CommandHandler(Types.CREATE)
export class CreateHandler { async execute(command: any) { return command; } }
@Controller('actions')
export class Actions {
  constructor(private readonly commandBus: CommandBus) {}
  @Post() create() { return this.commandBus.execute(CommandFactory.create(Types.CREATE, { a: 1 })); }
}
