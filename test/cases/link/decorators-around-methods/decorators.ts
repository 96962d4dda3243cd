import { applyDecorators, Inject } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Journal } from './app';

export function Emits(name: string): MethodDecorator {
  const inject = Inject(EventEmitter2);
  return (target: object, _key, descriptor: PropertyDescriptor) => {
    inject(target, 'emitter');
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      const result = await original.apply(this, args);
      if (result) (this as any).emitter.emit(name, result);
      return result;
    };
  };
}

export const EmitsOrder = (what: string) => applyDecorators(Emits(`order.${what}`));

interface Keeps {
  journal: Journal;
}

/** A decorator that is not called itself. */
export function Kept(_target: object, _key: string, descriptor: PropertyDescriptor) {
  const original = descriptor.value;
  descriptor.value = function (this: Keeps, ...args: unknown[]) {
    this.journal.note();
    return original.call(this, ...args);
  };
}

export function Failing(): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      try {
        return await original.apply(this, args);
      } catch (error) {
        this.journal.failed();
        throw error;
      }
    };
  };
}
