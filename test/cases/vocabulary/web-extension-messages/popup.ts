import { Message } from './messages';

const request = (type: Message, data?: unknown) => chrome.runtime.sendMessage({ type, data });

export const pay = (id: string) => request(Message.Pay, id);
export const refund = (id: string) => request(Message.Refund, id);
export const ping = () => chrome.runtime.sendMessage({ type: 'ping' });
export const wake = () => chrome.runtime.sendMessage('wake up');

export function open() {
  const port = chrome.runtime.connect({ name: 'till' });
  port.postMessage({ action: 'till.open', amount: 1 });
  port.onMessage.addListener((message) => {
    if (message.action === 'till.closed') port.disconnect();
  });
}

/** What no extension is has no messages. */
export const elsewhere = (chrome: { runtime: { sendMessage(message: object): void } }) => chrome.runtime.sendMessage({ type: 'elsewhere' });
