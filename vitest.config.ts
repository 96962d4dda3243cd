import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { 'event-cascade/decorators': fileURLToPath(new URL('./src/decorators.ts', import.meta.url)) } },
  test: {
    include: ['test/*.test.ts'],
    globalSetup: 'test/support/temporary.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Its modules import each other without endings, which Node alone does not resolve.
    server: { deps: { inline: [/@living-architecture/] } },
  },
});
