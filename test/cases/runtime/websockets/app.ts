import WebSocket, { WebSocketServer } from 'ws';

export class Live {
  private readonly server = new WebSocketServer({ port: 1 });

  open() {
    this.server.on('connection', (socket) => {
      socket.on('message', (text) => this.told(String(text)));
      socket.on('close', () => {});
    });
  }

  connect(url: string) {
    const socket = new WebSocket(url);
    socket.on('open', () => socket.send('hello'));
  }

  private told(_text: string) {}
}
