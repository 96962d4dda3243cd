import { LazyModuleLoader } from '@nestjs/core';

type Class = new (...args: any[]) => any;

export class Loader {
  constructor(private readonly lazy: LazyModuleLoader) {}
  private make(module: Class, handler: Class) {
    return async () => {
      const made = await this.lazy.load(() => module);
      return made.get(handler);
    };
  }
  async handler(module: Class, handler: Class): Promise<any> {
    const factory = this.make(module, handler);
    return factory();
  }
}
