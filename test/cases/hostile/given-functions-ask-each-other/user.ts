import { EventEmitter } from 'node:events';

type Forget = (id: string) => Promise<void>;
type ForgetUser = (user: { id: string }) => Promise<void>;

const createForget =
  (bus: EventEmitter): Forget =>
  async (id) => {
    bus.emit('user.forgotten', id);
  };

/** Which function this is given is asked for while it is asked for who is given what this makes. */
const counted =
  (forget: Forget): ForgetUser =>
  async (user) => {
    await forget(user.id);
  };

const listenToDeleted = (bus: EventEmitter, forget: ForgetUser): void => {
  bus.on('user.deleted', async ({ id }: { id: string }) => {
    await forget({ id });
  });
};

export const compose = (bus: EventEmitter): void => {
  const forget = counted(createForget(bus));
  listenToDeleted(bus, forget);
};
