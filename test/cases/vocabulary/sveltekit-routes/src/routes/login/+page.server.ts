import { fail, type Actions } from '@sveltejs/kit';
import { bus } from '../../bus';

export const load = async () => {
  bus.emit('login.seen');
};

export const actions = {
  default: async () => {
    bus.emit('user.came');
  },
  register: async ({ request }) => {
    if (!request.body) return fail(400);
    bus.emit('user.registered');
    return undefined;
  },
} satisfies Actions;
