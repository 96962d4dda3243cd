import type { Bus } from './bus';

export class Users {
  constructor(private readonly bus: Bus) {}
  login() {
    this.bus.audit({ name: 'user.login' });
  }
  logout() {
    this.bus.audit({ name: 'user.logout' });
  }
}
