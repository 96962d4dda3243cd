import { trace } from '@opentelemetry/api';

const tracer = trace.getTracer('shop');

/** Runs a function in a span, and notes there how it went. */
export const traced = <A extends Array<unknown>, R>({ fn, name }: { fn: (...args: A) => Promise<R>; name: string }) => {
  const wrapped = (...args: A): Promise<R> =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        const given = await fn(...args);
        if (given instanceof Error) span.recordException(given);
        return given;
      } finally {
        span.end();
      }
    });
  return wrapped;
};

export const allTraced = <F extends Record<string, (...args: unknown[]) => Promise<unknown>>>(fns: F): F => {
  const all: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  for (const name of Object.keys(fns)) all[name] = traced({ name, fn: fns[name] });
  return all as F;
};
