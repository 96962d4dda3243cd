import { type EventBus, InMemoryBus, PatientBus } from './bus';

const bus: EventBus = process.env.PATIENT ? new PatientBus() : new InMemoryBus();

export async function place(id: string) {
  await bus.publish({ name: 'order.placed', payload: { id } });
}

export function start() {
  bus.subscribe('order.placed', async (event) => {
    console.log('placed', event.payload);
  });
}
