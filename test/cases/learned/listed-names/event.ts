import { AfterSave, Model } from 'sequelize-typescript';
import { eventQueue } from './queue';

export interface Context {
  user: string;
}
export class Event extends Model<Event> {
  name: string;
  data: unknown;

  @AfterSave
  static async enqueue(model: Event) {
    await eventQueue().add(model);
  }

  static schedule(event: Partial<Event>) {
    return eventQueue().add(this.build({ createdAt: new Date(), ...event }));
  }

  static createFrom(context: Context, attributes: Omit<Partial<Event>, 'user'>) {
    return this.create({ ...attributes, user: context.user });
  }
}
