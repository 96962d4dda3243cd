import type { Jobs } from './jobs.js';
import type { Meters } from './meters.js';

export class Photos {
  constructor(
    private readonly jobs: Jobs,
    private readonly meters: Meters,
  ) {}

  upload(file: string): void {
    this.jobs.put({ kind: 'resize', file });
    this.meters.note('resize', 'ok', Date.now());
  }

  cut(file: string, body: Uint8Array): void {
    this.jobs.put({ kind: 'crop', file });
    this.meters.weigh('crop', body);
  }

  preview(body: Uint8Array): void {
    this.meters.note('crop', 'inline', Date.now());
    this.meters.weigh('resize', body);
  }

  retry(): void {
    this.meters.fail('crop');
    this.meters.fail('resize');
  }
}
