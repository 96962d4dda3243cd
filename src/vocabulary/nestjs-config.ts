import type { VocabularyInput } from './schema.js';

/** A value that the configuration may name is the one that code says for where it does not: `config.get('ORDERS_QUEUE', 'orders')`. */
export const nestjsConfig: VocabularyInput = {
  name: '@nestjs/config',
  docs: 'https://docs.nestjs.com/techniques/configuration#using-the-configservice',
  packages: ['@nestjs/config'],
  values: [{ call: 'get', of: 'ConfigService', gives: 'argument', arg: 1 }],
};
