import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/microservices/basics */
export const nestjsMicroservices: VocabularyInput = {
  name: '@nestjs/microservices',
  docs: 'https://docs.nestjs.com/microservices/basics',
  packages: ['@nestjs/microservices'],
  listens: [
    { decorator: 'EventPattern', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' },
    { decorator: 'MessagePattern', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
  emits: [
    {
      call: ['emit', 'send', 'emitBatch'],
      types: ['ClientProxy', 'ClientKafka', 'ClientKafkaProxy', 'ClientRMQ', 'ClientRedis', 'ClientNats', 'ClientMqtt', 'ClientTCP'],
      event: { arg: 0, as: 'name' },
      kind: 'message',
    },
    // What Kafka's client sends itself, of KafkaJS.
    { call: ['send'], types: ['Producer'], event: { arg: 0, as: 'name', property: 'topic' }, kind: 'message' },
    { call: ['sendBatch'], types: ['Producer'], event: { arg: 0, as: 'name', property: 'topicMessages.topic' }, kind: 'message' },
  ],
  entries: ['GrpcMethod', 'GrpcStreamMethod', 'GrpcStreamCall'].map((decorator) => ({
    decorator,
    on: 'method' as const,
    kind: 'other' as const,
    label: 'gRPC {0|class}.{1|Method}',
  })),
  values: [
    { call: 'create', of: 'ClientProxyFactory', type: 'ClientProxy' },
    ...['ClientKafka', 'ClientKafkaProxy'].map((of) => ({ property: 'producer', of, type: 'Producer' })),
  ],
};
