import { CommandHandler as Handles, type ICommand } from '@nestjs/cqrs';

type CommandClass = ICommand | (new (...args: any[]) => ICommand);

const HANDLERS = new Map<CommandClass, object>();

export function CommandHandler(command: CommandClass): ClassDecorator {
  return (target: any) => {
    HANDLERS.set(command, target);
    return Handles(command)(target);
  };
}
