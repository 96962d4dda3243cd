const made = new Map<unknown, unknown>();
export const Service = (): ClassDecorator => () => {};
export const Container = {
  get<T>(of: new (...args: any[]) => T): T {
    if (!made.has(of)) made.set(of, new of());
    return made.get(of) as T;
  },
};
