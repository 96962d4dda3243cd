type Sub = { event: string; handler: (p: unknown) => void };
const subs: Sub[] = [];
export function on(event: string, handler: (p: unknown) => void) { const sub = { event, handler }; subs.push(sub); return () => subs.splice(subs.indexOf(sub), 1); }
export function emit(event: string, p: unknown) { for (const sub of subs) { if (sub.event !== event) continue; sub.handler(p); } }
on('c', () => emit('d', 1));
on('d', () => {});
export function start() { emit('c', 1); }
