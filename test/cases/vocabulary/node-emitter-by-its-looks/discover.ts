interface Host {
  readonly name: string;
}
interface App extends Host {
  on(event: string, listener: (...args: unknown[]) => void): this;
  emit(event: string, ...args: unknown[]): boolean;
}
export function discover(app: App) {
  app.on('asked', () => app.emit('found', app.name));
}
export class Stream {
  constructor(private readonly options: { app: { on(event: string, listener: () => void): void; emit(event: string): void } }) {}
  start() {
    this.options.app.on('closed', () => this.stop());
    this.options.app.emit('asked');
  }
  private stop() {}
}
