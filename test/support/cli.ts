import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The built command line, as a person runs it. */
export const bin = resolve('bin/event-cascade.js');

export function run(args: string[], cwd = process.cwd(), options: { within?: string[]; env?: NodeJS.ProcessEnv } = {}): Ran {
  const [command, ...parts] = [...(options.within ?? []), process.execPath, bin, ...args];
  const { status, stdout, stderr } = spawnSync(command, parts, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, FORCE_COLOR: undefined, ...options.env },
  });
  return { code: status, stdout, stderr };
}

/** A new folder with these files. */
export function folder(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), 'event-cascade-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A file that emits and one that listens. */
export const ORDERS = {
  'orders.ts': `import { EventEmitter2 } from '@nestjs/event-emitter';
export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order.placed');
  }
}
`,
  'mailer.ts': `import { OnEvent } from '@nestjs/event-emitter';
export class Mailer {
  @OnEvent('order.placed')
  onPlaced() {}
}
`,
};
