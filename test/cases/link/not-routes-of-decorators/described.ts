export const described: { method: string; path: string; name: string }[] = [];

export const Described =
  ({ method, path }: { method: string; path: string }): MethodDecorator =>
  (_target, key) => {
    described.push({ method, path, name: String(key) });
  };

export const printed = (): string => described.map((one) => `${one.method} ${one.path}`).join('\n');
