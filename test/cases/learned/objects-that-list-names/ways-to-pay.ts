interface Order {
  method: string;
  total: number;
}

interface Provider {
  methods: string[];
  charge(order: Order): Promise<void>;
}

/** No bus: one of them does what is to be done. */
class Till {
  private readonly providers: Provider[] = [];

  add(provider: Provider): void {
    this.providers.push(provider);
  }

  async charge(order: Order): Promise<void> {
    const provider = this.providers.find((one) => one.methods.includes(order.method));
    await provider?.charge(order);
  }
}

const till = new Till();
till.add({ methods: ['card'], async charge(_order) {} });
till.add({ methods: ['cash', 'voucher'], async charge(_order) {} });

export const chargeCard = () => till.charge({ method: 'card', total: 1 });
export const chargeCash = () => till.charge({ method: 'cash', total: 1 });
