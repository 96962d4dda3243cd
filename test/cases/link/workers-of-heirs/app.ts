import { Billing, Counting, Packing } from './lines';

const packing = new Packing('packing');
const billing = new Billing();
packing.start();
billing.start();
new Counting().listen();

export async function order() {
  await packing.add({});
  await billing.add({});
}
