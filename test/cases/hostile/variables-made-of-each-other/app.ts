import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const table: Record<string, () => void> = {};
const mix = (a: unknown, b: unknown): string => `${a}${b}`;

export function wire(names: string[]) {
  const v0 = String(names.length);
  const v1 = mix(v0, v0);
  const v2 = mix(v1, v1);
  const v3 = mix(v2, v2);
  const v4 = mix(v3, v3);
  const v5 = mix(v4, v4);
  const v6 = mix(v5, v5);
  const v7 = mix(v6, v6);
  const v8 = mix(v7, v7);
  const v9 = mix(v8, v8);
  const v10 = mix(v9, v9);
  const v11 = mix(v10, v10);
  const v12 = mix(v11, v11);
  const v13 = mix(v12, v12);
  const v14 = mix(v13, v13);
  const v15 = mix(v14, v14);
  const v16 = mix(v15, v15);
  const v17 = mix(v16, v16);
  const v18 = mix(v17, v17);
  const v19 = mix(v18, v18);
  const v20 = mix(v19, v19);
  const v21 = mix(v20, v20);
  const v22 = mix(v21, v21);
  const v23 = mix(v22, v22);
  const v24 = mix(v23, v23);
  const v25 = mix(v24, v24);
  const v26 = mix(v25, v25);
  const v27 = mix(v26, v26);
  const v28 = mix(v27, v27);
  const v29 = mix(v28, v28);
  const v30 = mix(v29, v29);
  for (const name of names) {
    const key = mix(name, v30);
    bus.on(key, () => console.log(name));
    table[key] = () => console.log(name);
    tell(key);
  }
}

function tell(key: string) {
  bus.emit(key);
  table[key]?.();
}

wire(['a', 'b']);
bus.on('order.placed', () => console.log('placed'));
export const place = () => bus.emit('order.placed');
