import { Emitter } from './emitter.js';

interface OrderEvents {
  placed: (order: string) => void;
  cancelled: (order: string) => void;
}

interface PaymentEvents {
  placed: (payment: string) => void;
}

class Orders extends Emitter<OrderEvents> {
  async place(order: string): Promise<void> {
    await this.emit('placed', order);
  }

  async cancel(order: string): Promise<void> {
    await this.emit('cancelled', order);
  }
}

class Payments extends Emitter<PaymentEvents> {
  constructor(orders: Orders) {
    super();
    orders.on({
      placed: (order) => this.charge(order),
      cancelled: this.refund.bind(this),
    });
  }

  charge(order: string): void {
    void this.emit('placed', order);
  }

  refund(order: string): void {
    console.log(order);
  }
}

const orders = new Orders();
const payments = new Payments(orders);
payments.on({ placed: (payment) => console.log(payment) });
void orders.place('o-1');
void orders.cancel('o-1');
