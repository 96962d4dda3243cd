import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export class Order {
  place(by: string) {
    bus.emit('order.placed', by);
  }
}

type Load = (id: string) => Promise<Order>;
type Find = (key: string) => Promise<{ id: string } | undefined>;

/** What is given here finds the order, which the handler tells to do something. */
export const registerPlace = (load: Load) => {
  const handler = async ({ id, by }: { id: string; by: string }) => {
    const order = await load(id);
    order.place(by);
  };
  bus.on('place', handler);
};

/** The same where it goes on with what was found itself. */
export const registerShow = ({ find }: { find: Find }) => {
  const handler = async ({ id }: { id: string }) => {
    const found = await find(`order|${id}`);
    return { found, isThere: found !== undefined };
  };
  bus.on('show', handler);
};

/** This one hands the event on, and only looks at what comes back. */
export const registerLogged = (name: string, run: (event: { id: string }) => Promise<string>) => {
  bus.on(name, async (event) => {
    const result = await run(event);
    console.log(result);
  });
};

interface Options {
  shouldIgnore: (id: string) => boolean;
  confirm: (event: { id: string }) => void;
}

/** What only says whether is no handler; what the event is handed to beside it is. */
export const registerChecked = ({ shouldIgnore, confirm }: Options) => {
  bus.on('return', ({ id }: { id: string }) => {
    if (shouldIgnore(id)) return;
    bus.emit('order.returned', id);
  });
  bus.on('confirm', (event: { id: string }) => {
    if (!shouldIgnore(event.id)) confirm(event);
  });
};

export const registerIf = (isOpen: (id: string) => boolean) => {
  bus.on('pay', ({ id }: { id: string }) => {
    if (isOpen(id)) bus.emit('order.paid', id);
  });
};

interface Trail {
  save: (entry: { type: string; order: string }) => Promise<void>;
  onEach: (entry: { type: string; order: string }) => void;
  deliver: (order: { id: string; again: boolean }) => void;
  action: (entry: { type: string; body: unknown }) => void;
}

const noted =
  ({ save }: Pick<Trail, 'save'>) =>
  async ({ id }: { id: string }) => {
    await save({ type: 'closed', order: id });
  };

/** What makes something else of the event hears it; what is told each as a callback, or is given all of it, is handed that on. */
export const registerTrail = (deps: Trail) => {
  const onClosed = noted(deps);
  bus.on('close', onClosed);
  bus.on('open', ({ id }: { id: string }) => deps.onEach({ type: 'opened', order: id }));
  bus.on('ship', (order: { id: string }) => deps.deliver({ ...order, again: false }));
  bus.on('send', (message: { value: string }) => deps.action({ type: 'bus', body: message.value }));
};
