import type { VocabularyInput } from './schema.js';

const channels = ['Channel', 'PresenceChannel'];

/** https://laravel.com/docs/broadcasting#client-side-installation: what the server says is a way in */
export const laravelEcho: VocabularyInput = {
  name: 'laravel-echo',
  docs: 'https://laravel.com/docs/broadcasting#client-side-installation',
  packages: ['laravel-echo'],
  entries: [
    { call: ['listen', 'listenForWhisper'], types: channels, kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 },
    { call: ['listen'], types: ['default'], kind: 'ws', says: { arg: 1 }, label: '{0}', callback: 2 },
  ],
  values: [
    ...['channel', 'private', 'encryptedPrivate', 'listen'].map((call) => ({ call, of: 'default', type: 'Channel' })),
    { call: 'join', of: 'default', type: 'PresenceChannel' },
    ...channels.flatMap((of) =>
      ['listen', 'listenForWhisper', 'stopListening', 'subscribed', 'error', 'here', 'joining', 'leaving', 'notification'].map((call) => ({
        call,
        of,
        gives: 'receiver' as const,
      })),
    ),
  ],
};
