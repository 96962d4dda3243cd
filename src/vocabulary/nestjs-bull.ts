import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/techniques/queues */
export const nestjsBull: VocabularyInput = {
  name: '@nestjs/bullmq, @nestjs/bull',
  docs: 'https://docs.nestjs.com/techniques/queues',
  packages: ['@nestjs/bullmq', '@nestjs/bull'],
  listens: [
    { decorator: 'Processor', on: 'class', method: 'process', event: { as: 'job' }, queue: { arg: 0, property: 'name' }, kind: 'job' },
    {
      decorator: 'Process',
      on: 'method',
      event: { arg: 0, as: 'job', property: 'name' },
      queue: { decorator: 'Processor', arg: 0, property: 'name' },
      kind: 'job',
    },
  ],
  queues: [{ decorator: 'InjectQueue', arg: 0, token: 'getQueueToken' }],
};
