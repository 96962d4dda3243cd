import { B } from './circle';

export const A = B;
