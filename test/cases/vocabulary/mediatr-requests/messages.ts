import { NotificationData, RequestData } from 'mediatr-ts';

export class PlaceOrder extends RequestData<string> {
  constructor(public readonly sku: string) {
    super();
  }
}

export class CancelOrder extends RequestData {
  id = '';
}

export class OrderPlaced extends NotificationData {
  constructor(public readonly id: string) {
    super();
  }
}

export class OrderCancelled extends NotificationData {}
