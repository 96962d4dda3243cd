import { join } from 'node:path';
import { app, BrowserWindow, dialog, globalShortcut, ipcMain, type WebContents } from 'electron';
import { registerFiles } from './files';

let mainWindow: BrowserWindow | null = null;

function createWindow() {
  mainWindow = new BrowserWindow({ webPreferences: { preload: join(__dirname, 'preload.js') } });
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  mainWindow.webContents.on('did-finish-load', () => {
    mainWindow?.webContents.send('main:ready', Date.now());
  });
}

app.whenReady().then(() => {
  createWindow();
  registerFiles();
  globalShortcut.register('CmdOrCtrl+R', () => broadcast('view:refresh'));
});
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => mainWindow?.webContents.send('main:focused'));

ipcMain.on('ping', (event, count: number) => {
  event.reply('ping', count + 1);
});
ipcMain.on('log', (event) => event.sender.send('logged'));
ipcMain.handle('dialog:open', async () => dialog.showOpenDialog({}));

export function broadcast(channel: string, ...args: unknown[]) {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, ...args);
}
export const all = () => BrowserWindow.getAllWindows().forEach((w) => w.webContents.send('view:closed'));
export const told = (contents: WebContents) => contents.send('view:told');
