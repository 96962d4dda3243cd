import { other, redis } from './client';

export async function tell(id: string): Promise<void> {
  await redis.publish('api-events', JSON.stringify({ id }));
}

export async function count(id: string): Promise<void> {
  await other.publish('counts', id);
}
