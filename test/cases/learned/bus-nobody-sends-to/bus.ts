type Type = 'order.placed' | 'order.paid';
interface Told {
  type: Type;
  data: unknown;
}
type Hears = (told: Told) => void;

export class EventBus {
  private readonly subscribers = new Map<Type, { id: string; hears: Hears }[]>();
  subscribe(type: Type, hears: Hears): string {
    const id = `${type}-${this.subscribers.size}`;
    if (!this.subscribers.has(type)) this.subscribers.set(type, []);
    this.subscribers.get(type)!.push({ id, hears });
    return id;
  }
  publish(type: Type, data: unknown): void {
    for (const { hears } of this.subscribers.get(type) ?? []) hears({ type, data });
  }
}
export const eventBus = new EventBus();

/** Not by its name: nobody is seen to ask it for anything. */
export class Formats {
  private readonly formats = new Map<string, (value: unknown) => string>();
  register(name: string, format: (value: unknown) => string): void {
    this.formats.set(name, format);
  }
  format(name: string, value: unknown): string {
    return this.formats.get(name)!(value);
  }
}
export const formats = new Formats();
