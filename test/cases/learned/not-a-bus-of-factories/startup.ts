import { modelOf, register } from './models';

register('users', () => ({ find: (id) => id }));
register('rooms', () => ({ find: (id) => id }));

export const users = modelOf('users');
export const rooms = modelOf('rooms');
