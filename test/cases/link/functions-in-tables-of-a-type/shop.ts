import { EventEmitter } from 'node:events';

class Till {
  readonly emitter = new EventEmitter();

  ring(): void {
    this.emitter.emit('rung');
  }

  close(): void {
    this.emitter.emit('closed');
  }
}

class Door {
  close(): void {}
}

const commands: Record<string, (till?: Till) => void> = {
  ring: (till) => till?.ring(),
};

commands['close'] = (till) => till?.close();

// The same words of another table.
const doors: { [name: string]: (door: Door) => void } = {
  close: (door) => door.close(),
};

export const execute = (name: string, till: Till): void => commands[name]?.(till);
export const shut = (name: string): void => doors[name]?.(new Door());
