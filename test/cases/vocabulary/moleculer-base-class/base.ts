import { type Context, Service, type ServiceBroker, type ServiceSchema } from 'moleculer';

/** A base class that puts a service together of what its heirs add. */
export abstract class Base extends Service {
  private _actions: NonNullable<ServiceSchema['actions']> = {};
  private _events: NonNullable<ServiceSchema['events']> = {};

  abstract get serviceName(): string;

  constructor(broker: ServiceBroker) {
    super(broker);
    this.onInit();
    this.parse();
  }

  private parse() {
    this.parseServiceSchema({ name: this.serviceName, actions: this._actions, events: this._events });
  }

  protected abstract onInit(): void;

  registerAction(name: string, handler: (ctx: Context) => unknown, schema?: object) {
    this._actions[name] = {
      ...schema,
      handler(this: Service, ctx: Context) {
        return handler.call(this, ctx);
      },
    };
  }

  registerEvent(name: string, handler: (payload: unknown, ctx: Context) => void) {
    this._events[name] = {
      handler: (ctx: Context) => {
        handler(ctx.params, ctx);
      },
    };
  }
}
