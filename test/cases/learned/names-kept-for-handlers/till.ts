import { bridge } from '@shop/bridge';
import { EventManager } from './bus';

export const events = new EventManager();

export class Till {
  send(name: string, value: unknown) {
    bridge.postMessage(JSON.stringify({ name, value }));
  }

  start() {
    events.subscribe('till:opened', () => this.send('till:ready', 1));
    events.subscribe('till:closed', () => {});
    events.subscribe('till:ready', () => {});
  }

  open() {
    events.publish('till:opened');
    this.send('till:closed', 1);
  }
}
