import { bus, Hears, Listeners, Subscriptions } from './manager';

export class Lineups {
  @Hears('lineup.created')
  static async announce() {
    bus.emit('lineup.announced');
  }
  @Hears('lineup.ended')
  static async clear() {}
}

function welcome() {}
function bye() {}

export function main() {
  Listeners.start();
  new Subscriptions().add('user.created', welcome).add('user.deleted', bye).start();
}

export function create() {
  bus.emit('lineup.created');
  bus.emit('user.created');
  bus.emit('plan.changed');
}
