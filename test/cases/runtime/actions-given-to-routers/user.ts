import { EventEmitter } from 'node:events';
import { type RequestHandler, Router } from 'express';
import { z } from 'zod';

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
const listenToDeleted = (bus: EventEmitter, forget: (input: { id: string }) => Promise<void>): void => {
  bus.on('user.deleted', async ({ id }: { id: string }) => {
    const parsed = z.object({ id: z.string() }).safeParse({ id });
    if (!parsed.success) return;
    await forget(parsed.data);
  });
};

export const compose = (bus: EventEmitter): Router => {
  listenToDeleted(bus, createForget(bus));
  return createUsersRouter({ authenticate: (_request, _response, next) => next(), deleteUser: createDeleteUser(bus) });
};
