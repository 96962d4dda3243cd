/** What is thrown says a status, and knows how to answer. */
export class ShopError extends Error {
  static status = 500;

  async handle(error: this, answer: { status(code: number): { send(text: string): void } }) {
    answer.status(ShopError.status).send(error.message);
  }
}

export class OutOfStock extends ShopError {
  static status = 500;
}

export class NotPaid extends ShopError {
  static status = 402;
}

export function throwIt(isPaid: boolean): never {
  if (!isPaid) throw new NotPaid();
  throw new OutOfStock();
}
