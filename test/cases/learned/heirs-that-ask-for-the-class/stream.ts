import { EventBus } from '@nestjs/cqrs';
import { subscribe } from 'some-event-store';

export abstract class Happening {}
export class ShelfBuilt extends Happening {}
export class ShelfSold extends Happening {}
export class ShelfBurnt extends Happening {}

export abstract class Reader {
  protected abstract parse(text: string): Happening;
  protected abstract process(event: Happening): Promise<void>;

  async onModuleInit(): Promise<void> {
    const onEvent = async (text: string) => {
      const event = this.parse(text);
      await this.process(event);
    };
    await subscribe('shelves', onEvent);
  }
}

export abstract class ShelfReader extends Reader {
  protected parse(text: string): Happening {
    return JSON.parse(text) as Happening;
  }
}

export class CountShelves extends ShelfReader {
  async process(event: Happening): Promise<void> {
    if (event instanceof ShelfBuilt) console.log('one more');
    else if (event instanceof ShelfSold || event instanceof Error) console.log('one less');
  }
}

export class Invoices extends ShelfReader {
  constructor(private readonly events: EventBus) {
    super();
  }
  async process(event: Happening): Promise<void> {
    if (event instanceof ShelfSold) this.events.publish(new InvoiceWanted());
  }
}
export class InvoiceWanted {}

export class Shelves {
  constructor(private readonly events: EventBus) {}
  build(): void {
    this.events.publish(new ShelfBuilt());
  }
  sell(): void {
    this.events.publish(new ShelfSold());
  }
}
