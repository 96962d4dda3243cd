import { BrowserWindow } from 'electron';
import { Channel } from './channel';

export function open(): BrowserWindow {
  const window = new BrowserWindow();
  window.channel = new Channel(window);
  return window;
}

export function notifyPaid(window: BrowserWindow): void {
  window.channel.tell('payment:paid', { id: 1 });
}

export const reload = (): void => BrowserWindow.getFocusedWindow()?.channel.tell('reload');
