type Handler = (payload: unknown) => void;
const handlers = new Map<string, Handler[]>();

export function subscribe(name: string, handler: Handler) {
  handlers.set(name, [...(handlers.get(name) ?? []), handler]);
}

export function publish(name: string, payload: unknown) {
  for (const handler of handlers.get(name) ?? []) handler(payload);
}
