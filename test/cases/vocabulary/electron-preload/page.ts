export function Basket() {
  (window as any).shop.orders.onPlaced((order: unknown) => show(order));
  return { buy: () => (globalThis as any).shop.orders.place({}) };
}

function show(order: unknown) {
  console.log(order);
}
