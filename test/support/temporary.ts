import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that tests put into temporary folders goes into one, which is gone when they are through. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'event-cascade-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
