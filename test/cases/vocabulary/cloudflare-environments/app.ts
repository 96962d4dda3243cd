import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers';
import type { DurableObjectNamespace, ExportedHandler, Queue } from '@cloudflare/workers-types';

interface Env {
  ORDERS: Queue<{ id: string }>;
  BILLS: Queue<string>;
  CARTS: DurableObjectNamespace<Cart>;
  /** Nothing of the platform. */
  MAIL: { send(text: string): Promise<void> };
}

export class Cart extends DurableObject<Env> {
  async add(id: string): Promise<void> {
    await this.env.ORDERS.send({ id });
    await this.env.MAIL.send(id);
  }

  override async alarm(): Promise<void> {
    await this.env.BILLS.send('forgotten');
  }
}

export class Checkout extends WorkflowEntrypoint<Env> {
  override async run(_event: Readonly<WorkflowEvent<unknown>>, _step: WorkflowStep): Promise<void> {
    await this.env.BILLS.send('checkout');
  }
}

export class Audit extends WorkerEntrypoint<Env> {
  override async fetch(): Promise<Response> {
    await this.env.BILLS.send('audit');
    return new Response('ok');
  }
}

// What the environment is only the type of the handler tells.
export default {
  async fetch(_request, env) {
    await env.ORDERS.send({ id: '1' });
    await env.CARTS.get(env.CARTS.idFromName('x')).add('x');
    return new Response('ok') as never;
  },
  async scheduled(_controller, env, context) {
    context.waitUntil(env.BILLS.sendBatch([{ body: 'open' }]));
  },
} satisfies ExportedHandler<Env>;
