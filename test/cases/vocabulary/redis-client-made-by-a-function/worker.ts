import { connect, other } from './client';

const subscriber = connect();
subscriber.subscribe('api-events', () => {
  console.log('listening');
});
subscriber.on('message', function work(_channel: string, message: string) {
  console.log(message);
});
other.duplicate().subscribe('counts', function add(id: string) {
  console.log(id);
});
