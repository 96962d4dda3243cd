import type { VocabularyInput } from './schema.js';

const documents = ['Created', 'Updated', 'Deleted', 'Written'].map((what) => `onDocument${what}`);
const changes = ['onCreate', 'onUpdate', 'onDelete', 'onWrite'];
/** A function of the package, or of what it exports of one kind. */
const either = [undefined, ['pubsub', 'https', 'scheduler', 'firestore']];

/** https://firebase.google.com/docs/functions */
export const firebaseFunctions: VocabularyInput = {
  name: 'firebase-functions',
  docs: 'https://firebase.google.com/docs/functions',
  packages: ['firebase-functions'],
  listens: [
    ...either.map((types) => ({
      call: ['onMessagePublished'],
      ...(types && { types }),
      event: { arg: 0, as: 'name' as const, property: 'topic' },
      callback: 1,
      kind: 'message' as const,
    })),
    { call: ['onPublish'], types: ['TopicBuilder'], event: { of: 'receiver', arg: 0, as: 'name' }, callback: 0, kind: 'message' },
  ],
  entries: [
    ...either.flatMap((types): NonNullable<VocabularyInput['entries']> => {
      const of = types ? { types } : {};
      return [
        ...['onRequest', 'onCall'].map((call) => ({ call: [call], ...of, kind: 'http' as const, label: call, callback: -1 })),
        { call: ['onSchedule'], ...of, kind: 'cron', says: { arg: 0, property: 'schedule' }, label: '{0}', callback: 1 },
        ...documents.map((call) => ({
          call: [call],
          ...of,
          kind: 'other' as const,
          says: { arg: 0, property: 'document' },
          label: `${call} {0}`,
          callback: 1,
        })),
      ];
    }),
    ...changes.map((call) => ({
      call: [call],
      types: ['DocumentBuilder'],
      kind: 'other' as const,
      says: { of: 'receiver' as const, arg: 0 },
      label: `${call} {0}`,
      callback: 0,
    })),
    { call: ['onRun'], types: ['ScheduleBuilder'], kind: 'cron', says: { of: 'receiver', arg: 0 }, label: '{0}', callback: 0 },
  ],
  values: [
    ...['pubsub', 'https', 'scheduler', 'firestore'].map((exported) => ({ exported, type: exported })),
    ...['region', 'runWith'].flatMap((call) => [
      { call, type: 'FunctionBuilder' },
      { call, of: 'FunctionBuilder', gives: 'receiver' as const },
    ]),
    ...['pubsub', 'https', 'firestore'].map((property) => ({ property, of: 'FunctionBuilder', type: property })),
    { call: 'topic', of: 'pubsub', type: 'TopicBuilder' },
    { call: 'schedule', of: 'pubsub', type: 'ScheduleBuilder' },
    ...['timeZone', 'retryConfig'].map((call) => ({ call, of: 'ScheduleBuilder', gives: 'receiver' as const })),
    { call: 'document', of: 'firestore', type: 'DocumentBuilder' },
  ],
};
