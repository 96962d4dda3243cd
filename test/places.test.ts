import { expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { folder } from './support/cli.js';

it('a call stands where a function is called, or handed over by its name', async () => {
  const root = folder({
    'app.ts': `import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
class Consumer {
  constructor(private readonly handle: () => void) {}
}
function paid() {
  bus.emit('paid');
}
function main() {
  new Consumer(
    paid,
  );
  setTimeout(paid, 10);
  paid();
}
main();
`,
  });
  const { calls } = (await analyse({ root })).graph;
  const name = (id: string) => id.slice(id.indexOf('#') + 1);
  expect(calls.map((c) => `${name(c.from)} -> ${name(c.to)} ${c.line} ${c.guard ?? ''}`.trim())).toEqual([
    '<module> -> main 16',
    'main -> paid 10 callback of Consumer',
    'main -> paid 13',
    'main -> paid 14',
  ]);
});
