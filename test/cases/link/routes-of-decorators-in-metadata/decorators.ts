import 'reflect-metadata';

export interface RouteDefinition {
  path: string;
  requestMethod: 'get' | 'post' | 'delete';
  methodName: string;
}

export const Controller = (prefix = ''): ClassDecorator => {
  return (target) => {
    Reflect.defineMetadata('prefix', prefix, target);
  };
};

const route = (requestMethod: RouteDefinition['requestMethod'], path: string): MethodDecorator => {
  return (target, propertyKey) => {
    const routes: RouteDefinition[] = Reflect.getMetadata('routes', target.constructor) ?? [];
    routes.push({ requestMethod, path, methodName: String(propertyKey) });
    Reflect.defineMetadata('routes', routes, target.constructor);
  };
};

export const Get = (path = '') => route('get', path);
export const Post = (path = '') => route('post', path);

/** Says who may: no way in. */
export const Limited = (path: string, seconds: number): MethodDecorator => {
  return (target, propertyKey) => {
    Reflect.defineMetadata('limit', { path, seconds }, target, propertyKey);
  };
};
