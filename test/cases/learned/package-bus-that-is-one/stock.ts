import PeerBus from 'peer-bus';

const peers = new PeerBus();

export class Stock {
  watch() {
    peers.on('stock.asked', () => this.tell());
  }

  private tell() {
    peers.emit('stock.counted', { count: 3 });
  }
}
