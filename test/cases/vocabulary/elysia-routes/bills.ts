import type { EventEmitter } from 'node:events';
import Elysia from 'elysia';

export class Bills {
  constructor(private readonly events: EventEmitter) {}

  private pay(id: string): void {
    this.events.emit('bill.paid', id);
  }

  private export(app: Elysia<any>) {
    return app.get('/bills/export', () => this.events.emit('bills.exported'));
  }

  route() {
    return new Elysia().group('/bills', (app) => app.post('/:id/pay', ({ params }) => this.pay(params.id))).use((app) => this.export(app as any));
  }
}

/** A map is no router. */
export const names = new Map([['/x', 'y']]);
names.get('/x');
