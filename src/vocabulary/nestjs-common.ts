import type { VocabularyInput } from './schema.js';

const WEBDAV = ['Search', 'Propfind', 'Proppatch', 'Mkcol', 'Copy', 'Move', 'Lock', 'Unlock'];
const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'All', 'Sse', ...WEBDAV];

const routes: NonNullable<VocabularyInput['entries']> = VERBS.map((verb) => ({
  decorator: verb,
  on: 'method',
  kind: 'http',
  label: `${verb === 'Sse' ? 'GET' : verb.toUpperCase()} {path}`,
  prefix: 'Controller',
}));

/** https://docs.nestjs.com/controllers and https://docs.nestjs.com/fundamentals/lifecycle-events */
export const nestjsCommon: VocabularyInput = {
  name: '@nestjs/common',
  docs: 'https://docs.nestjs.com/controllers',
  packages: ['@nestjs/common', '@nestjs/core'],
  entries: [
    ...routes,
    { decorator: 'RequestMapping', on: 'method', kind: 'http', label: '{verb} {path}', prefix: 'Controller' },
    {
      methods: ['onModuleInit', 'onModuleDestroy', 'onApplicationBootstrap', 'beforeApplicationShutdown', 'onApplicationShutdown'],
      kind: 'lifecycle',
      label: '{method}',
    },
  ],
  roles: [{ decorator: 'Controller', role: 'controller' }],
  // What the container is asked for by its class is an object of it.
  values: ['create', 'createMicroservice', 'createApplicationContext'].map((call) => ({
    call,
    of: 'NestFactory',
    type: 'INestApplicationContext',
  })),
};
