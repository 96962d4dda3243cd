import { EventEmitter } from 'node:events';
import { Audit, type DomainEvent, SendWelcome, type Subscriber, UserRegistered, UserVerified } from './events';

/** A closure runs the one whose turn it is. */
class Emitter extends EventEmitter {
  addAll(subscribers: Subscriber[]) {
    subscribers.forEach((one) => {
      one.subscribedTo().map((event) => {
        this.on(event.EVENT_NAME, (said: DomainEvent) => one.on(said));
      });
    });
  }
}

const emitter = new Emitter();
emitter.addAll([new SendWelcome(), new Audit()]);

export const emitRegistered = () => emitter.emit(UserRegistered.EVENT_NAME, new UserRegistered());
export const emitVerified = () => emitter.emit(UserVerified.EVENT_NAME, new UserVerified());
