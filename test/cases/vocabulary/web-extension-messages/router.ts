export function route({ action, amount }: { action: string; amount: number }, port: chrome.runtime.Port) {
  return new Till().handle(action, amount, port);
}

class Till {
  handle(action: string, amount: number, port: chrome.runtime.Port) {
    if (action === 'till.open') return amount;
    if (action === 'till.close') port.postMessage({ action: 'till.closed' });
    return 0;
  }
}
