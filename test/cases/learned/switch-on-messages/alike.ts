import { db } from 'far-db';
import { render } from 'far-mail';

interface Notice {
  type: 'comment' | 'mention';
}
interface Event {
  kind: string;
}
type Action = { type: 'add' | 'remove' };

/** What is shown of a row is not heard. */
export function titleOf(notice: Notice) {
  switch (notice.type) {
    case 'comment':
      return 'a comment';
    case 'mention':
      return 'a mention';
  }
}
export async function notify(notice: Notice) {
  await db.insert('notices', notice);
}
export async function comment() {
  await notify({ type: 'comment' });
  await notify({ type: 'mention' });
}

/** State is no message. */
export function reduce(state: number, action: Action) {
  switch (action.type) {
    case 'add':
      return state + 1;
    case 'remove':
      return state - 1;
  }
}

/** Called by who makes it. */
export function handleEvent(event: Event) {
  if (event.kind === 'opened') render(event);
  else if (event.kind === 'closed') render(event);
}
export function run() {
  handleEvent({ kind: 'opened' });
  handleEvent({ kind: 'closed' });
}
