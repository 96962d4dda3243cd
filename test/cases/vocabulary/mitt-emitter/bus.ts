import mitt, { type Emitter } from 'mitt';

export type Events = { opened: string; closed: undefined };
export const bus: Emitter<Events> = mitt<Events>();
export const other = mitt<{ opened: string }>();
