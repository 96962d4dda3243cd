import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
export const api = {
  orders: {
    place: (order: unknown) => ipcRenderer.invoke('orders:place', order),
    onPlaced: (listener: (order: unknown) => void) => {
      const wrapped = (_event: IpcRendererEvent, order: unknown) => listener(order);
      ipcRenderer.on('orders:placed', wrapped);
      return () => ipcRenderer.removeListener('orders:placed', wrapped);
    },
  },
};
export type Api = typeof api;
contextBridge.exposeInMainWorld('shop', api);
