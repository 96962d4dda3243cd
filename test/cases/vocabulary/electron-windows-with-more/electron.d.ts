import type { Channel } from './channel';

declare global {
  namespace Electron {
    interface BrowserWindow {
      channel: Channel;
    }
  }
}
