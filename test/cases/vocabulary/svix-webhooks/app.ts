import { Svix, Webhook } from 'svix';

const svix = new Svix('token');

export const invoicePaid = (app: string, id: string) => svix.message.create(app, { eventType: 'invoice.paid', payload: { id } });

export class Webhooks {
  constructor(private readonly client: Svix) {}

  async send(app: string, eventType: 'user.created' | 'user.deleted', payload: object) {
    const { message } = this.client;
    await message.create(app, { eventType, payload });
  }

  created(app: string) {
    return this.send(app, 'user.created', {});
  }

  // What is told to others about who they are is no message.
  register(name: string) {
    return this.client.application.create({ name });
  }
}

export const verify = (body: string, headers: Record<string, string>) => new Webhook('secret').verify(body, headers);
