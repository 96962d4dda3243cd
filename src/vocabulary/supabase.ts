import type { VocabularyInput } from './schema.js';

const types = ['RealtimeChannel'];

/** https://supabase.com/docs/guides/realtime/broadcast */
export const supabase: VocabularyInput = {
  name: '@supabase/supabase-js',
  docs: 'https://supabase.com/docs/guides/realtime/broadcast',
  packages: ['@supabase/supabase-js', '@supabase/realtime-js', '@supabase/ssr'],
  shared: true,
  listens: [
    {
      call: ['on'],
      types,
      when: 'broadcast',
      event: { arg: 1, as: 'name', property: 'event', every: '*' },
      callback: 2,
      kind: 'message',
    },
  ],
  emits: [
    { call: ['send'], types, event: { arg: 0, as: 'name', property: 'event' }, kind: 'message' },
    { call: ['httpSend'], types, event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
  values: [
    ...['createClient', 'createBrowserClient', 'createServerClient'].map((call) => ({ call, type: 'SupabaseClient' })),
    ...['SupabaseClient', 'RealtimeClient'].map((of) => ({ call: 'channel', of, type: 'RealtimeChannel' })),
    { property: 'realtime', of: 'SupabaseClient', type: 'RealtimeClient' },
    ...['on', 'subscribe'].map((call) => ({ call, of: 'RealtimeChannel', gives: 'receiver' as const })),
  ],
};
