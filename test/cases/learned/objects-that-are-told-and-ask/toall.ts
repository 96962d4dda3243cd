export type Channel = 'email' | 'sms';
export interface Provider { send(type: Channel, to: string, text: string): void }
export class Ses implements Provider { send(type: Channel, to: string, text: string) { if (type !== 'email') return; console.log(to, text); } }
export class Twilio implements Provider { send(type: Channel, to: string, text: string) { if (type !== 'sms') return; console.log(to, text); } }
export class NotificationService { private readonly providers: Provider[] = []; use(p: Provider) { this.providers.push(p); } notify(type: Channel, to: string, text: string) { for (const p of this.providers) p.send(type, to, text); } }
export class HashDb { put(kind: 'user' | 'order', id: string) {} }
export interface Store { broadcast(type: 'user' | 'order', row: unknown): void }
export class Redis implements Store { broadcast(type: 'user' | 'order', row: unknown) {} }
export class Pg implements Store { broadcast(type: 'user' | 'order', row: unknown) {} }
export class Replicas { private stores: Store[] = []; add(s: Store) { this.stores.push(s); } broadcastRow(type: 'user' | 'order', row: unknown) { this.stores.forEach((s) => s.broadcast(type, row)); } }
