export class Tokens {
  init() {
    global.app.onAsk('token:create', (user) => this.create(user));
    app.on('started', () => this.warm());
  }
  create(user: unknown) {
    return `token of ${user}`;
  }
  async warm() {
    await globalThis.app.ask('token:create', 'nobody');
  }
}
