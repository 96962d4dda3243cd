import type { VocabularyInput } from './schema.js';

/** https://mongoosejs.com/docs/middleware.html */
export const mongoose: VocabularyInput = {
  name: 'mongoose',
  docs: 'https://mongoosejs.com/docs/middleware.html',
  packages: ['mongoose', '@nestjs/mongoose'],
  values: [
    { exported: 'SchemaFactory', type: 'SchemaFactory' },
    { call: 'createForClass', of: 'SchemaFactory', type: 'Schema' },
  ],
  entries: ['pre', 'post'].map((call) => ({
    call: [call],
    types: ['Schema', 'default.Schema', '*.Schema', '=.Schema'],
    kind: 'lifecycle' as const,
    says: { arg: 0 },
    label: `${call} {0}`,
    callback: -1,
  })),
};
