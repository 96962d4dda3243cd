import { Container } from '@n8n/di';

type Handler = { owner: new () => object; method: string; event: string };

export class Handlers {
  private readonly all: Handler[] = [];

  register(handler: Handler) {
    this.all.push(handler);
  }

  list(): Handler[] {
    return this.all;
  }
}

const OnTurn =
  (event: string): MethodDecorator =>
  (prototype, key) => {
    Container.get(Handlers).register({ owner: prototype.constructor as new () => object, method: String(key), event });
  };

export const OnTakeover = () => OnTurn('takeover');

export const OnStepdown = () => OnTurn('stepdown');

export const OnRest = (): MethodDecorator => (prototype, key) => {
  Container.get(Handlers).register({ owner: prototype.constructor as new () => object, method: String(key), event: 'rest' });
};
