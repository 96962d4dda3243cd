import type { Counter, Histogram } from '@opentelemetry/api';
import type { Counter as Counted } from 'prom-client';

/** Says how many there were, of what sort: that is no sending. */
export class Meters {
  constructor(
    private readonly requests: Counter,
    private readonly bytes: Counter,
    private readonly duration: Histogram,
    private readonly failures: Counted,
  ) {}

  note(kind: string, outcome: string, start: number): void {
    this.requests.add(1, { kind, outcome });
    this.duration.record(Date.now() - start, { kind });
  }

  weigh(kind: string, body: Uint8Array): void {
    this.bytes.add(body.byteLength, { kind });
  }

  fail(kind: string): void {
    this.failures.inc({ kind });
  }
}
