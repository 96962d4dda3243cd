import express from 'express';
import { Listener, Publisher, Subjects } from 'far-wire';
import { client } from './client';

export class DoorOpenedPublisher extends Publisher<{ door: string }> {
  readonly subject = Subjects.DoorOpened;
}
export class DoorLockedPublisher extends Publisher<{ door: string }> {
  subject: Subjects.DoorLocked = Subjects.DoorLocked;
}

export class BellRangListener extends Listener<{ door: string }> {
  readonly subject = 'bell:rang';
  queue = 'doors';
  async onMessage(data: { door: string }, message: { ack(): void }) {
    if (await this.isOpen(data)) await new DoorLockedPublisher(client).publish(data);
    message.ack();
  }
  private async isOpen(data: { door: string }) {
    return data.door !== '';
  }
}

export const doors = express.Router();
doors.post('/doors', async (req, res) => {
  await new DoorOpenedPublisher(client).publish({ door: req.body.door });
  res.end();
});
