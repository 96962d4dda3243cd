import { Event, type Context } from './event';

export class Documents {
  async publish(context: Context, id: string, invite: boolean) {
    await Event.createFrom(context, { name: 'documents.publish', data: { id } });
    if (invite) await Event.schedule({ name: 'users.invite' });
  }
  async delete(id: string) {
    await Event.create({ name: 'documents.delete', data: { id } });
  }
  async view(context: Context) {
    await Event.createFrom(context, { name: 'documents.view' });
  }
  async find(name: string) {
    return Event.findOne({ where: { name } });
  }
}
