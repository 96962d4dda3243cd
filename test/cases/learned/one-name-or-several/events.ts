const CREATED = 'created';
const CHANGED = 'changed';
type Listener = (data: any) => void;
const listeners: Record<string, Listener[]> = {};

function subscribe(types: string | string[], listener: Listener) {
  if (!Array.isArray(types)) {
    types = [types];
  }
  for (const type of types) {
    listeners[type] = listeners[type] || [];
    listeners[type].push(listener);
  }
}

function first(types: string | string[], listener: Listener) {
  if (!Array.isArray(types)) {
    types = [types];
  }
  for (const type of types) {
    listeners[type] = listeners[type] || [];
    listeners[type] = [listener, ...listeners[type]];
  }
}

function emit(type: string, data?: any) {
  for (const listener of listeners[type] ?? []) listener(data);
}

export default { subscribe, first, emit, CREATED, CHANGED };
