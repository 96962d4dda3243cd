export const EVENTS = Symbol('EVENTS');

export interface EventsPort {
  emit(name: string, payload?: unknown): boolean;
}
