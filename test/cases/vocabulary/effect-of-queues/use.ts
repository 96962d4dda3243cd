import { Effect } from 'effect';
import { makeMails } from './live';
import { Mails } from './mails';

export const welcome = (to: string) =>
  Effect.gen(function* () {
    const mails = yield* Mails;
    yield* mails.send(to).pipe(Effect.asVoid);
  }).pipe(Effect.withSpan('welcome'));

const traced = <A>(effect: Effect.Effect<A, Error>) => effect.pipe(Effect.withSpan('traced'));

export async function start() {
  const mails = await Effect.runPromise(makeMails('redis://').pipe(traced));
  await Effect.runPromise(mails.send('root'));
}
