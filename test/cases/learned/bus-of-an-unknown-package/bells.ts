import { Bus, EventsHandler } from '@acme/bus';
import { BellBroken, BellMended, BellRung } from './events';

const bus = new Bus();

export class Bells {
  constructor() {
    bus.subscribe(BellRung, (event: BellRung) => this.count(event.id));
    bus.subscribe(BellBroken, this.mend.bind(this));
  }

  ring(id: string) {
    bus.publish(new BellRung(id));
    bus.publish(new BellBroken(id));
  }

  count(id: string) {}

  mend(event: BellBroken) {
    bus.publish(new BellMended());
  }
}

@EventsHandler(BellRung, BellMended)
export class Logs {
  handle(event: BellRung | BellMended) {}
}
