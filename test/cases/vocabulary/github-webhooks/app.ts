import { EventEmitter } from 'node:events';
import { createNodeMiddleware, Webhooks } from '@octokit/webhooks';
import { register } from './register';

export const bus = new EventEmitter();

function make(secret: string) {
  const webhooks = new Webhooks({ secret });
  webhooks.onAny(async ({ name }) => {
    bus.emit('delivered', name);
  });
  webhooks.on('issues.opened', opened);
  webhooks.on(['pull_request.opened', 'pull_request.reopened'], ({ payload }) => {
    bus.emit('review.asked', payload.number);
  });
  webhooks.onError((error) => console.error(error.message));
  return webhooks;
}

async function opened({ payload }: { payload: { issue: { number: number } } }) {
  bus.emit('issue.reported', payload.issue.number);
}

const webhooks = make('secret');
register(webhooks);
export const middleware = createNodeMiddleware(webhooks, { path: '/hooks' });
