import { ConfigService } from '@nestjs/config';

export const SETTINGS = Symbol('SETTINGS');

export interface ISettings {
  getOrThrow<T>(key: string): T;
}

export class Settings implements ISettings {
  constructor(private readonly config: ConfigService) {}

  getOrThrow<T>(key: string): T {
    return this.config.getOrThrow<T>(key);
  }
}
