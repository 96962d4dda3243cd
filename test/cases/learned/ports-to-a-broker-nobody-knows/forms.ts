/** No bus: nothing is heard under a name that is sent. */
export interface Store {
  publish(path: string, data: unknown): Promise<void>;
  subscribe(path: string, handler: (data: unknown) => void): void;
}

export class Form {
  constructor(private readonly store: Store) {}

  async save() {
    await this.store.publish('draft', {});
  }

  watch() {
    this.store.subscribe('price', () => {});
  }
}

/** Fields of a form are no messages. */
export interface FormApi {
  publishField(name: string, value: string): void;
  subscribeField(name: string, run: (value: string) => void): void;
}

export class Email {
  constructor(private readonly form: FormApi) {}

  init() {
    this.form.subscribeField('email', (value) => console.log(value));
  }

  set(value: string) {
    this.form.publishField('email', value);
  }
}

/** Commands of an editor, and what is measured of them. */
export interface Host {
  registerCommand(id: string, run: () => void): void;
  sendTelemetry(event: string, properties: object): void;
  publishDiagnostics(file: string, found: object[]): void;
}

export class Editor {
  constructor(private readonly host: Host) {
    host.registerCommand('app.open', () => this.open());
  }

  open() {
    this.host.sendTelemetry('app.open', {});
    this.host.publishDiagnostics('app.open', []);
  }
}

/** What is published of a file is no message under its name. */
export interface Analysis {
  subscribe(file: string, changed: () => void): void;
  publishDiagnostics(file: string, found: object[]): void;
}

export class Checker {
  constructor(private readonly analysis: Analysis) {}

  start() {
    this.analysis.subscribe('orders.ts', () => console.log('changed'));
  }

  check() {
    this.analysis.publishDiagnostics('orders.ts', []);
  }
}
