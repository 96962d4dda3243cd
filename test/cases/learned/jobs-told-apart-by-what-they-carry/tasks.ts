import { tasks } from './queues';

export abstract class Task<T extends object> {
  public schedule(props: T) {
    return tasks.add({ name: this.constructor.name, props });
  }

  public abstract perform(props: T): Promise<unknown>;
}

export class BookPayment extends Task<{ id: string }> {
  public async perform({ id }: { id: string }) {
    console.log(id);
  }
}

export class SendReceipt extends Task<{ id: string }> {
  public async perform({ id }: { id: string }) {
    if (id) await new BookPayment().schedule({ id });
  }
}

/** Runs on its own, and is added by nobody. */
export class Audit extends Task<object> {
  public async perform() {}
}
