import { bus } from './bus';

export class User {
  active = false;

  activate() {
    this.active = true;
    bus.emit('user.activated');
  }
}

export class Licence {
  activate() {
    bus.emit('licence.activated');
  }
}
