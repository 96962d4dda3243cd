import { EventEmitter } from 'node:events';
import { type AllMiddlewareArgs, App, type SlackCommandMiddlewareArgs } from '@slack/bolt';
import { register } from './views';

export const bus = new EventEmitter();
const app = new App({ token: 'token', signingSecret: 'secret' });

app.message('hello', async ({ message, say }) => {
  bus.emit('greeted', message.ts);
  await say('hi');
});
app.event('app_mention', async ({ event }) => {
  bus.emit('mentioned', event.user);
});
app.command('/ticket', ticket);
app.action({ action_id: 'approve', block_id: 'request' }, async ({ ack }) => {
  await ack();
  bus.emit('request.approved');
});
app.use(async ({ next }) => next());
app.error(async (error) => {
  bus.emit('failed', error.message);
});
register(app);

async function ticket({ ack, command }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) {
  await ack();
  bus.emit('ticket.opened', command.text);
}
