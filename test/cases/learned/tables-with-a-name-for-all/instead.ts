type Handler = (payload: unknown) => void;

/** Under `*` stands who hears what nobody else does, and `all` is a channel as others are. */
export class Notifications {
  private readonly handlers: Record<string, Handler> = {};
  private readonly channels = new Map<string, Handler[]>();

  handle(type: string, handler: Handler) {
    this.handlers[type] = handler;
  }
  raise(type: string, payload: unknown) {
    const handler = this.handlers[type] ?? this.handlers['*'];
    handler?.(payload);
  }

  subscribe(channel: string, handler: Handler) {
    this.channels.set(channel, [...(this.channels.get(channel) ?? []), handler]);
  }
  publish(channel: string, payload: unknown) {
    for (const handler of this.channels.get(channel) ?? []) handler(payload);
  }
  broadcast(payload: unknown) {
    for (const handler of this.channels.get('all') ?? []) handler(payload);
  }
  count() {
    return this.channels.get('all')?.length ?? 0;
  }
}

const notifications = new Notifications();

export function show() {
  notifications.handle('*', unknown);
  notifications.handle('paid', thank);
  notifications.subscribe('all', banner);
  notifications.subscribe('invoices', invoice);
}
function unknown() {}
function thank() {}
function banner() {}
function invoice() {}

export function happen() {
  notifications.raise('paid', {});
  notifications.publish('invoices', {});
  notifications.broadcast({});
}
