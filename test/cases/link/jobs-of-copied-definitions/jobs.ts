import { BullProvider, type Definition, type Options } from './provider';

class JobClient {
  private readonly provider = new BullProvider();

  constructor(definitions: readonly Definition[]) {
    definitions.forEach((definition) => {
      this.provider.defineJob(definition);
    });
  }

  async triggerJob(options: Options): Promise<void> {
    return this.provider.triggerJob(options);
  }
}

const SEAL = {
  id: 'seal.document',
  trigger: { name: 'seal.document' },
  handler: async (payload) => {
    const { run } = await import('./seal');
    await run(payload);
  },
} satisfies Definition;

const MAIL = {
  id: 'send.mail',
  trigger: { name: 'send.mail', schema: { parse: (payload) => payload } },
  handler: async (payload) => console.log(payload),
} satisfies Definition;

const SWEEP = { id: 'sweep', trigger: { name: 'sweep' }, handler: async () => undefined } satisfies Definition;

export const jobs = new JobClient([SEAL, MAIL, SWEEP] as const);
