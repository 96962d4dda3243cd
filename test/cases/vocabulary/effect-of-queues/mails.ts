import { Context, Effect, Layer } from 'effect';

export interface MailsShape {
  readonly send: (to: string) => Effect.Effect<void, Error>;
}

export class Mails extends Context.Tag('Mails')<Mails, MailsShape>() {}

export class Later extends Context.Service<Later, { readonly send: (to: string) => Effect.Effect<void> }>()('Later') {}

export const LaterLive = (queue: (to: string) => void) => Layer.succeed(Later, { send: (to) => Effect.sync(() => queue(to)) });
