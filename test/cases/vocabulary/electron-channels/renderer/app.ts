import type { Api } from '../preload';

declare global {
  interface Window {
    api: Api;
  }
}

export async function save(text: string) {
  await window.api.save(text);
}

window.api.onReady((at) => {
  if (at) void save('draft');
});
