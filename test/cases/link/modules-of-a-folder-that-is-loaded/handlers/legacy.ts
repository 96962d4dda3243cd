import { ship } from '../index';

/** Not called as what is loaded is. */
export const start = () => ship('legacy');
