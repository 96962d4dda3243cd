import { Emitter } from '@adonisjs/core/events';
import type { EventsList } from '@adonisjs/core/types';
import app from '@adonisjs/core/services/app';

class Bell {
  dispatch(what: string) {
    return what;
  }
}

export async function shutdown() {
  const emitter: Emitter<EventsList> = await app.container.make('emitter');
  await emitter.emit('mail:sent', 'bye');
  // Nothing that is heard.
  new Bell().dispatch('order:placed');
}
