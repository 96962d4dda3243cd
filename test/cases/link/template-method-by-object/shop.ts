import { EventEmitter2 } from '@nestjs/event-emitter';
import { Router } from 'express';

abstract class BaseController {
  protected abstract run(body: unknown): void;

  execute(body: unknown): void {
    try {
      if (body) this.prepared(body);
    } catch (error) {
      console.error(error);
    }
  }

  private prepared(body: unknown): void {
    this.run(body);
  }
}

class PlaceOrder extends BaseController {
  constructor(private readonly events: EventEmitter2) {
    super();
  }

  protected run(body: unknown): void {
    this.events.emit('order.placed', body);
  }
}

class CancelOrder extends BaseController {
  constructor(private readonly events: EventEmitter2) {
    super();
  }

  protected run(body: unknown): void {
    this.events.emit('order.cancelled', body);
  }
}

class ShowOrder extends BaseController {
  protected run(body: unknown): void {
    console.log(body);
  }
}

const events = new EventEmitter2();
const place = new PlaceOrder(events);
const cancel = new CancelOrder(events);
const show = new ShowOrder();

export const router = Router();
router.get('/orders/:id', (req, res) => show.execute(req.body));
router.post('/orders', (req, res) => place.execute(req.body));
router.delete('/orders/:id', (req, res) => cancel.execute(req.body));

export function archiveRoutes(archive: Router, cancelling: CancelOrder, showing: ShowOrder) {
  archive.delete('/archive/:id', (req, res) => cancelling.execute(req.body));
  archive.get('/archive/:id', (req, res) => showing.execute(req.body));
}
archiveRoutes(router, new CancelOrder(events), show);
