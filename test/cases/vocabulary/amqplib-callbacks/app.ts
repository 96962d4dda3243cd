import * as amqp from 'amqplib/callback_api';
function welcome(name: string) { console.log(name); }
export function start() {
  amqp.connect('amqp://localhost', (error, connection) => {
    if (error) throw error;
    connection.createChannel((failed, channel) => {
      channel.assertExchange('users', 'fanout', { durable: false });
      channel.assertQueue('mails', { exclusive: true }, (err, q) => {
        channel.bindQueue(q.queue, 'users', '');
        channel.consume(q.queue, (msg) => welcome(msg!.content.toString()), { noAck: true });
      });
    });
  });
}
export function register(user: string) {
  amqp.connect('amqp://localhost', (error, connection) => {
    connection.createChannel((failed, channel) => {
      channel.publish('users', '', Buffer.from(user));
    });
  });
}
