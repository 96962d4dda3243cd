export interface Message {
  topic: string;
  data: unknown;
}

export interface Subscriber {
  readonly name: string;
  topics(): readonly string[];
  receive(message: Message): Promise<void>;
}

class Hub {
  private readonly all = new Map<string, Subscriber>();

  subscribe(one: Subscriber): void {
    this.all.set(one.name, one);
  }

  async tell(message: Message): Promise<void> {
    const hearing = [...this.all.values()].filter((one) => one.topics().includes(message.topic) || one.topics().includes('*'));
    await Promise.all(hearing.map((one) => one.receive(message)));
  }

  async tellLater(topic: string, data: unknown): Promise<void> {
    for (const one of this.all.values()) {
      if (!one.topics().some((each) => each === topic)) continue;
      await one.receive({ topic, data });
    }
  }
}

class Clerk implements Subscriber {
  name = 'clerk';
  topics() {
    return ['refund.asked', 'refund.made'];
  }
  async receive(_message: Message) {}
}

class Log implements Subscriber {
  name = 'log';
  topics() {
    return ['*'];
  }
  async receive(_message: Message) {}
}

const hub = new Hub();
hub.subscribe(new Clerk());
hub.subscribe(new Log());

export const ask = () => hub.tell({ topic: 'refund.asked', data: {} });
export const refund = () => hub.tellLater('refund.made', {});
