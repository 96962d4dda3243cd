import { Broker } from 'rascal';

export function count() {
  Broker.create({}, (err, broker) => {
    if (err) throw err;
    broker.subscribe('counts', (error, subscription) => {
      if (error) throw error;
      subscription.on('message', (_message, content, ackOrNack) => {
        broker.publish('counted', content, () => {});
        ackOrNack();
      });
    });
  });
}
