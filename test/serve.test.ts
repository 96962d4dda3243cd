import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isPassedOver } from '../src/cli/watch.js';
import { stringifyGraph } from '../src/graph/json.js';
import { launch, newPage, settled } from './support/browser.js';
import { bin, folder, run } from './support/cli.js';
import { graphOf } from './support/graph-builder.js';

const SHOP = {
  'package.json': '{ "name": "shop" }',
  'src/orders.ts': `import { EventBus, EventsHandler } from '@nestjs/cqrs';
export class OrderPlaced {}
export class OrderPaid {}
@EventsHandler(OrderPlaced)
export class Pay {
  constructor(private readonly bus: EventBus) {}
  handle() {
    this.bus.publish(new OrderPaid());
  }
}
`,
};

let browser: Browser;
const served: ChildProcess[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => {
  for (const child of served.splice(0)) child.kill('SIGKILL');
});

/** Starts to serve; the address is the first line that is printed. */
async function serve(cwd: string, ...args: string[]): Promise<{ address: string; child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  served.push(child);
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const lines = createInterface({ input: child.stdout! });
  const address = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { address, child, said: () => said };
}

/** One request, with any header. */
const ask = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    request(address, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    })
      .on('error', reject)
      .end();
  });

/** Opens the served page; what it asks of its own server is no fault. */
async function open(address: string) {
  const { page, faults } = await newPage(browser);
  await page.goto(address);
  await settled(page);
  return { page, faults: () => faults.filter((fault) => !fault.startsWith(`asked for ${new URL(address).origin}/`)) };
}

describe('event-cascade serve', () => {
  it('shows the explorer on this machine only, under its own name, and ends with Ctrl-C', async () => {
    const { address, child } = await serve(folder(SHOP));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { page, faults } = await open(address);
    expect(await page.locator('#drawing g.node[aria-label^="event OrderPaid"]').count()).toBe(1);
    expect(faults()).toEqual([]);
    const port = new URL(address).port;
    expect((await ask(address, { Host: 'evil.example' })).status).toBe(403);
    expect((await ask(address, { Host: `evil.example:${port}` })).text).not.toContain('OrderPaid');
    expect((await ask(`${address}events`, { Host: 'evil.example' })).status).toBe(403);
    expect((await ask(address, { Host: `localhost:${port}` })).status).toBe(200);
    expect((await ask(`${address}src/orders.ts`)).status).toBe(404);
    expect((await ask(`${address}..%2f..%2fetc/passwd`)).status).toBe(404);
    expect((await ask(address, {}, 'POST')).status).toBe(405);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('shows what changed, keeps what is chosen, and says what is broken', async () => {
    const root = folder(SHOP);
    const { address, said } = await serve(root, '--watch');
    const { page, faults } = await open(`${address}#at=event:OrderPlaced`);
    const file = join(root, 'src/orders.ts');
    appendFileSync(
      file,
      'export class OrderShipped {}\n@EventsHandler(OrderPaid)\nexport class Ship {\n  constructor(private readonly bus: EventBus) {}\n  handle() {\n    this.bus.publish(new OrderShipped());\n  }\n}\n',
    );
    await page.waitForSelector('#drawing g.node[aria-label^="event OrderShipped"]');
    await settled(page);
    expect(await page.innerText('#panel h2')).toBe('OrderPlaced');
    appendFileSync(file, 'export class Half {\n');
    await page.waitForSelector('#problem:not([hidden])');
    expect(await page.innerText('#problem')).toContain('src/orders.ts');
    expect(said()).toContain('src/orders.ts');
    expect(await page.locator('#drawing g.node[aria-label^="event OrderShipped"]').count()).toBe(1);
    writeFileSync(join(root, 'event-cascade.config.json'), '{ "vocabularies": 3 }');
    await page.waitForFunction(() => document.querySelector('#problem')!.textContent!.includes('event-cascade.config.json'));
    writeFileSync(join(root, 'event-cascade.config.json'), '{}');
    writeFileSync(file, readFileSync(file, 'utf8').replace('export class Half {\n', ''));
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#problem')?.hidden === true);
    expect(await page.innerText('#panel h2')).toBe('OrderPlaced');
    expect(faults()).toEqual([]);
  });

  it('looks at nothing that is installed, built or git’s own', () => {
    const paths = [
      'node_modules',
      'packages/a/node_modules/x/index.ts',
      '.git/index',
      'dist/a.ts',
      'src/distance.ts',
      'src/.gitkeep',
      'src/a.ts',
    ];
    expect(paths.filter(isPassedOver)).toEqual(paths.slice(0, 4));
  });

  it('waits for code that can be read, when it watches', async () => {
    const root = folder({ 'graph.json': '{' });
    const { address } = await serve(root, 'graph.json', '--watch');
    const { page } = await open(address);
    expect(await page.innerText('#problem')).toContain('graph.json');
    writeFileSync(join(root, 'graph.json'), stringifyGraph(graphOf('A.run => E')));
    await page.waitForSelector('#drawing g.node[aria-label^="event E"]');
  });

  it('says in one line why it can’t', async () => {
    const root = folder({ 'graph.json': '{' });
    expect(run(['serve', 'graph.json', '--port', '0'], root)).toMatchObject({ code: 2, stdout: '' });
    expect(run(['serve', 'nowhere'], root)).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere: no such file or folder') });
    expect(run(['serve', '--port', '70000'], root).code).toBe(2);
    writeFileSync(join(root, 'graph.json'), stringifyGraph(graphOf('A.run => E')));
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(run(['serve', 'graph.json', '--port', String(port)], root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`port ${port} is taken`),
    });
    other.close();
  });
});
