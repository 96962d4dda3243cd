import Redis from 'ioredis';

interface Context {
  station: string;
  protocolVersion: string;
}

interface Adapter {
  handleCall(action: string, payload: unknown, context: Context): Promise<unknown>;
}

class Older implements Adapter {
  async handleCall(action: string, payload: unknown, context: Context) {
    console.log('old', action, payload, context);
  }
}

class Newer implements Adapter {
  async handleCall(action: string, payload: unknown, context: Context) {
    console.log('new', action, payload, context);
  }
}

export class Service {
  private readonly adapters: Record<string, Adapter>;

  constructor(older: Older, newer: Newer) {
    this.adapters = { '1.6': older, '2.0': newer };
  }

  async handleIncoming(raw: string, context: Context) {
    const { action, payload } = JSON.parse(raw) as { action: string; payload: unknown };
    const adapter = this.adapters[context.protocolVersion] || this.adapters['1.6'];
    return adapter.handleCall(action, payload, context);
  }
}

export class Sessions {
  constructor(private readonly redis: Redis) {}

  async claim(context: Context) {
    await this.redis.set(`session:${context.station}`, JSON.stringify(context));
  }
}

export async function connected(sessions: Sessions, station: string, path: string) {
  if (path.endsWith('/1.6')) await sessions.claim({ station, protocolVersion: '1.6' });
  else await sessions.claim({ station, protocolVersion: '2.0' });
}
