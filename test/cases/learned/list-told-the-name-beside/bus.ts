type Watcher = (event: string, data: { id: string }) => void;

export class Shop {
  private readonly watchers: Watcher[] = [];

  watch(watcher: Watcher): () => void {
    this.watchers.push(watcher);
    return () => this.watchers.splice(this.watchers.indexOf(watcher), 1);
  }
  tell(event: string, data: { id: string }): void {
    this.watchers.forEach((watch) => watch(event, data));
  }
}

type Transport = (level: string, text: string) => void;

/** What it gives first is no event: how bad something is. */
export class Log {
  private readonly transports: Transport[] = [];
  add(transport: Transport): void {
    this.transports.push(transport);
  }
  write(level: string, text: string): void {
    for (const transport of this.transports) transport(level, text);
  }
}
