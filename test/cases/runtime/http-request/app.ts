import { createServer, type Server } from 'node:http';
import * as https from 'node:https';

export function start(): Server {
  const server = createServer();
  server.on('request', answer);
  server.on('error', () => {});
  https.get('https://example.org', (response) => response.on('data', () => {})).on('timeout', () => {});
  return server;
}

export function again(server: Server) {
  server.emit('request');
}

function answer() {}
