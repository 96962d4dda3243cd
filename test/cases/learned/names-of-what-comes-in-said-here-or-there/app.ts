import { Publisher } from './publisher.js';
import { Bus } from './subscriber.js';

export class License {
  constructor(private readonly publisher: Publisher, bus: Bus) {
    bus.on('reload-license', () => {});
    bus.on('restart-bus', () => {});
    bus.on('show-activation', () => {});
    bus.on('worker-status', () => {});
  }

  async renew() {
    await this.publisher.publishCommand({ command: 'reload-license' });
  }

  async restart(workflowId: string) {
    await this.publisher.publishCommand({ command: 'restart-bus' });
    await this.publisher.publishCommand({ command: 'show-activation', payload: { workflowId } });
  }

  async status() {
    await this.publisher.publishAnswer({ response: 'worker-status', payload: { jobs: 1 } });
    await this.publisher.publishAnswer({ response: 'worker-id', payload: { id: '1' } });
  }
}
