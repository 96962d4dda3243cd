import { Mediator, RequestData, type RequestHandler } from 'mediatr-ts';
import { CancelOrder, PlaceOrder } from './messages';

const mediator = new Mediator();

export const place = (sku: string) => mediator.send(new PlaceOrder(sku));

export async function cancel(id: string) {
  const request = new CancelOrder();
  request.id = id;
  await mediator.send(request);
}

export class FindOrder extends RequestData<string> {}

export class FindOrderHandler implements RequestHandler<FindOrder, string> {
  handle = async () => 'found';
}

mediator.registerHandler(FindOrder, FindOrderHandler);
export const find = () => mediator.send(new FindOrder());

class Mail {
  send(what: object) {
    return what;
  }
}

// Another thing that sends.
export const mail = new Mail().send(new FindOrder());
