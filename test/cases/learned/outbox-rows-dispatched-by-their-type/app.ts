import { Event, format, SignedOut, SignedUp, write } from './events';

async function welcome(payload: { email: string }) {}
async function forget(payload: { id: string }) {}

export function listen() {
  Event.listen(SignedUp, welcome);
  Event.listen(SignedOut, forget);
  format('csv', console.log);
}

export const signUp = (email: string) => SignedUp.dispatch({ email });
export const signOut = (id: string) => SignedOut.dispatch({ id });
export const print = (row: { kind: string; value: unknown }) => write(row.kind, row.value);
