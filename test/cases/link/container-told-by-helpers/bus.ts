import { container } from 'tsyringe';
import { Tokens } from './container';

export interface Told {
  type: 'placed' | 'paid';
}
type Hears = (told: Told) => Promise<void>;

export class Bus {
  constructor(private readonly handlers: Hears[] = []) {}
  async publish(told: Told): Promise<void> {
    for (const handler of this.handlers) await handler(told);
  }
}
export function createBus(): Bus {
  const mail = container.resolve<Hears>(Tokens.MailHandler);
  return new Bus([mail]);
}
export const bus = () => container.resolve<Bus>(Tokens.Bus);
