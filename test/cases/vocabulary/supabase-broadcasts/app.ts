import { createClient, type RealtimeChannel } from '@supabase/supabase-js';
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const supabase = createClient('https://x.supabase.co', 'key');

const room = supabase
  .channel('room')
  .on('presence', { event: 'sync' }, () => bus.emit('synced'))
  .on('broadcast', { event: 'moved' }, ({ payload }) => bus.emit('cursor.moved', payload))
  .on('broadcast', { event: 'left' }, () => bus.emit('cursor.gone'))
  .subscribe((status) => {
    if (status === 'SUBSCRIBED') void room.send({ type: 'broadcast', event: 'joined', payload: {} });
  });

export class Cursor {
  constructor(private readonly channel: RealtimeChannel) {}
  async move(x: number) {
    await this.channel.send({ type: 'broadcast', event: 'moved', payload: { x } });
  }
  async leave() {
    await this.channel.httpSend('left', {});
    await supabase.from('cursors').delete().eq('id', 1);
  }
}
