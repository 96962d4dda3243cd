import { Message, type Envelope } from './messages';
import { route } from './router';

chrome.runtime.onMessage.addListener(onMessage);
chrome.runtime.onMessage.addListener((message: Envelope, _sender, reply) => {
  if (message.type !== 'ping') return;
  reply('pong');
});
chrome.runtime.onMessage.addListener((text) => {
  if (text === 'wake up') console.info('awake');
});
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') tell(Message.Paid);
});
chrome.alarms.onAlarm.addListener((alarm) => settle(alarm.name));
chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== 'till') return;
  port.onMessage.addListener((message) => route(message, port));
});

function onMessage({ type, data }: Envelope) {
  switch (type) {
    case Message.Pay:
      return settle(String(data));
    case Message.Refund:
      return;
  }
}

function settle(id: string) {
  chrome.tabs.query({}, (tabs) => {
    for (const tab of tabs) chrome.tabs.sendMessage(tab.id!, { type: Message.Paid, data: id });
  });
}

function tell(type: Message) {
  chrome.runtime.sendMessage({ type });
}

/** What is asked for its name is heard here, whatever runs on the way. */
export function relay(log: (id: string) => void) {
  chrome.runtime.onMessage.addListener((message: Envelope, sender) => {
    if (message.type === Message.Refund) log(sender.id ?? '');
  });
}
relay((id) => console.info(id));
