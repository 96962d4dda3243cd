import { Mailbox } from 'mail-kit';

const inbox = new Mailbox();
const outbox = new Mailbox();

/** Each box has its own: what one is told is heard there alone. */
export function mails() {
  inbox.on('arrived', () => console.log('arrived'));
  inbox.on('read', () => console.log('read'));
  inbox.emit('arrived');
  outbox.emit('read');
}
