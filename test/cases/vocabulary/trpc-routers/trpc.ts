import { initTRPC } from '@trpc/server';

interface Context {
  user?: { id: string };
}
const t = initTRPC.context<Context>().create();

export const router = t.router;
export const publicProcedure = t.procedure;
export const authedProcedure = t.procedure.use(function isAuthed({ ctx, next }) {
  if (!ctx.user) throw new Error('who?');
  return next();
});
