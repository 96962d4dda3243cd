import { FlowProducer, Worker, type FlowJob } from 'bullmq';

export type Task =
  | { type: 'convert'; payload: { id: string } }
  | { type: 'notify'; payload: { to: string } }
  | { type: 'publish'; payload: { id: string } };

export class Tasks {
  private readonly producer = new FlowProducer({ connection: {} });

  inTurn(...tasks: (Task | undefined)[]) {
    let last: FlowJob | undefined;
    for (const task of tasks) {
      if (!task) continue;
      last = { ...this.flowOf(task), children: last ? [last] : [] };
    }
    return last && this.producer.add(last);
  }

  withChildren(parent: Task, children: Task[]) {
    return this.producer.add({ ...this.flowOf(parent), children: children.map((c) => this.flowOf(c)) });
  }

  private flowOf(task: Task): FlowJob {
    return { name: 'job', data: task.payload, queueName: task.type };
  }
}

const handlers: Record<string, (data: unknown) => void> = {
  convert: () => {},
  notify: () => {},
  publish: () => {},
};
for (const name of Object.keys(handlers)) new Worker(name, async (job) => handlers[name](job.data), { connection: {} });
