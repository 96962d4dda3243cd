import { readdirSync } from 'node:fs';
import type { Chore } from './chores';
import { lazy } from './lazy';

declare const load: (name: string) => { default: typeof Chore };

export const chores = lazy(() => {
  const found: Record<string, typeof Chore> = {};
  for (const name of readdirSync(__dirname)) found[name] = load(name).default;
  return found;
});
