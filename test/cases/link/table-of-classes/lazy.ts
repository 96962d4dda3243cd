export function lazy<T>(load: () => Record<string, T>): Record<string, T> {
  let loaded: Record<string, T> | undefined;
  return new Proxy({} as Record<string, T>, {
    get(_target, name: string) {
      loaded ??= load();
      return loaded[name];
    },
  });
}
