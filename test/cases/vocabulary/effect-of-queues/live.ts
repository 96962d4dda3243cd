import { Queue, Worker } from 'bullmq';
import { Effect, Layer } from 'effect';
import { Mails, type MailsShape } from './mails';

/** An effect of an object of a declared type. */
export const makeMails = (url: string): Effect.Effect<MailsShape, Error> =>
  Effect.gen(function* () {
    const connection = yield* Effect.promise(async () => ({ url }));
    const queue = new Queue('mails', { connection });
    return {
      send: (to: string) =>
        Effect.tryPromise({ try: async () => void (await queue.add('send', { to })), catch: (cause) => new Error(String(cause)) }),
    };
  }).pipe(Effect.orDie);

export const OthersLive = Layer.effect(
  Mails,
  Effect.gen(function* () {
    const queue = yield* Effect.sync(() => new Queue('others'));
    return { send: (to: string) => Effect.promise(async () => void (await queue.add('send', { to }))) };
  }),
);

export const worker = new Worker('mails', async (job) => console.log(job.data));
