export function watch(socket: WebSocket) {
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.type === 'till-opened') document.title = 'open';
    else if (message.type === 'till-closed') document.title = 'closed';
  };
}
