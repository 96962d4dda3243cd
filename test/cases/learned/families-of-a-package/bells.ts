import { Listener, Publisher, Subjects } from 'far-wire';
import { client } from './client';

class BellRangPublisher extends Publisher<{ door: string }> {
  readonly subject = 'bell:rang';
}
class BellBrokenPublisher extends Publisher<{ door: string }> {
  readonly subject = 'bell:broken';
}

export class DoorOpenedListener extends Listener<{ door: string }> {
  readonly subject = Subjects.DoorOpened;
  queue = 'bells';
  constructor(private readonly rang = new BellRangPublisher(client)) {
    super(client);
  }
  async onMessage(data: { door: string }) {
    if (data.door === '') await new BellBrokenPublisher(client).publish(data);
    else await this.rang.publish(data);
  }
}

export function start() {
  new DoorOpenedListener().listen();
}
