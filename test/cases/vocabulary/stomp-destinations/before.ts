import * as Stomp from 'stompjs';

export function listen() {
  const client = Stomp.over(new WebSocket('ws://localhost:15674/ws'));
  client.connect({}, () => {
    client.subscribe('/topic/mailed', () => client.send('/topic/counted', {}, '1'));
  });
}
