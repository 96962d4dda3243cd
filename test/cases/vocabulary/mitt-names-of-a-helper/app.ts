import mitt from 'mitt';

export const actions = mitt<Record<string, unknown>>();
export const nameOf = (id: string, action: string) => `node:${id}:${action}`;
const keys = { moved: (id: string) => `node:${id}:moved` };

export function ask(id: string) {
  actions.emit(nameOf(id, 'ask'));
}
export function run(id: string) {
  actions.emit(nameOf(id, 'run'));
}
export function move(id: string) {
  actions.emit(keys.moved(id));
}

/** Its callers say a part of the name. */
function fire(id: string, action: string) {
  actions.emit(`node:${id}:${action}`);
}
export function askAgain(id: string) {
  fire(id, 'ask');
}
export function drop(id: string) {
  fire(id, 'drop');
}

export function show({ id }: { id: string }) {
  actions.on(nameOf(id, 'ask'), function onAsk() {});
  actions.on(nameOf(id, 'run'), function onRun() {});
  actions.on(keys.moved(id), function onMoved() {});
}
