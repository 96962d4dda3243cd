import { filter, Subject } from 'rxjs';

type Action = { type: 'opened'; id: string } | { type: 'closed' };

const actions = new Subject<Action>();
export const opened$ = actions.pipe(filter((a) => a.type === 'opened'));

export function open(id: string) {
  actions.next({ type: 'opened', id });
}
export function close() {
  actions.next({ type: 'closed' });
}

opened$.subscribe(() => close());
