import { connect, tell } from './signals.js';

export class Tabs {
  close() {
    tell(this);
  }
}

export class Menu {
  open() {
    tell(this);
  }
}

export class Dock {
  constructor(tabs: Tabs, menu: Menu) {
    connect(tabs, this.closed);
    connect(menu, this.opened);
  }
  private closed() {}
  private opened() {}
}

export const dock = new Dock(new Tabs(), new Menu());
