import { EventEmitter } from 'node:events';

export abstract class Store<State> {
  abstract readonly name: string;
  constructor(
    protected readonly emitter: EventEmitter,
    readonly state?: State,
  ) {}

  label(): string {
    return this.name;
  }

  protected update(): void {
    this.emitter.emit(`${this.name}:changed`);
  }
}

/** What a state is depends on who extends the store. */
export const labelOf = (store: Store<unknown>) => store.label();
