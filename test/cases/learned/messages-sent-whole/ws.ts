import { WebSocketServer, WebSocket } from 'ws';

interface Message {
  type: string;
  text?: string;
}
let server: WebSocketServer;

export function init() {
  server = new WebSocketServer({});
}

function sendToAll(message: Message) {
  const json = JSON.stringify(message);
  if (server) {
    server.clients.forEach(function each(client) {
      if (client.readyState === WebSocket.OPEN) client.send(json);
    });
  }
}

export default { init, sendToAll };
