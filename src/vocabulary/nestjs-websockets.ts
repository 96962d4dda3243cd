import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/websockets/gateways */
export const nestjsWebsockets: VocabularyInput = {
  name: '@nestjs/websockets',
  docs: 'https://docs.nestjs.com/websockets/gateways',
  packages: ['@nestjs/websockets'],
  entries: [
    { decorator: 'SubscribeMessage', on: 'method', kind: 'ws', label: '{0}' },
    { methods: ['handleConnection', 'handleDisconnect', 'afterInit'], kind: 'ws', label: '{method}' },
  ],
  roles: [{ decorator: 'WebSocketGateway', role: 'controller' }],
};
