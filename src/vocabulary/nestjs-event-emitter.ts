import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/techniques/events */
export const nestjsEventEmitter: VocabularyInput = {
  name: '@nestjs/event-emitter',
  docs: 'https://docs.nestjs.com/techniques/events',
  packages: ['@nestjs/event-emitter'],
  listens: [{ decorator: 'OnEvent', on: 'method', event: { arg: 0, as: 'name', wildcards: true }, kind: 'event' }],
  delimiters: [{ type: 'EventEmitterModule', call: 'forRoot', property: 'delimiter' }],
};
