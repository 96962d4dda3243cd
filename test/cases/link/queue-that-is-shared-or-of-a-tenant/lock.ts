export const lock = {
  async run<T>({ key, fn }: { key: string; fn: () => Promise<T> }): Promise<T> {
    console.log('locked', key);
    try {
      return await fn();
    } finally {
      console.log('free', key);
    }
  },
};
