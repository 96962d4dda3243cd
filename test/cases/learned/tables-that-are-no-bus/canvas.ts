import { EventEmitter } from 'node:events';
export type DrawCommand = { type: 'line'; to: number } | { type: 'clear' };
export class CommandDispatcher {
  readonly events = new EventEmitter();
  dispatch(command: DrawCommand) {
    switch (command.type) {
      case 'line': this.line(command.to); break;
      case 'clear': this.clear(); break;
    }
  }
  private line(to: number) { this.events.emit('drawn', to); }
  private clear() { this.events.emit('cleared'); }
}
export class UndoDispatcher {
  private readonly history: DrawCommand[] = [];
  dispatch(command: DrawCommand) { this.history.push(command); if (command.type === 'line') console.log(command.to); }
}
