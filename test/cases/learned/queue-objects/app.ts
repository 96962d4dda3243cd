import type { Queue, Queues } from './queue';

export class Search {
  private indexing!: Queue<{ id: string }>;
  private cleaning!: Queue<object>;
  constructor(private readonly queues: Queues) {}
  async init() {
    this.indexing = await this.queues.create({ name: 'index', process: async ({ id }) => this.index(id) });
    this.cleaning = await this.queues.create({ name: 'clean', process: async () => {} });
  }
  update(id: string) {
    return this.indexing.add({ id });
  }
  private async index(id: string) {
    if (id) await this.cleaning.add({});
  }
}
