import { Rpc, RpcGroup } from '@effect/rpc';
import { Workflow } from '@effect/workflow';
import { Effect, Layer, Schema } from 'effect';

const SendExport = Workflow.make({
  name: 'SendExport',
  payload: { id: Schema.String },
  idempotencyKey: ({ id }) => id,
});

export class OrdersRpc extends RpcGroup.make(
  Rpc.make('SendExport', { payload: { id: Schema.String } }),
  Rpc.make('CountOrders', { success: Schema.Number }),
) {}

const UsersRpc = RpcGroup.make(Rpc.make('RemoveUser', { payload: { id: Schema.String } }));

export const OrdersRpcLayer = OrdersRpc.toLayer(
  Effect.succeed({
    SendExport: ({ id }) => SendExport.execute({ id }, { discard: true }).pipe(Effect.asVoid),
    // Leads to nothing that is sent.
    CountOrders: () => Effect.succeed(1),
  }),
);

export const UsersRpcLayer = UsersRpc.toLayer({
  RemoveUser: ({ id }) => SendExport.execute({ id: `${id}-last` }, { discard: true }),
});

/** No group of the package. */
export class Mixer {
  toLayer(of: { blend: (id: string) => unknown }) {
    return Layer.succeed(Mixer as never, of as never);
  }
}

export const mixed = new Mixer().toLayer({
  blend: (id) => SendExport.execute({ id }, { discard: true }),
});
