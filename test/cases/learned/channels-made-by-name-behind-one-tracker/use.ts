import { createStatus, logging } from './channel';

export function log(keys: string[]) {
  logging.subscribe((data) => console.log(data));
}
export function status(keys: string[]) {
  for (const key of keys) {
    const channel = createStatus(key);
    channel.subscribe((data) => console.error(data));
  }
}
export async function write() {
  await logging.publishAsync('x');
}
export async function done(name: string) {
  const channel = createStatus(name);
  await channel.publishAsync('y');
}
