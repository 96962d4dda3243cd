import { Agents, Bell, Clock, Ghost, Locks } from './agents.js';
import { events } from './impl.js';

export class App {
  constructor(
    private readonly agents: Agents,
    private readonly clock: Clock,
    private readonly bell: Bell,
    private readonly locks: Locks,
    private readonly options: Bell.Options,
    private readonly ghost: Ghost,
  ) {}

  start(): void {
    events.on('added', () => this.clock.tick());
    events.on('ticked', () => this.bell.ring());
    events.on('rung', () => this.locks.close(this.options.tone));
    this.agents.add('first');
  }

  haunt(): void {
    this.ghost.boo();
  }
}
