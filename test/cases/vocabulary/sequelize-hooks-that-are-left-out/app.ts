import { Order } from './orders.js';

export async function place() {
  await Order.create({ total: 1 });
}

export async function placeAll(rows: { total: number }[]) {
  await Order.bulkCreate(rows, { individualHooks: true });
}

export async function closeAll() {
  await Order.update({ isClosed: true }, { where: { total: 0 }, individualHooks: true });
}

export async function clean(order: Order) {
  await order.destroy({ hooks: true });
}

/** Nothing runs hooks here. */
export async function quietly(order: Order, rows: { total: number }[]) {
  await Order.create({ total: 1 }, { hooks: false });
  await Order.bulkCreate(rows);
  await Order.update({ isClosed: true }, { where: { total: 0 } });
  const silent = { hooks: false };
  await order.destroy(silent);
  await order.save({ hooks: false });
}
