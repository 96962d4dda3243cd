import { Order, User } from './models.js';

export async function place(context: object) {
  await Order.createWithEvent(context, { total: 1 });
}

export async function prepare(context: object) {
  const order = Order.build({ total: 2 });
  await order.saveWithEvent(context);
}

export async function change(context: object, id: number) {
  const order = await Order.findByPk(id);
  await order.saveWithEvent(context);
}

export async function signUp(context: object) {
  const user = await User.createWithEvent(context, {}, { name: 'signed_up' });
  await user.saveWithEvent(context);
}

export async function forget(context: object) {
  const [user] = await User.ensure({ guest: true });
  await user.destroyWithEvent(context);
}

export async function clean(context: object) {
  await Order.inBatches({ total: 0 }, async (orders) => {
    for (const order of orders) await order.destroyWithEvent(context);
  });
}

export async function rename(order: Order) {
  await order.rename({ event: { publish: true, name: 'rename' } });
}

/** Nothing asks the hooks here to publish. */
export async function quietly(order: Order, transaction: object) {
  await Order.create({ total: 2 });
  await User.create({}, { transaction });
  await order.save();
  await order.destroy({ transaction });
  await Order.destroy({ where: { total: 0 } });
  order.touch();
  await order.rename({ transaction });
}

/** No model, whatever its methods are called. */
export async function elsewhere(files: { create(name: string, options: object): void; save(options: object): void }) {
  files.create('a', { event: { publish: true, name: 'made' } });
  files.save({ event: { publish: true } });
}
