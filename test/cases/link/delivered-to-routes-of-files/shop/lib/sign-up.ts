import { enqueue } from './queue';

export const signUp = (name: string) => enqueue('welcome', { name });
