import { ipcMain } from 'electron';

export const CLOSE_MENU = 'close-menu';

/** What the main process tells itself goes the way of what windows ask of it. */
export class Windows {
  constructor() {
    ipcMain.on(CLOSE_MENU, this.focus);
  }
  close = () => ipcMain.emit(CLOSE_MENU);
  private focus = () => {};
}
