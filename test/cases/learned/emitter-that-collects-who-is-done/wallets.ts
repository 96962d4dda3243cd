import { emitter } from './emitter';

class Wallets {
  static async generate(user: unknown) {
    console.log('wallet for', user);
  }
}

export function registerAll() {
  emitter.on('user:signed-in', Wallets.generate);
}

export class Users {
  async sync(id: string) {
    void emitter.emit('user:signed-in', { id });
  }
}
