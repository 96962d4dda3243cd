class Controller {
  protected ask: (event: string, payload?: unknown) => Promise<unknown>;

  constructor() {
    this.ask = global.app.ask.bind(global.app);
  }
}

export class Login extends Controller {
  login(user: string) {
    return this.ask('token:create', user);
  }
}
