import type { App, SlackViewMiddlewareArgs, AllMiddlewareArgs } from '@slack/bolt';
import { bus } from './app';

const submitted = async ({ ack, view }: SlackViewMiddlewareArgs & AllMiddlewareArgs) => {
  await ack();
  bus.emit('form.submitted', view.id);
};

export const register = (app: App) => {
  app.view('form', submitted);
  app.shortcut('open', async ({ ack }) => {
    await ack();
    bus.emit('shortcut.used');
  });
};
