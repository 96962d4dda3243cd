import type { VocabularyInput } from './schema.js';

const packages = ['@adonisjs/core', '@adonisjs/events', '@adonisjs/http-server'];
// A service of its own file is that file's default.
const services = (type: string): VocabularyInput['values'] => [{ exported: 'default', type }];

const emitters = ['Emitter', 'EmitterService'];
const event = { arg: 0, as: 'name' } as const;

/** https://docs.adonisjs.com/guides/digging-deeper/emitter */
export const adonisEvents: VocabularyInput = {
  name: '@adonisjs/core events',
  docs: 'https://docs.adonisjs.com/guides/digging-deeper/emitter',
  packages,
  shared: true,
  listens: [
    { call: ['on', 'once', 'listen'], types: emitters, event, callback: 1, classes: 'handle', kind: 'event' },
    { call: ['onAny'], types: emitters, event, callback: 0, kind: 'event' },
  ],
  emits: [
    { call: ['emit', 'emitSerial'], types: emitters, event, kind: 'event' },
    { call: ['dispatch'], types: ['BaseEvent'], event: { of: 'itself', as: 'name' }, kind: 'event' },
  ],
  values: services('Emitter'),
};

const types = ['Router', 'HttpRouterService'];
const resource = (method: string, verb: string, below = ''): NonNullable<VocabularyInput['entries']>[number] => ({
  call: ['resource', 'shallowResource'],
  types,
  kind: 'http',
  verb,
  path: { arg: 0 },
  below,
  classes: method,
});

/** https://docs.adonisjs.com/guides/basics/routing */
export const adonisRoutes: VocabularyInput = {
  name: '@adonisjs/core routes',
  docs: 'https://docs.adonisjs.com/guides/basics/routing',
  packages,
  entries: [
    {
      call: ['get', 'post', 'put', 'patch', 'delete', 'any'],
      types,
      kind: 'http',
      path: { arg: 0 },
      classes: 'handle',
    },
    resource('index', 'GET'),
    resource('create', 'GET', '/create'),
    resource('store', 'POST'),
    resource('show', 'GET', '/:id'),
    resource('edit', 'GET', '/:id/edit'),
    resource('update', 'PUT', '/:id'),
    resource('destroy', 'DELETE', '/:id'),
  ],
  mounts: [{ call: ['group'], types, around: 0, said: ['prefix'], path: { arg: 0 } }],
  values: services('Router'),
};

/** https://docs.adonisjs.com/guides/ace/creating-commands */
export const adonisCommands: VocabularyInput = {
  name: '@adonisjs/core commands',
  docs: 'https://docs.adonisjs.com/guides/ace/creating-commands',
  packages: ['@adonisjs/core'],
  entries: [{ methods: ['run'], extends: 'BaseCommand', kind: 'cli', label: '{class}' }],
};
