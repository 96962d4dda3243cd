type Handler<T> = (payload: T) => void;

export function createBus<Events extends Record<string, unknown>>() {
  const listeners = new Map<keyof Events, Set<Handler<never>>>();
  return {
    on<K extends keyof Events>(name: K, handler: Handler<Events[K]>) {
      if (!listeners.has(name)) listeners.set(name, new Set());
      listeners.get(name)!.add(handler as Handler<never>);
      return () => listeners.get(name)?.delete(handler as Handler<never>);
    },
    emit<K extends keyof Events>(name: K, payload: Events[K]) {
      listeners.get(name)?.forEach((handler) => handler(payload as never));
    },
  };
}

export const bus = createBus<{ 'cart.filled': { id: string }; 'cart.emptied': undefined }>();
