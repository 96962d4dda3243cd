import net, { type Socket } from 'node:net';

export class Gate {
  private readonly server = net.createServer((socket) => socket.on('error', () => this.failed()));

  constructor(private readonly peer: Socket) {
    this.server.on('error', () => this.failed());
    this.peer.on('close', this.closed);
  }

  private failed() {}
  private closed() {}
}
