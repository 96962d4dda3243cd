import mitt from 'mitt';
import { actionClient, endpoint } from 'some-actions';

const bus = mitt();

export const accept = actionClient.schema({ id: 'string' }).action(async ({ id }) => {
  bus.emit('invite.accepted', id);
});

export const decline = endpoint({ method: 'POST' })(async (id: string) => {
  bus.emit('invite.declined', id);
});

export async function answer(yes: boolean, id: string): Promise<void> {
  if (!yes) await decline(id);
}

/** What goes through a list, or is told of something, is what the module does. */
const seen = ['a', 'b'].concat('c').map((id) => bus.emit('invite.seen', id));
export const stop = actionClient.schema({}).subscribe(() => bus.emit('client.told'));
export const count = seen.length;
