import { put } from './bus';

export const sweep = async () => {
  await put('OrderExpired', {});
};
