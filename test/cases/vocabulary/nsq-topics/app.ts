import { type Message, Reader, Writer } from 'nsqjs';

const writer = new Writer('127.0.0.1', 4150);
writer.connect();
writer.on('ready', () => console.log('ready'));

const orders = new Reader('orders', 'billing', { lookupdHTTPAddresses: '127.0.0.1:4161' });
orders.connect();
orders
  .on('error', () => writer.close())
  .on('discard', () => writer.publish('lost', 'x'))
  .on('message', (message: Message) => {
    writer.publish('bills', message.json(), (err) => {
      if (err) message.requeue();
      else message.finish();
    });
  });

export class Mailer {
  private readonly reader: Reader;
  constructor() {
    this.reader = new Reader('bills', 'mails');
    this.reader.on('message', this.onBill.bind(this));
  }
  private onBill(message: Message) {
    message.respond(Message_FINISH, Buffer.from(''));
    writer.deferPublish('reminders', { id: message.id }, 1000);
  }
}
const Message_FINISH = 0;

export class Shop {
  order(id: string) {
    writer.publish('orders', { id });
  }
}
