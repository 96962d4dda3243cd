import { EventEmitter } from 'node:events';
import { type RequestHandler, Router } from 'express';
import { z } from 'zod';

type Action = (input: { id: string }) => Promise<void>;
const logged =
  (name: string) =>
  (make: () => Action): Action =>
  async (input) => {
    console.log(name);
    await make()(input);
  };
type Cover = ReturnType<typeof logged> | null;

interface Params {
  authenticate: RequestHandler;
  deleteUser: (id: string) => Promise<void>;
}

const createDeleteUser =
  (bus: EventEmitter) =>
  async (id: string): Promise<void> => {
    bus.emit('user.deleted', { id });
  };

const createForget =
  (bus: EventEmitter) =>
  async (input: { id: string }): Promise<void> => {
    bus.emit('user.forgotten', input);
  };

/** What answers stands beside a function that the router is given to ask first. */
export const createUsersRouter = ({ authenticate, deleteUser }: Params): Router => {
  const router = Router();
  router.delete('/users/:id', authenticate, async (request, response) => {
    await deleteUser(request.params.id);
    response.json();
  });
  return router;
};

/** What works with what a parser makes of a part of the event hears it itself. */
const listenToDeleted = (bus: EventEmitter, forget: Action): void => {
  bus.on('user.deleted', async ({ id }: { id: string }) => {
    const parsed = z.object({ id: z.string() }).safeParse({ id });
    if (!parsed.success) return;
    await forget(parsed.data);
  });
};

/** One call gives one function, though which of two it is is not known. */
const within = (make: () => Action, cover: Cover): Action => (cover ? cover(make) : make());

const listenToForgotten = (bus: EventEmitter, close: Action): void => {
  bus.on('user.forgotten', async ({ id }: { id: string }) => {
    await close({ id });
  });
};

const createClose =
  (bus: EventEmitter) =>
  async (input: { id: string }): Promise<void> => {
    bus.emit('user.closed', input);
  };

export const compose = (bus: EventEmitter, cover: Cover): Router => {
  listenToDeleted(bus, createForget(bus));
  const close = within(() => createClose(bus), cover);
  listenToForgotten(bus, close);
  return createUsersRouter({ authenticate: (_request, _response, next) => next(), deleteUser: createDeleteUser(bus) });
};
