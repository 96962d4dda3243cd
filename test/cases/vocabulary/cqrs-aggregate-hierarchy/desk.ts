import { Invoice } from './invoice';

export class Desk {
  close() {
    const invoice = Invoice.draft('1');
    invoice.archive();
    invoice.commit();
  }
}
