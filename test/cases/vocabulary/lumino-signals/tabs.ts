import { type ISignal, Signal } from '@lumino/signaling';

export class Tabs {
  get moved(): ISignal<this, number> {
    return this._moved;
  }
  readonly closed = new Signal<this, void>(this);

  move(to: number) {
    this._moved.emit(to);
  }
  close() {
    this.closed.emit(undefined);
  }
  private _moved = new Signal<this, number>(this);
}

export class Dock {
  constructor(tabs: Tabs) {
    tabs.moved.connect(this.onMoved, this);
    tabs.closed.connect((sender) => sender.move(0));
  }
  private onMoved(sender: Tabs, to: number) {
    if (to < 0) sender.close();
  }
}
