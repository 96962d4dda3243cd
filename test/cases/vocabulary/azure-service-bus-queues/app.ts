import { ServiceBusClient, type ServiceBusReceivedMessage, type ServiceBusSender } from '@azure/service-bus';

const client = new ServiceBusClient('');

export class Tickets {
  private readonly sender: ServiceBusSender = client.createSender('tickets');

  async sell() {
    await this.sender.sendMessages({ body: {} });
  }
}

const receiver = client.createReceiver('tickets');
receiver.subscribe({
  processMessage: async (message: ServiceBusReceivedMessage) => {
    await client.createSender('seats').sendMessages({ body: message.body });
  },
  processError: async () => {},
});

export async function poll() {
  const seats = client.createReceiver('seats', 'hall');
  for (const message of await seats.receiveMessages(10)) await seats.completeMessage(message);
}
