export type State = 'CREATED' | 'SUCCEEDED' | 'FAILED';

export interface Task {
  id: string;
  state: State;
}

class Expiring {
  constructor(
    private readonly db: { expire(): Promise<Task[]> },
    private readonly onExpiring: (task: Task) => void,
  ) {}

  async run() {
    for (const task of await this.db.expire()) this.onExpiring(task);
  }
}

export class Scheduler {
  private readonly callbacks: Record<State, (task: Task) => void>;
  private readonly expiring: Expiring;

  constructor({ db, on }: { db: { expire(): Promise<Task[]> }; on: Record<State, (task: Task) => void> }) {
    this.callbacks = on;
    this.expiring = new Expiring(db, (task: Task) => {
      this.callbacks[task.state](task);
    });
  }

  start() {
    return this.expiring.run();
  }
}

export class Tasks {
  private readonly scheduler: Scheduler;

  constructor(db: { expire(): Promise<Task[]> }) {
    this.scheduler = new Scheduler({
      db,
      on: { CREATED: (task) => console.log(task), SUCCEEDED: (task) => console.log(task), FAILED: (task) => console.log(task) },
    });
  }
}
