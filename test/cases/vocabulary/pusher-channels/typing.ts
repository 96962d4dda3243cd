import type { Channel } from 'pusher-js';

export function typing(channel: Channel) {
  channel.trigger('client-typing', {});
}
