import type { Said } from '../bus';

export interface Words {
  changed(dto: { door: string }): Said;
}

export class DoorWords implements Words {
  changed(dto: { door: string }): Said {
    return { type: 'DOOR_CHANGED', payload: dto };
  }
}
