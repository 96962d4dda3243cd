export type Job = { id: string; type: string };
export class WorkerDispatcher {
  private readonly workers: Array<(job: Job) => Promise<void>> = [];
  add(worker: (job: Job) => Promise<void>) { this.workers.push(worker); }
  async dispatch(job: Job) { const worker = this.workers[Math.floor(Math.random() * this.workers.length)]; await worker(job); }
}
