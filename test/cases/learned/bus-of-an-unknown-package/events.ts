export enum DoorEvents {
  Opened = 'door.opened',
  Closed = 'door.closed',
  Locked = 'door.locked',
}

export class BellRung {
  constructor(readonly id: string) {}
}

export class BellBroken {
  constructor(readonly id: string) {}
}

export class BellMended {}

export const WINDOW_OPENED = 'window.opened';
export const WINDOW_CLOSED = 'window.closed';
