export interface Queue<T> {
  name(): string;
  enqueue(payload: T): Promise<string | undefined>;
}

export interface Funcs<T> {
  run: (job: { data: T }) => Promise<void>;
  failed?: (job: { data: T }) => Promise<void>;
}

export interface QueueClient {
  createQueue<T>(name: string): Queue<T>;
  createRunner<T>(queue: Queue<T>, funcs: Funcs<T>): { run(): Promise<void> };
}

export interface Provider {
  getClient(): Promise<QueueClient | null>;
}

export class Plugins {
  private static providers: Provider[] = [];
  static register(provider: Provider) {
    Plugins.providers.push(provider);
  }
  static async getClient(): Promise<QueueClient | null> {
    return Plugins.providers[0].getClient();
  }
}

export async function getQueueClient(): Promise<QueueClient> {
  const client = await Plugins.getClient();
  if (!client) throw new Error('no client');
  return client;
}
