interface Upload {
  mime: string;
  path: string;
}

interface Processor {
  mimes: string[];
  process(upload: Upload): Promise<void>;
}

/** No bus: each does what it is for. */
class Files {
  private readonly processors: Processor[] = [];

  register(processor: Processor): void {
    this.processors.push(processor);
  }

  async clean(upload: Upload): Promise<void> {
    for (const one of this.processors) if (one.mimes.includes(upload.mime)) await one.process(upload);
  }
}

const files = new Files();
files.register({ mimes: ['image/png'], async process(_upload) {} });
files.register({ mimes: ['application/pdf'], async process(_upload) {} });

export const avatar = (path: string) => files.clean({ mime: 'image/png', path });
export const bill = (path: string) => files.clean({ mime: 'application/pdf', path });

interface Handler {
  methods: string[];
  handle(request: { method: string }): void;
}

/** None either: requests are no events. */
class Routes {
  private readonly handlers: Handler[] = [];

  use(handler: Handler): void {
    this.handlers.push(handler);
  }

  request(method: string): void {
    for (const one of this.handlers) if (one.methods.includes(method)) one.handle({ method });
  }
}

const routes = new Routes();
routes.use({ methods: ['GET'], handle(_request) {} });

export const list = () => routes.request('GET');

interface Discount {
  channels: string[];
  applyTo(order: { channel: string }): void;
}

/** Nor are the channels of a shop topics. */
class Prices {
  private readonly discounts: Discount[] = [];

  add(discount: Discount): void {
    this.discounts.push(discount);
  }

  of(order: { channel: string }): void {
    this.discounts.filter((one) => one.channels.includes(order.channel)).forEach((one) => one.applyTo(order));
  }
}

const prices = new Prices();
prices.add({ channels: ['web'], applyTo(_order) {} });

export const price = () => prices.of({ channel: 'web' });
