import type { Events } from './relay';
import { Relay } from './relay';

export class LogRelay extends Relay {
  init() {
    this.listen({
      'flow.created': (event) => this.created(event),
      'flow.deleted': () => this.deleted(),
    });
    this.watch([{ name: 'server.started', run: () => this.created({}) }]);
  }

  private created(event: unknown) {
    this.events.emit('log.written', event);
  }

  private deleted() {}
}

export class Flows {
  constructor(private readonly events: Events) {}
  create() {
    this.events.emit('flow.created', {});
  }
}
