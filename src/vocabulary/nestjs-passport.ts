import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/recipes/passport */
export const nestjsPassport: VocabularyInput = {
  name: '@nestjs/passport',
  docs: 'https://docs.nestjs.com/recipes/passport',
  packages: ['@nestjs/passport'],
  entries: [
    { methods: ['validate'], extends: 'PassportStrategy', kind: 'other', label: 'strategy {class}' },
    { methods: ['handleRequest'], extends: 'AuthGuard', kind: 'other', label: 'guard {class}' },
    { methods: ['serializeUser', 'deserializeUser'], extends: 'PassportSerializer', kind: 'other', label: 'serializer {class}' },
  ],
};
