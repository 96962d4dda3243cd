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
  ],
};
