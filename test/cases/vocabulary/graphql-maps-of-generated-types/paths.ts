import { bus } from './orders.js';
import type { PathResolvers } from './types.js';

export const paths: PathResolvers = {
  absolute: (path) => {
    bus.emit('path.resolved', path);
    return `/${path}`;
  },
};
