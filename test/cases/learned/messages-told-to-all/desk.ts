import { type WebSocket, WebSocketServer } from 'ws';

interface Message {
  type: string;
  user?: string;
}

export class Desk {
  private tills: WebSocket[] = [];

  broadcast(message: Message) {
    for (const till of this.tills) till.send(JSON.stringify(message));
  }

  enter(till: WebSocket) {
    this.tills.push(till);
  }
}

const desk = new Desk();
const server = new WebSocketServer({ port: 8080 });

function onOpen(m: { user: string }) {
  desk.broadcast({ type: 'till-opened', user: m.user });
}

function onClose(m: { user: string }) {
  desk.broadcast({ type: 'till-closed', user: m.user });
}

server.on('connection', (till) => {
  desk.enter(till);
  till.on('message', (data) => {
    const message = JSON.parse(data.toString());
    switch (message.type) {
      case 'till-opened':
        return onOpen(message);
      case 'till-closed':
        return onClose(message);
    }
  });
});
