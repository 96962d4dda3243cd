import { container, Lifecycle } from 'tsyringe';

export const Tokens = {
  Bus: Symbol('Bus'),
  MailHandler: Symbol('MailHandler'),
  Audit: Symbol('Audit'),
};

export const mapValue = <T>(type: symbol, value: T) => {
  container.register(type, { useValue: value });
};
export function mapClass(type: symbol, clazz: new () => object, lifecycle: Lifecycle = Lifecycle.Singleton) {
  container.register(type, { useClass: clazz }, { lifecycle });
}
