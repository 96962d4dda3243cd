import type { events } from './events';

export const app = {
  name: 'writer',
  events: {} as typeof events,
  clock: undefined as Clock | undefined,
};

export interface Clock {
  now(): number;
}
