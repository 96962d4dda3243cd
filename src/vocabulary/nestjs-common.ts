import type { VocabularyInput } from './schema.js';

const routes: NonNullable<VocabularyInput['entries']> = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'All', 'Sse'].map(
  (verb) => ({
    decorator: verb,
    on: 'method',
    kind: 'http',
    label: `${verb === 'Sse' ? 'GET' : verb.toUpperCase()} {path}`,
    prefix: 'Controller',
  }),
);

/** https://docs.nestjs.com/controllers and https://docs.nestjs.com/fundamentals/lifecycle-events */
export const nestjsCommon: VocabularyInput = {
  name: '@nestjs/common',
  docs: 'https://docs.nestjs.com/controllers',
  packages: ['@nestjs/common'],
  entries: [
    ...routes,
    {
      methods: ['onModuleInit', 'onModuleDestroy', 'onApplicationBootstrap', 'beforeApplicationShutdown', 'onApplicationShutdown'],
      kind: 'lifecycle',
      label: '{method}',
    },
  ],
  roles: [{ decorator: 'Controller', role: 'controller' }],
};
