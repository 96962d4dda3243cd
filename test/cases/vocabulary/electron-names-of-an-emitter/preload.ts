import { ipcRenderer } from 'electron';
import { ORDER_PLACED } from './orders';

ipcRenderer.on(ORDER_PLACED, (_event, id: string) => console.log(id));
