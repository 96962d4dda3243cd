import browser from 'webextension-polyfill';
import { Message } from './messages';

browser.runtime.onMessage.addListener((message: unknown) => {
  const { type } = message as { type: Message };
  if (type === Message.Paid) browser.runtime.sendMessage({ type: 'ping' });
  return undefined;
});
