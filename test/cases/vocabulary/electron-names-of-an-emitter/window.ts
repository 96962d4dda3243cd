import { BrowserWindow } from 'electron';
import orders, { ORDER_PLACED } from './orders';

export class Main {
  private readonly win = new BrowserWindow();

  constructor() {
    orders.on(ORDER_PLACED, this.show);
  }

  /** Tells the window, by the same name. */
  private show = (id: string) => {
    this.win.webContents.send(ORDER_PLACED, id);
  };
}
