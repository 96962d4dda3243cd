import { ipcRenderer } from 'electron';

ipcRenderer.on('payment:paid', (_event, payment) => console.log(payment));
ipcRenderer.on('reload', () => location.reload());
