import { container } from 'tsyringe';
import { bus, type Told } from './bus';
import { Tokens } from './container';

export interface Records {
  record(told: Told): Promise<void>;
}
export class Audit implements Records {
  async record(told: Told): Promise<void> {
    if (told.type === 'placed') await bus().publish({ type: 'paid' });
  }
}
export async function mailHandler(told: Told): Promise<void> {
  if (told.type === 'placed') await container.resolve<Records>(Tokens.Audit).record(told);
}
export const place = () => bus().publish({ type: 'placed' });
