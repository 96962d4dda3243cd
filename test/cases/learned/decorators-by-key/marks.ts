import { SetMetadata } from '@nestjs/common';

export enum Keys {
  Hears = 'hears',
  Answers = 'answers',
  Cached = 'cached',
}
export const Hears = (options: { name: string }) => SetMetadata(Keys.Hears, options);
export const Answers = (options: { name: string }) => SetMetadata(Keys.Answers, options);
export const Cached = (keys: string[]) => SetMetadata(Keys.Cached, keys);
