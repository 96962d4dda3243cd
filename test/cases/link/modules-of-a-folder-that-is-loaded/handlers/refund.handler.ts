import { cancel } from '../index';

export const start = () => cancel('refunded');
