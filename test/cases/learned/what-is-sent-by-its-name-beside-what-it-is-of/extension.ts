type Message = { type: 'open' } | { type: 'close' };

chrome.runtime.onMessage.addListener((message: Message) => handle(message));

function handle(message: Message) {
  switch (message.type) {
    case 'open':
      return open();
    case 'close':
      return close();
  }
}

function open() {}
function close() {}
