import { Depot, Parcel, Shop } from './shop';

const shop = new Shop();
const depot = new Depot();

shop.on('entered', (customer) => {
  customer.on('paid', () => {});
  customer.pay();
});
depot.on('entered', (parcel, how) => {
  parcel.once('lost', () => {});
  // A text is nobody who says anything.
  how.on('lost', () => {});
});
// Nobody enters by this name.
shop.on('left', (customer) => customer.on('paid', () => {}));

shop.open();
depot.receive(new Parcel());
new Parcel().lose();
