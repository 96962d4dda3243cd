import * as EventEmitter from 'events';

function sendWelcome(user: { email: string }) {
  console.log('welcome', user.email);
}

export default function (emitter: EventEmitter) {
  emitter.on('user_new', sendWelcome);
}
