import type { VocabularyInput } from './schema.js';

const documents = ['Created', 'Updated', 'Deleted', 'Written'].map((what) => `onDocument${what}`);
const changes = ['onCreate', 'onUpdate', 'onDelete', 'onWrite'];
/** What storage, the users, and what else runs by itself tells, and queues of tasks. */
const told = [
  ...['Finalized', 'Archived', 'Deleted', 'MetadataUpdated'].map((what) => `onObject${what}`),
  ...['onTaskDispatched', 'onValueCreated', 'onValueUpdated', 'onValueDeleted', 'onValueWritten'],
  ...['beforeUserCreated', 'beforeUserSignedIn'],
];
/** A function of the package, or of what it exports of one kind. */
const either = [undefined, ['pubsub', 'https', 'scheduler', 'firestore', 'storage', 'tasks', 'database', 'identity', 'eventarc']];

/** https://firebase.google.com/docs/functions */
export const firebaseFunctions: VocabularyInput = {
  name: 'firebase-functions',
  docs: 'https://firebase.google.com/docs/functions',
  packages: ['firebase-functions'],
  listens: [
    ...either.flatMap((types) =>
      (
        [
          ['onMessagePublished', 'topic'],
          ['onCustomEventPublished', 'eventType'],
        ] as const
      ).map(([call, property]) => ({
        call: [call],
        ...(types && { types }),
        event: { arg: 0, as: 'name' as const, property },
        callback: 1,
        kind: 'message' as const,
      })),
    ),
    { call: ['onPublish'], types: ['TopicBuilder'], event: { of: 'receiver', arg: 0, as: 'name' }, callback: 0, kind: 'message' },
  ],
  entries: [
    ...either.flatMap((types): NonNullable<VocabularyInput['entries']> => {
      const of = types ? { types } : {};
      return [
        ...['onRequest', 'onCall'].map((call) => ({ call: [call], ...of, kind: 'http' as const, label: call, callback: -1 })),
        { call: ['onSchedule'], ...of, kind: 'cron', says: { arg: 0, property: 'schedule' }, label: '{0}', callback: 1 },
        ...told.map((call) => ({ call: [call], ...of, kind: 'other' as const, label: call, callback: -1 })),
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
    ...either[1]!.map((exported) => ({ exported, type: exported })),
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

/** https://firebase.google.com/docs/functions/custom-events, and queues of tasks by the name of the function that works on them */
export const firebaseAdmin: VocabularyInput = {
  name: 'firebase-admin',
  docs: 'https://firebase.google.com/docs/functions/custom-events',
  packages: ['firebase-admin/eventarc', 'firebase-admin/functions'],
  shared: true,
  emits: [
    { call: ['publish'], types: ['Channel'], event: { arg: 0, as: 'name', property: 'type' }, kind: 'message' },
    { call: ['enqueue'], types: ['TaskQueue'], event: { of: 'receiver', arg: 0, as: 'name' }, kind: 'message' },
  ],
  values: [
    { call: 'getEventarc', type: 'Eventarc' },
    { call: 'channel', of: 'Eventarc', type: 'Channel' },
    { call: 'getFunctions', type: 'Functions' },
    { call: 'taskQueue', of: 'Functions', type: 'TaskQueue' },
  ],
};
