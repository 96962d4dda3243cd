import { Client, type IMessage, Stomp } from '@stomp/stompjs';

const client = new Client({ brokerURL: 'ws://localhost:15674/ws' });
const store = { subscribe: (_path: string, _told: () => void) => {}, publish: (_what: { destination: string }) => {} };

client.onConnect = () => {
  client.subscribe('/topic/orders', onOrder);
  client.watchForReceipt('paid', () => stop());
  store.subscribe('/topic/orders', stop);
};
client.activate();

function onOrder(message: IMessage) {
  client.publish({ destination: '/queue/mails', body: message.body });
  store.publish({ destination: '/queue/bills' });
}
function stop() {
  client.publish({ destination: '/queue/stopped' });
}

export class Shop {
  order(id: string) {
    client.publish({ destination: '/topic/orders', body: id });
  }
}

export class Mails {
  private readonly old = Stomp.over(() => new WebSocket('ws://localhost:15674/ws'));
  start() {
    this.old.connect('guest', 'guest', () => {
      this.old.subscribe('/queue/mails', () => this.old.send('/topic/mailed', {}, ''));
    });
  }
}
