import type { ModuleEventBus } from './bus';
export function createHarness(): ModuleEventBus {
  const handlers = new Map<string, Set<(payload: unknown) => void | Promise<void>>>();
  return {
    async emit(event, payload) {
      const set = handlers.get(event);
      if (!set) return;
      for (const h of set) await h(payload);
    },
    on(event, handler) {
      let set = handlers.get(event);
      if (!set) { set = new Set(); handlers.set(event, set); }
      set.add(handler as any);
      return () => {};
    },
  };
}
