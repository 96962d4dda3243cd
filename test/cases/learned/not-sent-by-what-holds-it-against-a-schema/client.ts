import { z } from 'zod';
import type { Task } from './scheduler';

const schema = z.object({ id: z.string(), state: z.enum(['CREATED', 'SUCCEEDED', 'FAILED']) });

function checked(task: Task): Task | undefined {
  const read = schema.safeParse(task);
  return read.success ? read.data : undefined;
}

/** Asks a server, and holds what it answers against a schema. */
export class Client {
  constructor(private readonly ask: (what: { body: { state: string } }) => Promise<Task>) {}

  async succeed() {
    const task = await this.ask({ body: { state: 'SUCCEEDED' } });
    return checked(task);
  }

  async fail() {
    const task = await this.ask({ body: { state: 'FAILED' } });
    return checked(task);
  }
}
