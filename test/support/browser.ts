import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumFile } from './tools.js';

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumFile(), args: ['--no-sandbox'] });

/** A page of the browser that remembers all that went wrong in it: errors, violations of its policy, and whatever it asked the network for. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  await page.exposeFunction('violated', (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { violated: (what: string) => void }).violated(`${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return { page, faults };
}

/** Waits until the drawing shows what was asked for. */
export const settled = (page: Page): Promise<unknown> => page.waitForSelector('#stage[aria-busy=false]');

/** What axe finds wrong with a page as it stands, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
