interface TaskOptions {
  id: string;
  run: (payload: unknown) => Promise<void>;
}

const registry: Record<string, (options: TaskOptions) => TaskOptions> = {};

/** What is made of the options only this knows that runs. */
export function task(options: TaskOptions) {
  return registry.create(options);
}

/** No vocabulary speaks of it: its sources say what it gives. */
export const queueName = (of: string) => `${of}-night`;

export const tasks = {
  async trigger(id: string, payload: unknown) {
    await registry[id]({ id, run: async () => {} }).run(payload);
  },
};
