import { EventEmitter } from 'node:events';

export const taskEvents = {
  created: (task: { group: string } | string): string => {
    const group = typeof task === 'string' ? task : task.group;
    const prefix = group.split(':')[0];
    return `task:created:${prefix}`;
  },
  completed: (task: { id: string; isAwaited: boolean } | string): string | undefined => {
    if (typeof task === 'string') return `task:completed:${task}`;
    return task.isAwaited ? `task:completed:${task.id}` : undefined;
  },
};

class SharedEmitter extends EventEmitter {
  private isConnected = false;

  constructor(private readonly tell: (text: string) => Promise<void>) {
    super();
  }

  override emit(event: string): boolean {
    if (!this.isConnected) return this.emitLocally(event);
    void this.tell(event);
    return true;
  }

  private emitLocally(event: string): boolean {
    return super.emit(event);
  }
}

export class Tasks extends SharedEmitter {
  private readonly seen = new Set<string>();

  create(task: { group: string }) {
    this.once_(taskEvents.created(task));
  }

  done(task: { id: string; isAwaited: boolean }) {
    const event = taskEvents.completed(task);
    if (event) this.emit(event);
  }

  /** What is only noted is not sent. */
  note(task: { id: string }) {
    this.remember(`task:noted:${task.id}`);
  }

  private once_(event: string) {
    if (!this.seen.has(event)) this.emit(event);
    this.remember(event);
  }

  private remember(event: string) {
    this.seen.add(event);
  }
}
