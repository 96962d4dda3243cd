import { connect, type JetStreamClient, JSONCodec, type Msg, type NatsConnection } from 'nats';

const codec = JSONCodec<{ id: string }>();

export class Lift {
  private nc!: NatsConnection;
  private js!: JetStreamClient;

  async start() {
    this.nc = await connect({ servers: 'nats://localhost' });
    this.js = this.nc.jetstream();
    this.nc.subscribe('lift.called', { callback: (_e, m) => this.called(m) });
    await this.listen('lift.stopped', (m) => this.stopped(m));
    this.all();
  }

  /** Waits for what it is told, and runs what it is given. */
  private async listen(subject: string, run: (m: Msg) => Promise<void>) {
    const subscription = this.nc.subscribe(subject);
    for await (const m of subscription) await run(m);
  }

  private async all() {
    for await (const m of this.nc.subscribe('lift.>')) console.log(m.subject);
  }

  private called(m: Msg) {
    const { id } = codec.decode(m.data);
    this.nc.publish('lift.moved', codec.encode({ id }));
  }

  private async stopped(_m: Msg) {
    await this.js.publish('door.opened');
  }
}

export const stop = async (nc: NatsConnection) => nc.publish('lift.stopped');
export const ask = (nc: NatsConnection) => nc.request('lift.called');
