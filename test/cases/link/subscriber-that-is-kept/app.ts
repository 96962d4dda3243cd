import { connect, type NatsConnection, type Subscription, StringCodec } from 'nats';
type Handler = (message: string) => void;
interface State {
  handlers: Set<Handler>;
  sub: Subscription;
  subject: string;
}
export class PubSub {
  private readonly subscriptions = new Map<string, State>();
  constructor(private readonly connection: NatsConnection) {}
  async publish(subject: string, message: string) {
    this.connection.publish(subject, StringCodec().encode(message));
  }
  async subscribe(subject: string, handler: Handler) {
    let state = this.subscriptions.get(subject);
    if (!state) {
      const sub = this.connection.subscribe(subject);
      state = { handlers: new Set(), sub, subject };
      this.subscriptions.set(subject, state);
      this.consume(state);
    }
    state.handlers.add(handler);
  }
  private consume(state: State) {
    void (async () => {
      for await (const msg of state.sub) for (const handler of state.handlers) handler(StringCodec().decode(msg.data));
    })();
  }
}
export class Tickets {
  readonly subject = 'ticket.purchased';
  constructor(private readonly pubsub: PubSub) {}
  async buy() {
    await this.pubsub.publish(this.subject, '{}');
  }
}
export class Log {
  private readonly handler = (m: string) => console.log(m);
  constructor(
    private readonly pubsub: PubSub,
    private readonly tickets: Tickets,
  ) {}
  async init() {
    await this.pubsub.subscribe(this.tickets.subject, this.handler);
  }
}
