import { Event } from './event';

/** Kept where there is room, and told in any case. */
export async function tell(event: Partial<Event>, room: number) {
  if (room > 0) await Event.create(event);
  await Event.schedule(event);
}

export class Documents {
  constructor(private readonly room: number) {}
  async publish() {
    await tell({ name: 'documents.publish' }, this.room);
  }
  async delete() {
    await tell({ name: 'documents.delete' }, this.room);
  }
}

