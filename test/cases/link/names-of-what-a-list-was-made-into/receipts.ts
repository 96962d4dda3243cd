import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

interface Receipt {
  shop: string;
  total: number;
}

interface Till {
  receipts: Receipt[];
  round?: (total: number) => number;
}

export class Receipts {
  private readonly tills = new Map<string, Till>();

  constructor(private readonly events: EventEmitter2) {}

  open(till: string): void {
    this.tills.set(till, { receipts: [] });
  }

  print(till: string, shop: string, total: number): void {
    const at = this.tills.get(till)!;
    at.receipts.push({ shop, total });
    this.flush(at);
  }

  private flush(till: Till): void {
    const receipts = this.rounded([...till.receipts], till);
    receipts.forEach((receipt) => {
      this.events.emit(`receipt.${receipt.shop}`, receipt);
    });
  }

  private rounded(all: Receipt[], till: Till): Receipt[] {
    let receipts = [...all];
    if (till.round) receipts = receipts.map((receipt) => ({ ...receipt, total: till.round!(receipt.total) }));
    return receipts;
  }
}

export class Books {
  @OnEvent('receipt.*')
  enter(): void {}
}
