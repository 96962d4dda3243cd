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

/** What stands before, around and behind what answers a request or takes a message. */
const parts: NonNullable<VocabularyInput['entries']> = [
  { methods: ['use'], implements: 'NestMiddleware', kind: 'http', label: 'middleware {class}' },
  { methods: ['canActivate'], kind: 'other', label: 'guard {class}' },
  { methods: ['intercept'], implements: 'NestInterceptor', kind: 'other', label: 'interceptor {class}' },
  { methods: ['transform'], implements: 'PipeTransform', kind: 'other', label: 'pipe {class}' },
  { methods: ['catch'], implements: 'ExceptionFilter', kind: 'other', label: 'filter {class}' },
  { decorator: 'Catch', on: 'class', method: 'catch', kind: 'other', label: 'filter {class}' },
];

/** https://docs.nestjs.com/controllers, https://docs.nestjs.com/fundamentals/lifecycle-events and https://docs.nestjs.com/faq/request-lifecycle */
export const nestjsCommon: VocabularyInput = {
  name: '@nestjs/common',
  docs: 'https://docs.nestjs.com/controllers',
  packages: ['@nestjs/common', '@nestjs/core'],
  entries: [
    ...routes,
    ...parts,
    { decorator: 'RequestMapping', on: 'method', kind: 'http', label: '{verb} {path}', prefix: 'Controller' },
    {
      methods: ['onModuleInit', 'onModuleDestroy', 'onApplicationBootstrap', 'beforeApplicationShutdown', 'onApplicationShutdown'],
      kind: 'lifecycle',
      label: '{method}',
    },
  ],
  roles: [{ decorator: 'Controller', role: 'controller' }],
  // What the container is asked for by its class is an object of it.
  values: [
    ...['create', 'createMicroservice', 'createApplicationContext'].map((call) => ({
      call,
      of: 'NestFactory',
      type: 'INestApplicationContext',
    })),
    { call: 'load', of: 'LazyModuleLoader', type: 'ModuleRef' },
  ],
};
