import type { CommandSender } from '@event-driven-io/emmett';
import type { PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import type { CartEvent } from './domain';

export const mails = (store: PostgresEventStore, sender: CommandSender) => {
  const consumer = store.consumer<CartEvent>();
  consumer.reactor<CartEvent>({
    processorId: 'mails',
    eachMessage: async (event) => {
      if (event.type !== 'CartConfirmed') return;
      await sender.send({ type: 'SendMail', data: { at: event.data.at } });
    },
  });
  consumer.reactor<CartEvent>({
    processorId: 'reminders',
    canHandle: ['CartExpired'],
    eachMessage: async (event) => {
      await store.appendToStream('reminders', [{ type: 'ReminderSent', data: { of: event.type } }]);
    },
  });
  return consumer;
};
