import { hooks } from './hooks.js';

export class Orders {
  async place(order: { total: number }) {
    const priced = await hooks.filter('order.price', order);
    return hooks.filter(['order.tax', 'order.discount'], priced);
  }

  isChecked(): boolean {
    return hooks.isChecked('order.stock');
  }
}
