import { Consumer, Publisher } from './broker';

export class Booked {}
export class Cancelled {}

class Desk {
  constructor(private readonly publisher: Publisher) {}

  onBooked = async (_: Booked) => {
    await this.publisher.publish(new Cancelled());
  };
  onCancelled(_: Cancelled) {}
}

export async function start(consumer: Consumer, publisher: Publisher) {
  const desk = new Desk(publisher);
  await consumer.consume(new Booked(), desk.onBooked);
  await consumer.consume(new Cancelled(), desk.onCancelled);
  await consumer.unbound(() => {});
}

export const book = (publisher: Publisher) => publisher.publish(new Booked());
