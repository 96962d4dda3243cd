import type { Queue } from './queue';

export class Hooks {
  constructor(private readonly queue: Queue) {}
  async mail(body: { type: string }) {
    const type = body.type.replace('mail:', '');
    await this.queue.push({ eventName: `mail.${type}`, data: body });
  }
  async code(name: string, body: { action?: string }) {
    const eventName = `code.${name}${body.action ? `.${body.action}` : ''}`;
    await this.queue.push({ eventName, data: body });
  }
}
