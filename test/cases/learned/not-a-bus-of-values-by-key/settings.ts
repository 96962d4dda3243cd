import type { Memory } from './memo';

export class Settings {
  constructor(private readonly memory: Memory) {}

  get(key: string) {
    return this.memory.get(key) ?? null;
  }

  set(key: string, value: string) {
    this.memory.set(key, value);
    const keys = this.memory.get<Set<string>>('keys') ?? new Set<string>();
    keys.add(key);
    this.memory.set('keys', keys);
  }
}
