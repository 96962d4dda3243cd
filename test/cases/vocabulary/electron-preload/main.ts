import { app, BrowserWindow, ipcMain } from 'electron';
export function setup(window: BrowserWindow) {
  ipcMain.handle('orders:place', async (_event, order) => {
    console.log(order);
    window.webContents.send('orders:placed', order);
  });
}
