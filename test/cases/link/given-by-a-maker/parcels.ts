import { lost, packed } from './app';
import { senderOf } from './senders';

export function pack(id: string): void {
  packed({ id });
}

export function lose(id: string): void {
  if (id) lost({ id });
}

export function find(id: string): void {
  const found = senderOf({ topic: 'found' });
  found({ id });
}

export function stamp(id: string): void {
  senderOf({ topic: 'stamped' })({ id });
}
