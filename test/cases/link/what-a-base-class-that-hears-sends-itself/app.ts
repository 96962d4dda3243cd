import { Channel } from 'amqplib';
export class Mails { constructor(private ch: Channel) {}
  async start() { await this.ch.consume('mails', async (m) => { if (!m) return; try { await this.handle(m); } catch (e) { this.ch.sendToQueue('mails.dead', m.content); } }); }
  async handle(m: any) { this.ch.sendToQueue('sent', m.content); } }
export class Dead { constructor(private ch: Channel) {} async start() { await this.ch.consume('mails.dead', async (m) => { this.ch.sendToQueue('mails', m!.content); }); } }
export abstract class Base { abstract q: string; constructor(protected ch: Channel) {} async start() { await this.ch.consume(this.q, async (m) => { try { await this.handle(m); } catch (e) { this.ch.sendToQueue('base.dead', m!.content); } }); } protected abstract handle(m: any): Promise<void>; }
export class One extends Base { q = 'one'; protected async handle(m: any) { this.ch.sendToQueue('two', m.content); } }
export async function boot(ch: Channel) { await new Mails(ch).start(); await new Dead(ch).start(); await new One(ch).start(); }
