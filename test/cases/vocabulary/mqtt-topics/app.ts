import { connect } from 'mqtt';

const client = connect('mqtt://localhost');

client.on('connect', () => {
  client.subscribe('room/+/heat');
  client.subscribe(['room/off', 'room/on'], { qos: 1 });
});
client.on('message', (topic, payload) => {
  if (topic === 'room/off') client.publish('boiler/stop', payload);
});

export class Sensor {
  measure(room: string) {
    if (room === 'cellar') client.publish('room/cellar/heat', '12');
    client.publish(`room/${room}/light`, '1');
  }
  off() {
    client.publish('room/off', '');
  }
}
