import { EventEmitter } from 'node:events';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';

const orders = new EventEmitter();
type Register = (server: McpServer, user: string) => void;

const registerOrders: Register = (server, user) => {
  server.registerTool('orders_place', { title: 'Place', inputSchema: { id: z.string() } }, async ({ id }) => {
    orders.emit('placed', id, user);
    return { content: [] };
  });
  server.tool('orders_cancel', { id: z.string() }, async ({ id }) => {
    orders.emit('cancelled', id);
    return { content: [] };
  });
};

/** Made for each session: what a tool does it does when a model asks for it. */
export function connect(user: string) {
  const server = new McpServer({ name: 'orders', version: '1' });
  registerOrders(server, user);
  return server;
}

export const plain = new Server({ name: 'orders', version: '1' }, { capabilities: { tools: {} } });
plain.setRequestHandler(CallToolRequestSchema, async (request) => {
  orders.emit('asked', request.params.name);
  return { content: [] };
});
