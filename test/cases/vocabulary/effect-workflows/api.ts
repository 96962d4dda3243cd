import * as Workflow from '@effect/workflow/Workflow';
import { Effect, Schema } from 'effect';
import { SendExport } from './exports.js';

const Tidy = Workflow.make({
  name: 'Tidy',
  payload: { day: Schema.String },
  idempotencyKey: ({ day }) => day,
});

export const sendExport = (id: string, email: string) =>
  SendExport.execute({ id, email }, { discard: true }).pipe(Effect.asVoid);

export const tidy = Effect.fn('tidy')(function* (day: string) {
  yield* Tidy.execute({ day }, { discard: true });
});

/** Asked how far it is, it is not started. */
export const progress = (id: string) => SendExport.executionId({ id, email: '' });

/** Not of the package. */
export class Runner {
  execute(statement: { sql: string }): string {
    return statement.sql;
  }
}

export const query = (runner: Runner) => runner.execute({ sql: 'SELECT 1' });
