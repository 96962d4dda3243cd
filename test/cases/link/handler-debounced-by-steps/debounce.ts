type Options = { merge?: (before: unknown[], now: unknown[]) => unknown[] };

export function debounce<F extends (...args: never[]) => unknown>(fn: F, wait: number, { merge }: Options = {}) {
  let last: unknown[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function invoke() {
    const args = last;
    last = undefined;
    return fn.apply(undefined, args as never[]);
  }
  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(() => invoke(), wait);
  }
  function debounced(...args: unknown[]) {
    last = merge && last ? merge(last, args) : args;
    schedule();
  }
  debounced.cancel = () => clearTimeout(timer);
  return debounced;
}
