import { orderPaid, orderPlaced } from './topics';

orderPlaced.subscribe(({ id }) => {
  if (id) orderPaid.publish({ id });
});
orderPaid.subscribe(() => {});
export class Orders {
  place(id: string) {
    orderPlaced.publish({ id });
  }
}
