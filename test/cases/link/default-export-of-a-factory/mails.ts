import { EventEmitter } from 'node:events';

export default (bus: EventEmitter) => {
  const log = () => console.log('sent');
  return {
    send() {
      bus.emit('mail.sent');
      log();
    },
  };
};
