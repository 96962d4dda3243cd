import { handlerPath } from '../../libs/handler-path';

export default {
  handler: `${handlerPath(__dirname)}/handler.main`,
  events: [{ http: { method: 'post', path: 'orders/{id}' } }, { httpApi: 'PUT /orders' }],
};
