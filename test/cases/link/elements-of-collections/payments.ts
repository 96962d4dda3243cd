import type { CardGateway, Mailer } from './gateway';

export class Payments {
  private readonly gateways = new Map<string, CardGateway>();

  first(name: string) {
    this.gateways.get(name)?.charge();
  }

  pay() {
    for (const gateway of this.gateways.values()) {
      gateway.charge();
    }
  }
}

export class Notifier {
  constructor(private readonly mailers: Mailer[]) {}

  notify() {
    this.mailers.forEach((mailer) => mailer.send());
  }
}
