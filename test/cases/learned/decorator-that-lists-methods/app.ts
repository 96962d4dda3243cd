import { Bus, OnCommand } from './registry';

export class License {
  constructor(private readonly bus: Bus) {}

  activate() {
    this.bus.emit('reload-license');
  }

  @OnCommand('reload-license')
  reload() {}
}

export class Hooks {
  @OnCommand('add-hooks')
  add() {}
}
