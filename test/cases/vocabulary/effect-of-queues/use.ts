import { Effect } from 'effect';
import { Mails } from './mails';

export const welcome = (to: string) =>
  Effect.gen(function* () {
    const mails = yield* Mails;
    yield* mails.send(to).pipe(Effect.asVoid);
  }).pipe(Effect.withSpan('welcome'));
