import 'reflect-metadata';
const KEY = Symbol('subs');
export function Subscribe(name: string): MethodDecorator {
  return (target, prop) => {
    const list = Reflect.getMetadata(KEY, target.constructor) ?? [];
    list.push({ name, prop });
    Reflect.defineMetadata(KEY, list, target.constructor);
  };
}
export class Hub {
  private subs: { name: string; fn: (p: unknown) => void }[] = [];
  scan(instances: object[]) {
    for (const i of instances) for (const { name, prop } of Reflect.getMetadata(KEY, i.constructor) ?? []) this.subs.push({ name, fn: (i as any)[prop].bind(i) });
  }
  broadcast(name: string, payload: unknown) { this.subs.filter((s) => s.name === name).forEach((s) => s.fn(payload)); }
}
export class Mailer { @Subscribe('order.placed') mail(p: unknown) {} @Subscribe('order.shipped') mail2(p: unknown) {} }
export class Orders { constructor(private hub: Hub) {} place() { this.hub.broadcast('order.placed', {}); } }
