type Handler = (payload: unknown) => void;

/** Nothing here looks up what stands under `*`: it is a name as any other. */
class Bus {
  private readonly listeners = new Map<string, Handler[]>();
  on(event: string, handler: Handler) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), handler]);
  }
  emit(event: string, payload: unknown) {
    for (const handler of this.listeners.get(event) ?? []) handler(payload);
  }
}

export const chat = new Bus();

export function listen() {
  chat.on('*', console.log);
  chat.on('joined', greet);
}
function greet() {
  chat.emit('greeted', {});
}
export function join() {
  chat.emit('joined', {});
}
