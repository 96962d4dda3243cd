type Price = { kind: 'net' | 'gross'; sum: number };
type PriceHandler = (price: Price) => void;

/** Called by whoever has a price: no way between that nobody sees. */
const prices: Record<Price['kind'], PriceHandler> = {
  net: (price) => console.log(price.sum * 1.2),
  gross: (price) => console.log(price.sum),
};

const print = (price: Price): void => prices[price.kind](price);

export function receipt(sum: number): void {
  print({ kind: 'net', sum });
  print({ kind: 'gross', sum });
}
