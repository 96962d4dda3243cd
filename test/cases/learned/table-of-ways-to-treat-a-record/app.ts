import type { Repository } from 'typeorm';

export class Shop {
  id!: string;
  kind!: string;
}
export class Task {
  kind!: string;
  done!: boolean;
}
type Tester = (shop: Shop) => Promise<boolean>;
type Worker = (task: Task) => Promise<void>;

export class Shops {
  private readonly testers = new Map<string, Tester>();
  private readonly workers = new Map<string, Worker>();
  constructor(
    private readonly shops: Repository<Shop>,
    private readonly tasks: Repository<Task>,
  ) {}

  registerTester(kind: string, tester: Tester) {
    this.testers.set(kind, tester);
  }
  registerWorker(kind: string, worker: Worker) {
    this.workers.set(kind, worker);
  }

  // Of the one that somebody asks for, its kind says how it is tested.
  async test(id: string) {
    const shop = await this.required(id);
    const tester = this.testers.get(shop.kind);
    return tester ? tester(shop) : false;
  }
  private async required(id: string) {
    return this.shops.findOneOrFail({ where: { id } });
  }

  // What waits to be done is work that came in.
  async work() {
    for (const task of await this.tasks.find({ where: { done: false } })) await this.workers.get(task.kind)?.(task);
  }

  async open() {
    await this.shops.save({ kind: 'bakery' });
    await this.tasks.save({ kind: 'clean', done: false });
  }
  async close() {
    await this.shops.save({ kind: 'florist' });
    await this.tasks.save({ kind: 'count', done: false });
  }
}

export function main(shops: Shops) {
  shops.registerTester('bakery', async (shop) => shop.id !== '');
  shops.registerTester('florist', async (shop) => shop.id !== '');
  shops.registerWorker('clean', async (task) => console.log(task));
  shops.registerWorker('count', async (task) => console.log(task));
}
