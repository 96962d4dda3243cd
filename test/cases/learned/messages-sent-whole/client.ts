async function handleMessage(event: MessageEvent) {
  const message = JSON.parse(event.data);
  if (message.type === 'order-placed') {
    show('placed');
  } else if (message.type === 'order-paid') {
    show('paid');
  } else if (message.type === 'ping') {
    show('ping');
  }
}
export function connect() {
  const ws = new WebSocket('ws://shop');
  ws.onmessage = handleMessage;
}
function show(t: string) { return t; }
