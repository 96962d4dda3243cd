import { listen } from './listen';

const check = { isValid: (body: unknown) => body !== null };
const onPacked = async (): Promise<void> => {};
const onLost = async (): Promise<void> => {};

const packed = { topic: 'packed', check, handler: onPacked };

export async function start(): Promise<void> {
  await listen(packed);
  await listen({ topic: 'lost', check, handler: onLost });
}
