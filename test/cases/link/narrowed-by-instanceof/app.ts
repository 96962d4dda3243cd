import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

abstract class Task {
  abstract run(): void;
}
class Mail extends Task {
  run() {
    bus.emit('mailed');
  }
}
class Bill extends Task {
  run() {
    bus.emit('billed');
  }
}
class Print {
  run() {
    bus.emit('printed');
  }
}
const registry: Record<string, typeof Print> = {};

bus.on('mail', (task: Task, print: unknown) => {
  if (task instanceof Mail && bus) task.run();
  if (!(print instanceof Print)) return;
  print.run();
});
bus.on('print', (of: { job?: unknown }) => {
  if (of.job instanceof Print) [1, 2].forEach(() => (of.job as { run(): void }).run());
});
bus.on('none', (print: unknown, other: { run(): void }) => {
  if (print instanceof Print) other.run();
});
export const prints = (made: InstanceType<typeof Print>) => made.run();
export const register = () => registry;
