import { Container, Service } from './container';

type Method = 'get' | 'post';
interface Route {
  method: Method;
  path: string;
  open: boolean;
}
type Controller = new (...args: never[]) => Record<string, (...args: unknown[]) => unknown>;

@Service()
export class ControllerRegistry {
  private readonly controllers = new Map<Controller, { base: string; routes: Map<string, Route> }>();

  controller(of: Controller) {
    let one = this.controllers.get(of);
    if (!one) this.controllers.set(of, (one = { base: '/', routes: new Map() }));
    return one;
  }

  route(of: Controller, name: string): Route {
    const { routes } = this.controller(of);
    let one = routes.get(name);
    if (!one) routes.set(name, (one = {} as Route));
    return one;
  }

  get all() {
    return [...this.controllers.keys()];
  }
}

export const RestController =
  (base = '/'): ClassDecorator =>
  (target) => {
    Container.get(ControllerRegistry).controller(target as unknown as Controller).base = base;
  };

const factory =
  (method: Method) =>
  (path: string, options: { open?: boolean } = {}): MethodDecorator =>
  (target, name) => {
    const route = Container.get(ControllerRegistry).route(target.constructor as Controller, String(name));
    route.method = method;
    route.path = path;
    route.open = options.open ?? false;
  };

export const Get = factory('get');
export const Post = factory('post');

/** Who may: no way in. */
export const Scoped =
  (scope: string): MethodDecorator =>
  (target, name) => {
    Container.get(ControllerRegistry).route(target.constructor as Controller, String(name)).open = scope === '';
  };
