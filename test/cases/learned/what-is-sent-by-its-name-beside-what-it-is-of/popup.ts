export const openPanel = () => chrome.runtime.sendMessage({ type: 'open' });
export const closePanel = () => chrome.runtime.sendMessage({ type: 'close' });
