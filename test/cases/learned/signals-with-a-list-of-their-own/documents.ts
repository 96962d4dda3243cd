import { Emitter, type Event } from './event';

export interface Change {
  kind: 'typed' | 'pasted';
}

export interface Decorator {
  readonly onDidDecorate: Event<void>;
  decorate(): void;
}

export interface Provider<T extends object> {
  all(): T[];
}

export class ContainerProvider<T extends object> implements Provider<T> {
  constructor(
    private readonly name: symbol,
    private readonly container: { getAll(name: symbol): T[] },
  ) {}
  all(): T[] {
    const found: T[] = [];
    found.push(...this.container.getAll(this.name));
    return found;
  }
}

export class Document {
  protected readonly changeEmitter = new Emitter<Change>();
  readonly onDidChange = this.changeEmitter.event;
  protected readonly saveEmitter = new Emitter<Change>();
  get onDidSave(): Event<Change> {
    return this.saveEmitter.event;
  }
  type() {
    this.changeEmitter.fire({ kind: 'typed' });
  }
  paste() {
    this.changeEmitter.fire({ kind: 'pasted' });
  }
  save() {
    this.saveEmitter.fire({ kind: 'typed' });
  }
}

export class Colors implements Decorator {
  private readonly emitter = new Emitter<void>();
  get onDidDecorate(): Event<void> {
    return this.emitter.event;
  }
  decorate() {
    this.emitter.fire();
  }
}

export class Views {
  constructor(
    document: Document,
    private readonly decorators: Provider<Decorator>,
  ) {
    // What some ask for is no name of all that is sent.
    document.onDidChange((change) => {
      if (change.kind === 'typed') this.draw();
    });
    document.onDidSave(() => this.draw());
  }

  init() {
    for (const decorator of this.decorators.all()) decorator.onDidDecorate(() => this.draw());
  }

  private draw() {}
}
