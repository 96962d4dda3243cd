import { type Consumer, type FlatEvent, type Kept, PgStore, run, type Store } from './store';

/** What a flat is by all that happened to it. */
export class Flat {
  private isLeft = false;
  build(events: Kept<FlatEvent>[]): this {
    for (const event of events) {
      switch (event.eventType) {
        case 'FLAT_LEFT':
          this.isLeft = true;
          break;
        case 'FLAT_LISTED':
          this.isLeft = false;
          break;
      }
    }
    return this;
  }
  get isFree(): boolean {
    return this.isLeft;
  }
}

export class Flats {
  constructor(private readonly store: Store) {}
  async pay(streamId: string, amount: number): Promise<void> {
    await this.store.save({ streamId, streamType: 'FLAT', eventType: 'RENT_PAID', payload: { amount } });
  }
  async leave(streamId: string): Promise<void> {
    const flat = new Flat().build(await this.store.load(streamId));
    if (flat.isFree) return;
    await this.store.save({ streamId, streamType: 'FLAT', eventType: 'FLAT_LEFT', payload: { at: 'today' } });
  }
}

export class LedgerConsumer implements Consumer {
  async consumeEvents(events: Kept<FlatEvent>[]): Promise<void> {
    for (const event of events) {
      if (event.streamType !== 'FLAT') continue;
      switch (event.eventType) {
        case 'RENT_PAID':
          console.log(event.payload.amount);
          break;
        case 'FLAT_LEFT':
          console.log(event.payload.at);
          break;
      }
    }
  }
}

/** Asks for one name, beside one that asks for several. */
export class ListingConsumer implements Consumer {
  constructor(private readonly store: Store) {}

  async consumeEvents(events: Kept<FlatEvent>[]): Promise<void> {
    for (const event of events) {
      if (event.eventType !== 'FLAT_LEFT') continue;
      await this.store.save({ streamId: event.streamId, streamType: 'FLAT', eventType: 'FLAT_LISTED', payload: {} });
    }
  }
}

export function start(store: PgStore): void {
  run(store, new LedgerConsumer());
  run(store, new ListingConsumer(store));
}
