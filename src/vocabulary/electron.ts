import type { VocabularyInput } from './schema.js';

const runtime = ['App', 'BrowserWindow', 'WebContents', 'PowerMonitor', 'AppUpdater', 'Tray', 'Menu'];
const event = { arg: 0, as: 'name' } as const;

/** https://www.electronjs.org/docs/latest/tutorial/ipc: what a window asks of the main process is a command, what that tells windows an event */
export const electron: VocabularyInput = {
  name: 'electron',
  docs: 'https://www.electronjs.org/docs/latest/tutorial/ipc',
  packages: ['electron', 'electron-updater', '@electron-toolkit/preload'],
  namespace: 'Electron',
  shared: true,
  listens: [
    { call: ['handle', 'handleOnce', 'on', 'once', 'addListener'], types: ['IpcMain'], event, callback: 1, kind: 'command' },
    { call: ['on', 'once', 'addListener'], types: ['IpcRenderer'], event, callback: 1, kind: 'event' },
  ],
  emits: [
    { call: ['invoke', 'send', 'sendSync', 'postMessage'], types: ['IpcRenderer'], event, kind: 'command' },
    { call: ['send', 'postMessage'], types: ['WebContents', 'WebFrameMain'], event, kind: 'event' },
    { call: ['reply'], types: ['IpcMainEvent'], event, kind: 'event' },
    { call: ['emit'], types: ['IpcMain'], event, kind: 'command' },
  ],
  entries: [
    { call: ['on', 'once', 'addListener'], types: runtime, kind: 'lifecycle', says: { arg: 0 }, label: '{0}', callback: 1 },
    { call: ['register'], types: ['GlobalShortcut'], kind: 'other', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
  values: [
    ...['ipcMain', 'ipcRenderer', 'app', 'globalShortcut', 'powerMonitor'].map((exported) => ({
      exported,
      type: exported[0].toUpperCase() + exported.slice(1),
    })),
    { exported: 'autoUpdater', type: 'AppUpdater' },
    { exposes: 'exposeInMainWorld', of: 'contextBridge' },
    { property: 'ipcRenderer', of: 'ElectronAPI', type: 'IpcRenderer' },
    ...['getFocusedWindow', 'fromWebContents', 'fromId'].map((call) => ({ call, of: 'BrowserWindow', type: 'BrowserWindow' })),
    { call: 'getAllWindows', of: 'BrowserWindow', type: 'BrowserWindow', list: true },
    ...['getFocusedWebContents', 'fromId'].map((call) => ({ call, of: 'WebContents', type: 'WebContents' })),
    { call: 'getAllWebContents', of: 'WebContents', type: 'WebContents', list: true },
    ...['BrowserWindow', 'BrowserView', 'WebContentsView'].map((of) => ({ property: 'webContents', of, type: 'WebContents' })),
    { property: 'mainFrame', of: 'WebContents', type: 'WebFrameMain' },
    ...['on', 'once', 'addListener'].map((callbackOf) => ({ callbackOf, types: ['IpcMain'], arg: 1, type: 'IpcMainEvent' })),
    ...['handle', 'handleOnce'].map((callbackOf) => ({ callbackOf, types: ['IpcMain'], arg: 1, type: 'IpcMainInvokeEvent' })),
    ...['IpcMainEvent', 'IpcMainInvokeEvent'].flatMap((of) => [
      { property: 'sender', of, type: 'WebContents' },
      { property: 'senderFrame', of, type: 'WebFrameMain' },
    ]),
  ],
};
