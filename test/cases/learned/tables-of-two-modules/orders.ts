const handlers = new Map<string, ((value: string) => void)[]>();

export function on(name: string, handler: (value: string) => void): void {
  handlers.set(name, [...(handlers.get(name) ?? []), handler]);
}

export function emit(name: string, value: string): void {
  for (const handler of handlers.get(name) ?? []) handler(value);
}
