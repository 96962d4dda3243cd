import type { VocabularyInput } from './schema.js';

const types = ['MqttClient', 'Client', 'AsyncMqttClient', 'AsyncClient'];

/** https://github.com/mqttjs/MQTT.js */
export const mqtt: VocabularyInput = {
  name: 'mqtt',
  docs: 'https://github.com/mqttjs/MQTT.js',
  packages: ['mqtt', 'async-mqtt'],
  listens: [
    {
      call: ['on'],
      types,
      when: 'message',
      event: { arg: 0, as: 'name', wildcards: 'topic' },
      subscribed: ['subscribe', 'subscribeAsync'],
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'publishAsync'], types, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    { call: 'connect', type: 'MqttClient' },
    { call: 'connectAsync', type: 'MqttClient' },
  ],
};
