import type { EventEmitter } from 'node:events';
type Handler = (req: { url: string; method: string }) => Promise<string>;
export class RequestDispatcher {
  private readonly handlers = new Map<string, Handler>();
  constructor(private readonly events: EventEmitter) {}
  register(method: string, handler: Handler) { this.handlers.set(method, handler); }
  async dispatch(req: { url: string; method: string }) {
    const handler = this.handlers.get(req.method);
    if (!handler) throw new Error('405');
    this.events.emit('request.dispatched', req);
    return handler(req);
  }
}
