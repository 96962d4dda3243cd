import { bus, Peers } from './bus.js';

export class Orders extends EventTarget {
  place(id: string) {
    this.dispatchEvent(new CustomEvent('order:placed', { detail: id }));
    this.raise('order:counted');
  }
  private raise(type: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const orders = new Orders();
const peers = new Peers();
orders.addEventListener('order:placed', ship);
orders.addEventListener('order:counted', { handleEvent: () => {} });
peers.addEventListener('joined', (event) => orders.place(event.detail), { once: true });
peers.addEventListener('closed', () => tell('stopped'));
bus.addEventListener('told:join', () => tell('heard'));
export const pictures = (from: EventTarget) => from.addEventListener('enter', () => tell('entered'));
window.addEventListener('resize', () => tell('resized'));

function ship() {
  bus.dispatchEvent(new Event('shipped'));
}
export function tell(what: string) {
  document.dispatchEvent(new CustomEvent(what));
}
export const cancel = (target: AbortSignal) => target.addEventListener('abort', () => peers.abort(new Error()));
