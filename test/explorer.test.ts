import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringifyGraph } from '../src/graph/json.js';
import type { Graph } from '../src/graph/model.js';
import { between, shortestWay } from '../src/graph/ways.js';
import { compare, renderDiff } from '../src/render/diff.js';
import { render } from '../src/render/index.js';
import { barriers, launch, newPage, settled } from './support/browser.js';
import { folder, run } from './support/cli.js';
import { generated } from './support/generated.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';

const payments = graphOf(PAYMENTS);
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const onDisk = (html: string): string => pathToFileURL(join(folder({ 'cascade.html': html }), 'cascade.html')).href;

/** Opens a graph's page from disk; whatever goes wrong in it is a fault. */
async function opened(
  graph: Graph,
  { hash = '', ...options }: Parameters<typeof newPage>[1] & { hash?: string } = {},
): Promise<{ page: Page; faults: string[] }> {
  const made = await newPage(browser, options);
  await made.page.goto(`${onDisk(await render(graph, 'html'))}${hash}`);
  await settled(made.page);
  return made;
}

const node = (name: string): string => `#drawing g.node[aria-label^="${name}"]`;
const strong = (page: Page): Promise<string[]> =>
  page.$$eval('#drawing g.node:not(.faded):not(.hidden)', (list) => list.map((g) => g.getAttribute('aria-label')!).sort());
const panel = (page: Page): Promise<string> => page.innerText('#panel');

/** Presses a key and waits until the page shows what it asked for. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
}

describe('the page', () => {
  it('is one file that opens from disk, asks the network for nothing and keeps to its policy', async () => {
    const { page, faults } = await opened(payments);
    expect(await page.title()).toBe('What could happen');
    expect(await page.locator(node('event PaymentCreated')).count()).toBe(1);
    expect(await panel(page)).toContain('POST /payments');
    await page.check('input[value=methods]');
    await settled(page);
    expect(await page.locator(node('handler PaymentCreated Handler.handle')).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('allows nothing but its own style and script, by their hashes', async () => {
    const html = await render(payments, 'html');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1];
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1];
    expect(Object.fromEntries(policy.split('; ').map((d) => [d.slice(0, d.indexOf(' ')), d.slice(d.indexOf(' ') + 1)]))).toEqual({
      'default-src': "'none'",
      'style-src': hash(style),
      'script-src': `${hash(script)} 'wasm-unsafe-eval'`,
      'worker-src': 'blob:',
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(html.replace(script, '').replace(style, '')).not.toMatch(/<[^>]*\s(on\w+|style)=/i);
  });

  it('stops what the policy does not allow', async () => {
    const { page, faults } = await opened(payments);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
    });
    await page.waitForFunction(() => document.querySelectorAll('script').length > 0);
    expect(await page.title()).toBe('What could happen');
    await expect.poll(() => faults.some((f) => f.startsWith('policy: script-src'))).toBe(true);
  });

  it('is the same bytes for the same graph', async () => {
    expect(await render(payments, 'html')).toBe(await render(graphOf(PAYMENTS), 'html'));
  });

  it.each(['light', 'dark'] as const)('has no barrier that axe knows, %s', async (colorScheme) => {
    const long =
      'event CustomerPaymentMethodWasChangedByTheBank\nCustomerPaymentMethodWasChangedByTheBank ~> TellTheCustomerAboutTheirPaymentMethodHandler.handle';
    const { page, faults } = await opened(graphOf(`${PAYMENTS}${long}`), { colorScheme });
    expect(await barriers(page)).toEqual([]);
    await page.locator(node('event AuthCreated')).click();
    await settled(page);
    await page.click('#filter-button');
    expect(await barriers(page)).toEqual([]);
    await page.fill('#search', 'pay');
    expect(await barriers(page)).toEqual([]);
    await page.click('#help-button');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is light or dark as the person says', async () => {
    const { page } = await opened(payments, { colorScheme: 'light' });
    const paper = () => page.$eval('#panel', (e) => getComputedStyle(e).backgroundColor);
    const light = await paper();
    await page.click('#theme');
    expect(await paper()).toBe(light);
    await page.click('#theme');
    expect(await paper()).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await page.innerText('#theme')).toBe('Dark');
  });

  it('fits a telephone', async () => {
    const { page, faults } = await opened(payments, { viewport: { width: 390, height: 844 }, hash: '#at=event:AuthCreated' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator(node('event AuthCreated')).isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('what is chosen', () => {
  it('keeps its cascade downstream or upstream, and the rest fades', async () => {
    const { page, faults } = await opened(payments, { hash: '#level=events' });
    const all = await strong(page);
    await page.locator(node('event PaymentAuthorised')).click();
    await settled(page);
    expect(await strong(page)).toEqual(['event PaymentAuthorised', 'event ShipmentCreated resting place']);
    expect(await page.innerText('#panel h2')).toBe('PaymentAuthorised');
    await press(page, 'u');
    expect(await strong(page)).toEqual([
      'controller POST /fraud-results FraudWebhook.resolve',
      'controller POST /payments PaymentController.create',
      'event AuthCreated',
      'event AuthFailed',
      'event AuthSucceeded',
      'event PaymentAuthorised',
      'event PaymentCreated',
    ]);
    await press(page, 'b');
    expect(await strong(page)).toContain('event ShipmentCreated resting place');
    await press(page, 'Escape');
    expect(await strong(page)).toEqual(all);
    expect(faults).toEqual([]);
  });

  it('is one method of a class, where a row was met', async () => {
    const { page } = await opened(payments);
    await page
      .locator(`${node('archiver PaymentArchiver')} .row`)
      .filter({ hasText: 'authorise' })
      .click();
    await settled(page);
    expect(await page.innerText('#panel h2')).toBe('PaymentArchiver.authorise');
    expect(await page.locator(`${node('archiver PaymentArchiver')} .row.faded`).count()).toBe(2);
    expect(await strong(page)).toEqual([
      'archiver PaymentArchiver create authorise fail',
      'archiver ShipmentArchiver create',
      'event PaymentAuthorised',
      'event ShipmentCreated resting place',
      'handler ShipmentHandler handle',
    ]);
  });

  it('is drawn by itself, as many steps as asked for', async () => {
    const { page, faults } = await opened(payments, { hash: '#level=events&at=event:PaymentCreated' });
    await page.check('#alone');
    await settled(page);
    expect(await page.locator('#drawing g.node').count()).toBe(9);
    await page.selectOption('#depth', '1');
    await settled(page);
    expect(await strong(page)).toEqual(['event AuthCreated … more after', 'event PaymentCreated … more before']);
    expect(faults).toEqual([]);
  });

  it('is said in words: who emits it, who hears it, when, and where in the code', async () => {
    const { page } = await opened(payments, { hash: '#at=event:AuthSucceeded' });
    const text = await panel(page);
    for (const part of ['AuthArchiver.succeed', 'PaymentStatusHandler.handle', 'src/auth/', 'Emitted by', 'Heard by'])
      expect(text).toContain(part);
    await page.locator('#panel .thing').filter({ hasText: 'AuthArchiver.succeed' }).click();
    await settled(page);
    expect(await panel(page)).toContain("result.status === 'succeeded'");
  });
});

describe('the arrows', () => {
  it('tell their condition and their place', async () => {
    const { page, faults } = await opened(payments, { hash: '#level=methods' });
    const edge = page.locator('#drawing g.edge').filter({ hasText: '[body.accepted]' }).first();
    await edge.locator('path.wide').dispatchEvent('click');
    await settled(page);
    const text = await panel(page);
    expect(text).toContain('May happen');
    expect(text).toContain('body.accepted');
    const place = payments.calls.find((c) => c.guard === 'body.accepted')!;
    expect(await page.getAttribute('#panel a.place', 'href')).toBe(`${place.file}#L${place.line}`);
    expect(await page.locator('#drawing g.edge.chosen').count()).toBe(1);
    await page.reload();
    await settled(page);
    expect(await panel(page)).toBe(text);
    expect(faults).toEqual([]);
  });
});

describe('the address', () => {
  it('carries what is shown, there and back', async () => {
    const { page, faults } = await opened(payments);
    await page.check('input[value=events]');
    await settled(page);
    await page.locator(node('event AuthCreated')).click();
    await settled(page);
    await press(page, 'u');
    const shown = await strong(page);
    expect(new URL(page.url()).hash).toBe('#level=events&at=event:AuthCreated&way=up');
    const other = await newPage(browser);
    await other.page.goto(page.url());
    await settled(other.page);
    expect(await strong(other.page)).toEqual(shown);
    expect(await other.page.isChecked('#panel input[value=up]')).toBe(true);
    await page.goBack();
    await settled(page);
    expect(await page.isChecked('#panel input[value=down]')).toBe(true);
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it('may speak of what is gone, or be nonsense', async () => {
    const { page, faults } = await opened(payments, { hash: '#at=event:Gone&level=x&way=&depth=-1&edge=%7B&to=%3Cb%3E&hide=kind:none' });
    expect(await panel(page)).toContain('event:Gone');
    expect(await strong(page)).toHaveLength(await page.locator('#drawing g.node').count());
    expect(faults).toEqual([]);
  });
});

describe('ways between two things', () => {
  it('are all drawn, and a shortest is told step by step', async () => {
    const { page, faults } = await opened(payments, { hash: '#level=events&at=event:PaymentCreated' });
    await page.click('#way-to');
    await page.keyboard.type('shipmentcr');
    await press(page, 'Enter');
    expect(await strong(page)).toEqual([
      'event AuthCreated',
      'event AuthFailed',
      'event AuthSucceeded',
      'event PaymentAuthorised',
      'event PaymentCreated',
      'event ShipmentCreated resting place',
    ]);
    const steps = await page.locator('#panel ol li').allInnerTexts();
    expect(steps).toHaveLength(
      1 + shortestWay(payments, { events: ['PaymentCreated'], callables: [] }, { events: ['ShipmentCreated'], callables: [] })!.length,
    );
    expect(steps.join(' ')).toContain("may, when result.status === 'failed'");
    await page.click('#turn');
    await settled(page);
    expect(await panel(page)).toContain('No way leads from ShipmentCreated to PaymentCreated. The other way round there is one.');
    expect(faults).toEqual([]);
  });

  it('are found in the graph, and nothing else', () => {
    const of = (...events: string[]) => ({ events, callables: [] });
    const names = (graph: Graph | null) => graph?.events.map((e) => e.id);
    expect(names(between(payments, of('AuthCreated'), of('PaymentFailed')))).toEqual([
      'AuthCreated',
      'AuthFailed',
      'AuthSucceeded',
      'PaymentFailed',
    ]);
    expect(between(payments, of('PaymentFailed'), of('AuthCreated'))).toBeNull();
    expect(shortestWay(payments, of('PaymentFailed'), of('AuthCreated'))).toBeNull();
    expect(shortestWay(payments, of('AuthCreated'), of('AuthCreated'))).toEqual([]);
    expect(shortestWay(payments, of('AuthCreated'), of('AuthFailed'))!.map((s) => s.type)).toEqual(['listens', 'calls', 'emits']);
  });
});

describe('filters', () => {
  it('leave out kinds, roles and folders, and bring them back', async () => {
    const { page, faults } = await opened(payments);
    const all = await strong(page);
    await page.click('#filter-button');
    await page.uncheck('input[value="kind:job"]');
    expect(await strong(page)).toEqual(all.filter((label) => !label.startsWith('job')));
    await page.uncheck('input[value="role:archiver"]');
    await page.uncheck('input[value="group:src/refund"]');
    const left = await strong(page);
    expect(left.filter((label) => /^(job|archiver)|Refund/.test(label))).toEqual([]);
    expect(left).toContain('event AuthCreated');
    await page.reload();
    await settled(page);
    expect(await strong(page)).toEqual(left);
    await page.click('#filter-button');
    await page.click('#reset');
    expect(await strong(page)).toEqual(all);
    expect(faults).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('everything is reached: search, drawing, cascade, way, filters, help', async () => {
    const { page, faults } = await opened(payments);
    await page.keyboard.press('/');
    await page.keyboard.type('auth cre');
    expect(await page.getAttribute('#search', 'aria-activedescendant')).toBe('found-0');
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('AuthCreated');
    await press(page, 'u');
    expect(await page.isChecked('#panel input[value=up]')).toBe(true);
    await press(page, 'w');
    await page.keyboard.type('PaymentFailed');
    await press(page, 'Enter');
    expect(await page.innerText('#panel h2')).toBe('AuthCreated → PaymentFailed');
    await press(page, 'Escape', 'Escape');
    expect(new URL(page.url()).hash).toBe('');
    await press(page, '1');
    expect(await page.isChecked('input[name=level][value=events]')).toBe(true);
    await page.keyboard.press('?');
    expect(await page.isVisible('#help')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#help')).toBe(false);
    expect(faults).toEqual([]);
  });

  it('the drawing is one stop, in which arrows go from box to box', async () => {
    const { page, faults } = await opened(payments, { hash: '#level=events' });
    expect(await page.locator('#drawing [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('skip');
    await page.keyboard.press('Enter');
    const label = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    const first = await label();
    const seen = new Set([first]);
    for (let i = 0; i < 4; i++)
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await page.keyboard.press(key);
        seen.add(await label());
      }
    expect(seen.size).toBeGreaterThan(3);
    const at = await label();
    await press(page, 'Enter');
    expect(await page.locator('#drawing g.node[aria-pressed=true]').getAttribute('aria-label')).toBe(at);
    expect(await page.innerText('#said')).toContain('chosen');
    expect(faults).toEqual([]);
  });

  it('tab leads from the bar over the drawing to the words', async () => {
    const { page } = await opened(payments, { hash: '#at=event:AuthCreated' });
    const stops: string[] = [];
    for (let i = 0; i < 13; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () =>
            document.activeElement!.id ||
            document.activeElement!.getAttribute('name') ||
            document.activeElement!.closest('.node, .skip, .place')?.tagName ||
            '',
        ),
      );
    }
    expect(stops).toEqual([
      'A',
      'search',
      'level',
      'filter-button',
      'theme',
      'help-button',
      stops[6],
      'in',
      'out',
      'fit',
      'A',
      'way',
      'depth',
    ]);
    expect(stops[6]).toMatch(/^n\d+$/);
  });
});

describe('search', () => {
  it('finds names by their start, in any case, with a slip, by label, file and description', async () => {
    const { page } = await opened(payments);
    const best = async (query: string) => {
      await page.fill('#search', query);
      return page.locator('#found .name').first().innerText();
    };
    expect(await best('paymentcr')).toBe('PaymentCreated');
    expect(await best('AuthPend')).toBe('AuthPendingFraud');
    expect(await best('shipmant')).toMatch(/^Shipment/);
    expect(await best('POST /ref')).toBe('POST /refunds');
    expect(await best('customer asked')).toBe('PaymentCreated');
    await page.fill('#search', 'zzzz');
    expect(await page.innerText('#found')).toBe('Nothing is called that');
  });
});

describe('hostile names', () => {
  const NASTY = `</script><script>document.title='taken'</script><img src=x onerror=alert(1)>"'\`\u2028\u2029<!--&amp;\u202e`;
  const hostile = graphOf('event A\nX.run => A\nA ~> BHandler.handle\nBHandler.handle =>? C [x]\nentry http "GET /x" X.run');
  hostile.events[0].name = NASTY;
  hostile.events[0].description = NASTY;
  hostile.events[0].aliases = [NASTY];
  hostile.events[0].declared = { file: `javascript:alert(1)//${NASTY}`, line: 1 };
  hostile.events[0].payload = [{ name: NASTY, type: NASTY }];
  hostile.callables[0].entry = { kind: 'http', label: NASTY };
  hostile.emits.find((e) => e.guard)!.guard = NASTY;
  hostile.unresolved.push({ by: hostile.callables[0].id, file: NASTY, line: 1, via: NASTY, reason: NASTY });

  it('are text and nothing else', async () => {
    const made = await newPage(browser);
    const html = await render(hostile, 'html', { title: NASTY, linkBase: 'javascript:alert(2)//' });
    expect(html.match(/<script/g)).toHaveLength(4);
    await made.page.goto(onDisk(html));
    await settled(made.page);
    for (const level of ['1', '2', '3']) await press(made.page, level);
    await made.page.locator('#panel .thing').first().click();
    await settled(made.page);
    expect(await made.page.innerText('#panel h2')).toContain("</script><script>document.title='taken'</script>");
    for (const href of await made.page.$$eval('#panel a, #drawing a', (list) => list.map((a) => a.getAttribute('href')))) {
      expect(href ?? '').not.toMatch(/^\s*javascript:/i);
    }
    expect(await made.page.title()).toContain('<script>');
    expect(await made.page.locator('img').count()).toBe(0);
    expect(made.faults).toEqual([]);
  });
});

describe('the page of a difference', () => {
  it('has a policy too, and keeps to it', async () => {
    const after = graphOf(PAYMENTS.replace('PaymentAuthorised ~> ShipmentHandler.handle', ''));
    const html = await renderDiff(compare(payments, after), 'html');
    const { page, faults } = await newPage(browser);
    await page.goto(onDisk(html));
    await page.click('label[for=before]');
    expect(await page.isVisible('.picture.before svg')).toBe(true);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    expect(faults).toEqual([]);
  });
});

describe('a thousand nodes', () => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    const root = folder(generated(1000));
    expect(run(['graph', root, '-o', join(root, 'cascade.html'), '--no-cache']).code).toBe(0);
    ({ page, faults } = await newPage(browser));
    await page.goto(pathToFileURL(join(root, 'cascade.html')).href);
    await settled(page);
  });

  it('open as a map of events', async () => {
    expect(await page.locator('#drawing g.node').count()).toBe(1040);
    expect(await page.locator('#drawing svg.far').count()).toBe(1);
    expect(await page.locator('#drawing [tabindex="0"]').count()).toBe(1);
  });

  it('what is chosen is drawn by itself, in a size to read, with what is left out told', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('Thing123Happened');
    await press(page, 'Enter');
    const shown = await page.locator('#drawing g.node').count();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThanOrEqual(150);
    const size = await page
      .locator(`${node('event Thing123Happened')} text`)
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
    expect(size).toBeGreaterThan(5);
    await press(page, 'b');
    expect(await page.locator('#drawing g.node').count()).toBeLessThanOrEqual(150);
    await press(page, '2');
    expect(await page.locator(node('handler OnThing123Happened')).count()).toBe(1);
  });

  it('the whole comes back, and can be zoomed into', async () => {
    await press(page, '1', 'Escape');
    expect(await page.locator('#drawing g.node').count()).toBe(1040);
    const box = (await page.locator('#drawing').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -300);
    await page.waitForSelector('#drawing svg:not(.far)');
    expect(faults).toEqual([]);
  });

  it('of more than one drawing can hold, the largest part opens and the rest is found', async () => {
    const pairs = Array.from({ length: 640 }, (_, i) => `A${i} ~> H${i}.handle\nH${i}.handle => B${i}`);
    const { page, faults } = await opened(graphOf(pairs.join('\n')));
    const shown = await page.locator('#drawing g.node').count();
    expect(shown).toBeLessThanOrEqual(1200);
    expect(await panel(page)).toContain('The drawing shows the largest part');
    const left = await page.evaluate(
      () => Array.from({ length: 640 }, (_, i) => `A${i}`).find((name) => !document.querySelector(`#drawing [data-id="event:${name}"]`))!,
    );
    await page.goto(`${page.url()}#at=event:${left}`);
    await page.waitForSelector(`#drawing [data-id="event:${left}"]`);
    await settled(page);
    expect(await page.locator('#drawing g.node').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  it('a drawing that takes long can be stopped', async () => {
    await page.keyboard.press('3');
    await page.click('#cancel');
    await settled(page);
    expect(await page.isChecked('input[name=level][value=events]')).toBe(true);
    expect(await page.locator('#drawing g.node').count()).toBe(1040);
    expect(faults).toEqual([]);
  });
});

describe('on the command line', () => {
  it('a cut is opened as a cut, and what was cut away is found', async () => {
    const root = folder({ 'graph.json': stringifyGraph(payments) });
    const file = join(root, 'part.html');
    expect(
      run(
        ['graph', 'graph.json', '--focus', 'RefundCreated', '--direction', 'down', '--level', 'events', '-o', file, '--title', 'Refunds'],
        root,
      ),
    ).toEqual({ code: 0, stdout: '', stderr: '' });
    const { page, faults } = await newPage(browser);
    await page.goto(pathToFileURL(file).href);
    await settled(page);
    expect(await page.innerText('h1')).toBe('Refunds');
    expect(await page.locator('#drawing g.node').count()).toBe(3);
    await page.keyboard.press('/');
    await page.keyboard.type('ShipmentCreated');
    await press(page, 'Enter');
    expect(await strong(page)).toEqual(['event ShipmentCreated resting place … more before']);
    expect(faults).toEqual([]);
  });

  it('docs --html puts the explorer beside the pages, and --check knows it', async () => {
    const root = folder({ 'graph.json': stringifyGraph(payments) });
    const docs = (...args: string[]) => run(['docs', 'graph.json', '--html', ...args], root);
    expect(docs().code).toBe(0);
    const file = join(root, 'docs/events/explorer.html');
    expect(readFileSync(join(root, 'docs/events/README.md'), 'utf8')).toContain('(explorer.html)');
    expect(docs('--check')).toMatchObject({ code: 0, stdout: '' });
    const { page, faults } = await newPage(browser);
    await page.goto(pathToFileURL(file).href);
    await settled(page);
    expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
    await page.locator('#panel .thing').filter({ hasText: 'POST /payments' }).click();
    await settled(page);
    const href = await page.getAttribute('#panel a.place', 'href');
    expect(new URL(href!, page.url()).pathname).toBe(
      join(root, payments.callables.find((c) => c.entry?.label === 'POST /payments')!.file).replaceAll('\\', '/'),
    );
    expect(faults).toEqual([]);
    expect(run(['docs', 'graph.json', '--check'], root)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('surplus  docs/events/explorer.html'),
    });
  });
});
