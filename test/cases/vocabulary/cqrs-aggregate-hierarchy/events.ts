export class Archived {}
export class InvoiceDrafted {}
export class InvoiceOpened {}
