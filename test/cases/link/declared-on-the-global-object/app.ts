import { Bus } from './bus';
import { Tokens } from './tokens';

declare global {
  var app: App;
}

export class App extends Bus {
  private readonly tokens: Tokens;

  constructor() {
    super();
    global.app = this;
    this.tokens = new Tokens();
  }
  start() {
    this.tokens.init();
    this.emit('started');
  }
}
