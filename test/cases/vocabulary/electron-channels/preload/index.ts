import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './channels';

const api = {
  save: (text: string) => ipcRenderer.invoke(channels.save, text),
  open: () => ipcRenderer.invoke('dialog:open'),
  ping: (count: number) => ipcRenderer.send('ping', count),
  onReady: (callback: (at: number) => void) => ipcRenderer.on('main:ready', (_event, at) => callback(at)),
};
export type Api = typeof api;
contextBridge.exposeInMainWorld('api', api);

ipcRenderer.on(channels.saved, (_event, length) => console.log(length));
ipcRenderer.on('ping', () => ipcRenderer.send('log', 'pinged'));
