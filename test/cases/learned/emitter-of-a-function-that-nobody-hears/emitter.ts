export interface Told {
  funded: { id: string };
  released: { id: string };
}

export function createEmitter() {
  const handlers = new Map<keyof Told, Set<(payload: never) => void>>();
  function on<E extends keyof Told>(event: E, handler: (payload: Told[E]) => void): () => void {
    let set = handlers.get(event);
    if (!set) {
      set = new Set();
      handlers.set(event, set);
    }
    set.add(handler as (payload: never) => void);
    return () => off(event, handler);
  }
  function off<E extends keyof Told>(event: E, handler: (payload: Told[E]) => void): void {
    handlers.get(event)?.delete(handler as (payload: never) => void);
  }
  function emit<E extends keyof Told>(event: E, payload: Told[E]): void {
    const set = handlers.get(event);
    if (!set) return;
    for (const handler of set) (handler as (payload: Told[E]) => void)(payload);
  }
  return { on, off, emit };
}

/** Pages of a command: what is looked up here answers. */
export function createPages() {
  const pages = new Map<string, (title: string) => void>();
  return {
    add(name: string, page: (title: string) => void) {
      pages.set(name, page);
    },
    emit(name: string, title: string) {
      pages.get(name)?.(title);
    },
  };
}
