import { put } from './bus';

export const place = async (event: { body: string }) => {
  await put('OrderPlaced', event.body);
  return { statusCode: 202 };
};
