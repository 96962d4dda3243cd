const mailHandlers = new Map<string, ((value: string) => void)[]>();

export function on(name: string, handler: (value: string) => void): void {
  mailHandlers.set(name, [...(mailHandlers.get(name) ?? []), handler]);
}

export function emit(name: string, value: string): void {
  for (const handler of mailHandlers.get(name) ?? []) handler(value);
}
