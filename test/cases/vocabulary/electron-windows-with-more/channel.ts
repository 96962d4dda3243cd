import type { BrowserWindow } from 'electron';

export class Channel {
  constructor(private readonly window: BrowserWindow) {}

  tell(event: string, data?: unknown): void {
    this.window.webContents.send(event, data);
  }
}
