import type { Said } from '../bus';

export interface Words {
  changed(dto: { room: string }): Said;
}

export class LampWords implements Words {
  changed(dto: { room: string }): Said {
    return { type: 'LAMP_CHANGED', payload: dto };
  }
}
