import { Activity, Workflow } from '@effect/workflow';
import { Effect, Schema } from 'effect';

export const ExportOrders = Workflow.make({
  name: 'ExportOrders',
  payload: { id: Schema.String },
  idempotencyKey: ({ id }) => id,
});

export const SendExport = Workflow.make({
  name: 'SendExport',
  payload: { id: Schema.String, email: Schema.String },
  idempotencyKey: ({ id }) => id,
});

export const Archive = Workflow.make({
  name: 'Archive',
  payload: { id: Schema.String },
  idempotencyKey: ({ id }) => id,
});

export const ExportOrdersLayer = ExportOrders.toLayer(
  Effect.fn(function* ({ id }) {
    yield* Activity.make({ name: 'Collect', execute: Effect.log(id) });
    yield* Archive.execute({ id });
  }),
);

/** What it goes through afterwards makes nothing of it. */
export const SendExportLayer = SendExport.toLayer(
  Effect.fnUntraced(
    function* (payload, executionId) {
      yield* Effect.log(executionId);
      yield* ExportOrders.execute({ id: payload.id }).pipe(Effect.timeout('1 hour'), Effect.option);
    },
    (effect, payload) => effect.pipe(Effect.tapError(() => Effect.log(payload.email))),
  ),
);
