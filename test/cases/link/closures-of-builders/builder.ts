import { log, perform } from './unknown';

export const useCase = (name: string) => ({
  build: (cb: (args: { input: unknown; deps: any }) => Promise<void>) => (config: { deps: any }) => ({
    name,
    execute: async (input: unknown) => log({ name, run: () => perform(() => cb({ input, deps: config.deps })) }),
  }),
});
