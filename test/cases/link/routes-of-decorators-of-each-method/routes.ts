import 'reflect-metadata';
import { router } from './router';

export enum Key {
  path = 'path',
  method = 'method',
  guards = 'guards',
}
export enum Verb {
  get = 'get',
  post = 'post',
  del = 'delete',
}

function binder(verb: Verb) {
  return (path: string) => (target: any, key: string, _descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(Key.path, path, target, key);
    Reflect.defineMetadata(Key.method, verb, target, key);
  };
}

export const get = binder(Verb.get);
export const post = binder(Verb.post);
export const del = binder(Verb.del);

export function use(guard: (...args: unknown[]) => void) {
  return (target: any, key: string) => {
    Reflect.defineMetadata(Key.guards, [guard], target, key);
  };
}

export function controller(prefix: string) {
  return (target: Function) => {
    for (const key of Object.getOwnPropertyNames(target.prototype)) {
      const handler = target.prototype[key];
      const path = Reflect.getMetadata(Key.path, target.prototype, key);
      const verb: Verb = Reflect.getMetadata(Key.method, target.prototype, key);
      const guards = Reflect.getMetadata(Key.guards, target.prototype, key) || [];
      if (path) (router[verb] as (path: string, ...run: unknown[]) => void)(`${prefix}${path}`, ...guards, handler);
    }
  };
}
