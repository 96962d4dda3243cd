import { Entity, Property } from '@mikro-orm/core';
@Entity({ tableName: 'outbox' })
export class OutboxMessage {
  @Property() eventType!: string;
  @Property() payload!: any;
}
