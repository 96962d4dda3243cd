import type { VocabularyInput } from './schema.js';

const types = ['Mediator', 'IMediator'];

/** https://github.com/m4ss1m0g/mediatr-ts */
export const mediatrTs: VocabularyInput = {
  name: 'mediatr-ts',
  docs: 'https://github.com/m4ss1m0g/mediatr-ts',
  packages: ['mediatr-ts'],
  listens: [
    { call: ['registerHandler'], types, event: { arg: 0, as: 'class' }, callback: 1, handlers: ['handle'], kind: 'command' },
    // The capitals are those of the first versions.
    ...['requestHandler', 'RequestHandler', 'Handler'].map((decorator) => ({
      decorator,
      on: 'class' as const,
      method: 'handle',
      event: { arg: 0, as: 'class' as const },
      kind: 'command' as const,
    })),
    ...['notificationHandler', 'NotificationHandler'].map((decorator) => ({
      decorator,
      on: 'class' as const,
      method: 'handle',
      event: { arg: 0, as: 'class' as const },
      kind: 'event' as const,
    })),
  ],
  emits: [
    { call: ['send'], types, event: { arg: 0, as: 'instance' }, kind: 'command' },
    { call: ['publish'], types, event: { arg: 0, as: 'instance' }, kind: 'event' },
  ],
};
