import { Event } from './event';

export class Chain {
  readonly onConnect = new Event<[block: string]>();
  readonly onDisconnect: Event<[block: string]> = new Event();
  async connect(block: string) {
    await this.onConnect.emitAsync(block);
  }
  disconnect(block: string) {
    this.onDisconnect.emit(block);
  }
}
export class Miner {
  constructor(private readonly chain: Chain) {
    this.chain.onConnect.on((block) => this.mine(block));
    chain.onDisconnect.once(this.forget);
  }
  private mine(block: string) {
    if (block === 'old') this.chain.disconnect(block);
  }
  private readonly forget = () => {};
}
