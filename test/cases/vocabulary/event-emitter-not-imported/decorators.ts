export const OnEvent = (name: string): MethodDecorator => () => console.log(name);
