export const OnEvent = (name: string): MethodDecorator => (target, key) => {
  Reflect.defineMetadata('home-made', name, target, key);
};
