import Redis from 'ioredis';

const redis = new Redis();

/** What is put behind the name of the stream is no name of one. */
async function add(stream: string, body: string, most: number): Promise<void> {
  const args: (string | number)[] = [stream];
  if (most > 0) args.push('MAXLEN', '~', most);
  args.push('*', 'body', body);
  await redis.xadd(...(args as [string, ...string[]]));
}

export const place = (body: string): Promise<void> => add('orders', body, 1000);
export const pay = (body: string): Promise<void> => add('payments', body, 0);
