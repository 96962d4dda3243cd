import { Audited, Bind, type Broker, Consumers, Key } from './broker';

export class Parcels {
  constructor(private readonly broker: Broker) {}
  pack(id: string): void {
    this.broker.publish('shop', Key.PARCEL_PACKED, { id });
  }
  @Audited(Key.PARCEL_LOST)
  lose(id: string): void {
    this.broker.publish('shop', Key.PARCEL_LOST, { id });
  }
}

export class Letters extends Consumers {
  @Bind({ exchange: 'shop', routingKey: Key.PARCEL_PACKED, queue: 'letters' })
  async announce(): Promise<void> {}

  @Bind({ exchange: 'shop', routingKey: [Key.PARCEL_LOST, Key.PARCEL_PACKED] })
  async apologise(): Promise<void> {
    this.broker.publish('shop', Key.PARCEL_FOUND, {});
  }

  @Bind({ exchange: 'shop', routingKey: 'parcel.returned' })
  async thank(): Promise<void> {}
}
