import EventEmitter, { EventEmitter as Named } from 'eventemitter3';

export class Peer extends EventEmitter<{ open: [] }> {
  connect() {
    this.emit('open');
  }
}
const other = new Named();
export function start(peer: Peer) {
  peer.once('open', () => {
    other.emit('ready');
  });
}
