import { EventEmitter } from 'node:events';
import { createEventAdapter } from '@slack/events-api';
import { createMessageAdapter } from '@slack/interactive-messages';
import { SocketModeClient } from '@slack/socket-mode';

export const bus = new EventEmitter();
const slack = createEventAdapter('secret');
const buttons = createMessageAdapter('secret');

slack.on('message', (message: { text: string }) => {
  bus.emit('order.asked', message.text);
});
slack.on('error', console.error);

buttons.action({ actionId: 'pay' }, async () => {
  bus.emit('order.paid');
});
buttons.viewSubmission('address', submitted);

function submitted() {
  bus.emit('address.given');
}

export class Desk {
  private readonly client = new SocketModeClient({ appToken: 'token' });
  start() {
    this.client.on('app_mention', () => {
      bus.emit('desk.called');
    });
  }
}
