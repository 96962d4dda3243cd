import { createServices, services, type Services } from './services';

export function checkout() {
  services.orders.place();
}

export function register() {
  const { users } = createServices();
  users.create();
}

export class App {
  constructor(private readonly services: Services) {}

  start() {
    this.services.users.create();
  }
}
