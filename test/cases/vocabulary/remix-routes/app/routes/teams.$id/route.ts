import { bus } from '../../bus.server';

export async function action() {
  bus.emit('team.changed');
  return null;
}
