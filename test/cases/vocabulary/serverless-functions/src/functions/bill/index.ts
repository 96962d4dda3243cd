import { handlerPath } from '../../libs/handler-path';

export default {
  handler: `${handlerPath(__dirname)}/handler.main`,
  events: [{ eventBridge: { eventBus: 'shop', pattern: { source: ['orders'], 'detail-type': ['OrderPlaced'] } } }],
};
