import { Message } from './messages';

const table = {
  [Message.Pay]: receipt,
  void: cancel,
};

chrome.runtime.onMessageExternal.addListener((message: { action: keyof typeof table }) => table[message.action]?.());

function receipt() {
  send({ command: 'print' });
}

function cancel() {}

/** What callers spread beside it says less than what is written. */
export function send(more: { command: string; type?: string }) {
  return chrome.runtime.sendMessage({ action: 'void', ...more });
}
