import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, type KafkaContext } from '@nestjs/microservices';
import type { Repository } from 'typeorm';

interface Raw {
  flatId: string;
  eventName: string;
}
/** What is put into the table that a connector reads. */
export class Happening {
  flatId: string;
  eventName: string;
  constructor(raw: Raw) {
    this.flatId = raw.flatId;
    this.eventName = raw.eventName;
  }
}
export class FlatLet extends Happening {}
export class FlatLeft extends Happening {}

class Row {
  flat!: string;
  eventName!: string;
}
const rowOf = (one: Happening): Row => {
  const row = new Row();
  row.flat = one.flatId;
  row.eventName = one.eventName;
  return row;
};

export class Happenings {
  constructor(private readonly rows: Repository<Row>) {}
  async save(one: Happening): Promise<void> {
    await this.rows.save(rowOf(one));
  }
}

export class Flats {
  constructor(private readonly happenings: Happenings) {}
  async let(flatId: string): Promise<void> {
    await this.happenings.save(new FlatLet({ flatId, eventName: FlatLet.name }));
  }
  async leave(flatId: string): Promise<void> {
    await this.happenings.save(new FlatLeft({ flatId, eventName: FlatLeft.name }));
  }
}

/** What the connector says beside the message. */
interface MessageHeaders {
  messageId: string;
  eventName: string;
}

export class Projections {
  project(headers: MessageHeaders, value: unknown): void {
    const wanted = this.wantedBy(headers);
    console.log(wanted, value);
  }

  private wantedBy(headers: MessageHeaders): string {
    if (headers.eventName === FlatLet.name) return 'let';
    if (headers.eventName === FlatLeft.name) return 'left';
    throw new Error(headers.eventName);
  }
}

/** Asks the same of what nobody brings. */
export class Labels {
  labelOf(headers: MessageHeaders): string {
    return headers.eventName === FlatLet.name ? 'Let' : headers.eventName === FlatLeft.name ? 'Left' : '';
  }
}

@Controller()
export class FlatsController {
  constructor(private readonly projections: Projections) {}

  @EventPattern('flats')
  async onFlat(@Ctx() context: KafkaContext): Promise<void> {
    const { headers, value } = context.getMessage();
    this.projections.project(headers as unknown as MessageHeaders, value);
  }
}
