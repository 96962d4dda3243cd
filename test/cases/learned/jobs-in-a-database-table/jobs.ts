interface Job {
  type: string;
  payload: unknown;
}
declare const db: { insert(table: string, row: object): Promise<void>; take(table: string): Promise<Job | null> };

export async function enqueue(type: string, payload: unknown) {
  await db.insert('jobs', { type, payload });
}

const handlers: Record<string, (payload: unknown) => Promise<void>> = {
  'send-email': async (payload) => console.log(payload),
  'resize-image': async (payload) => {
    if (payload) await enqueue('send-email', payload);
  },
};

export async function work() {
  for (;;) {
    const job = await db.take('jobs');
    if (job) await handlers[job.type](job.payload);
  }
}
