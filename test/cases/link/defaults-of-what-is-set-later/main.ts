import { EventEmitter } from 'node:events';
const e = new EventEmitter();
const topic = (ns: string | undefined, what: string) => `${ns ?? 'app'}.${what}`;
export class Orders {
  private namespace?: string;
  configure(options: { shop: boolean }) { if (options.shop) this.namespace = 'shop'; }
  place() { e.emit(topic(this.namespace, 'placed')); }
}
export class Users {
  private namespace?: string;
  useNamespace() { this.namespace = 'crm'; }
  add() { e.emit(topic(this.namespace, 'added')); }
}
const regions = ['eu'];
export const region = (i: number) => e.emit(topic(regions[i], 'region'));
e.on('app.added', () => {}); e.on('crm.added', () => {}); e.on('app.placed', () => {});
