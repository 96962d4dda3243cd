import dispatcher, { EventDispatcher as Dispatcher } from 'event-dispatch';
import events from './events';
import { EventDispatcher, type EventDispatcherInterface } from './inject';

export class AuthService {
  constructor(@EventDispatcher() private readonly eventDispatcher: EventDispatcherInterface) {}

  async signUp(user: { id: string }) {
    this.eventDispatcher.dispatch(events.user.signUp, user);
    return user;
  }

  async signIn(user: { id: string } | null) {
    if (user) this.eventDispatcher.dispatch(events.user.signIn, user);
  }
}

export const plain = new Dispatcher();
plain.on('onShutdown', () => dispatcher.dispatch('onGoodbye'));
plain.attach({}, ['onPause', 'onResume'], paused);

function paused(what: string) {
  if (what) plain.dispatch(['onShutdown', 'onUserInvite'], what);
}

class Store {
  dispatch(action: string) {
    return action;
  }
}
// Another thing that dispatches.
export const acted = new Store().dispatch('onUserSignUp');
