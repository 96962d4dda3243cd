import { Threads } from './threads';

export class ChatGateway {
  constructor(private readonly threads: Threads) {}

  async handleConnection(thread: string, client: { send(text: string): void }) {
    return this.threads.subscribe(thread, (event) => client.send(JSON.stringify(event)));
  }
}

export class ChatService {
  constructor(private readonly threads: Threads) {}

  async post(thread: string, text: string) {
    await this.threads.publish(thread, { text });
  }
}
