export class Telemetry {
  private readonly names = new Set<string>();

  emit(name: string) {
    this.names.add(name);
  }

  on(name: string, callback: () => void) {
    if (this.names.has(name)) callback();
  }
}

export class EventBus {
  publish(text: unknown) {
    console.log(text);
  }
}
