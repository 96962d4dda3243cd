import { EventSubscriber, On } from 'event-dispatch';
import events from './events';

@EventSubscriber()
export default class UserSubscriber {
  @On(events.user.signIn)
  onUserSignIn({ id }: { id: string }) {
    console.log(id);
  }

  @On([events.user.signUp, 'onUserInvite'])
  onUserSignUp({ id }: { id: string }) {
    console.log(id);
  }
}
