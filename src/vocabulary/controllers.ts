import type { VocabularyInput } from './schema.js';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'];

/** Classes whose methods answer for routes: what decorates the class says where their paths begin. */
function routes(prefix: string[], decorators: Record<string, string>): Pick<VocabularyInput, 'entries' | 'roles'> {
  return {
    entries: Object.entries(decorators).map(([decorator, verb]) => ({
      decorator,
      on: 'method',
      kind: 'http',
      label: `${verb} {path}`.trim(),
      prefix,
    })),
    roles: prefix.map((decorator) => ({ decorator, role: 'controller' })),
  };
}

const named = (names: string[], of: (verb: string) => string = (verb) => verb): Record<string, string> =>
  Object.fromEntries(names.map((verb) => [of(verb), verb.toUpperCase()]));

/** https://github.com/typestack/routing-controllers */
export const routingControllers: VocabularyInput = {
  name: 'routing-controllers',
  docs: 'https://github.com/typestack/routing-controllers',
  packages: ['routing-controllers'],
  ...routes(['JsonController', 'Controller'], named([...VERBS, 'All'])),
};

/** https://github.com/inversify/inversify-express-utils */
export const inversifyExpress: VocabularyInput = {
  name: 'inversify-express-utils',
  docs: 'https://github.com/inversify/inversify-express-utils',
  packages: ['inversify-express-utils'],
  ...routes(['controller'], { ...named(VERBS, (verb) => `http${verb}`), all: 'ALL' }),
};

/** https://tsoa-community.github.io/docs/routing.html */
export const tsoa: VocabularyInput = {
  name: 'tsoa',
  docs: 'https://tsoa-community.github.io/docs/routing.html',
  packages: ['tsoa', '@tsoa/runtime'],
  ...routes(['Route'], named(VERBS)),
};

/** https://tsed.dev/docs/controllers.html */
export const tsed: VocabularyInput = {
  name: '@tsed/common',
  docs: 'https://tsed.dev/docs/controllers.html',
  packages: ['@tsed/common', '@tsed/di', '@tsed/schema'],
  ...routes(['Controller'], named([...VERBS, 'All'])),
};

/** https://github.com/seanpmaxwell/overnight */
export const overnight: VocabularyInput = {
  name: '@overnightjs/core',
  docs: 'https://github.com/seanpmaxwell/overnight',
  packages: ['@overnightjs/core'],
  ...routes(['Controller'], named([...VERBS, 'All'])),
};

/** https://typegraphql.com/docs/resolvers.html */
export const typeGraphql: VocabularyInput = {
  name: 'type-graphql',
  docs: 'https://typegraphql.com/docs/resolvers.html',
  packages: ['type-graphql'],
  entries: ['Query', 'Mutation', 'Subscription', 'FieldResolver'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'graphql',
    label: `${decorator} {name|method}`,
  })),
  roles: [{ decorator: 'Resolver', role: 'controller' }],
};
