import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../preload/channels';

class Files {
  async save(_event: IpcMainInvokeEvent, text: string) {
    BrowserWindow.getFocusedWindow()?.webContents.send(channels.saved, text.length);
  }
}

export function registerFiles() {
  const files = new Files();
  ipcMain.handle(channels.save, files.save);
  ipcMain.once('files:first', () => {});
}
