import ws from './ws.js';

export function place() {
  ws.sendToAll({ type: 'order-placed', text: 'x' });
}
export function pay() {
  ws.sendToAll({ type: 'order-paid' });
}
