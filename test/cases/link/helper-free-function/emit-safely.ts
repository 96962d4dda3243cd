import type { EventEmitter2 } from '@nestjs/event-emitter';

export function emitSafely(emitter: EventEmitter2, name: string, payload?: unknown) {
  try {
    emitter.emit(name, payload);
  } catch (error) {
    console.error(error);
  }
}
