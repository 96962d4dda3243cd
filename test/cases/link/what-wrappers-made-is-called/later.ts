export function later<A extends unknown[]>(ms: number, run: (...args: A) => unknown) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args: A) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      run(...args);
    }, ms);
  };
}

export const lazily = (run: () => unknown) => () => ({ start: () => run() });
