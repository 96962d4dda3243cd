import type { VocabularyInput } from './schema.js';

/**
 * A value that the configuration may name is the one that code says for where it does not: `config.get('ORDERS_QUEUE', 'orders')`. Without one it is
 * called by its key.
 */
export const nestjsConfig: VocabularyInput = {
  name: '@nestjs/config',
  docs: 'https://docs.nestjs.com/techniques/configuration#using-the-configservice',
  packages: ['@nestjs/config'],
  values: [
    { call: 'get', of: 'ConfigService', gives: 'setting', arg: 0, or: 1 },
    { call: 'getOrThrow', of: 'ConfigService', gives: 'setting', arg: 0, or: 1 },
    // https://docs.nestjs.com/techniques/configuration#configuration-namespaces
    { settings: 'registerAs', name: 0, arg: 1 },
    { call: 'registerAs', of: '', gives: 'argument', arg: 1 },
    { carries: 0, types: ['ConfigType'], returned: true },
    ...['forRoot', 'forFeature'].map((settings) => ({ settings, of: 'ConfigModule', arg: 0, held: 'load' })),
  ],
};
