import PeerBus from 'peer-bus';

const peers = new PeerBus();

export class Shop {
  open() {
    peers.addListener('stock.counted', this.show);
    peers.emit('stock.asked');
  }

  private show(stock: unknown) {
    console.log(stock);
  }
}
