import { Document } from './base';
import { InvoiceDrafted, InvoiceOpened } from './events';

export class Invoice extends Document {
  constructor(readonly id: string) {
    super();
    this.apply(new InvoiceOpened());
  }
  static draft(id: string): Invoice {
    const invoice = new Invoice(id);
    invoice.apply(new InvoiceDrafted());
    return invoice;
  }
}
