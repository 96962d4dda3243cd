interface State {
  total: number;
}
interface Action {
  type: string;
  amount: number;
}

/** What the next state is made by. */
const handlers: Record<string, (state: State, action: Action) => State> = {
  added: (state, action) => ({ total: state.total + action.amount }),
  removed: (state, action) => ({ total: state.total - action.amount }),
};
let state: State = { total: 0 };
export function dispatch(action: Action): void {
  state = handlers[action.type](state, action);
  console.log(state.total);
}
export const add = () => dispatch({ type: 'added', amount: 1 });

/** Ways to do something, which no sender runs. */
const shippingHandlers: Record<string, (order: { kind: string }) => void> = {
  express: (order) => console.log(order),
  standard: (order) => console.log(order),
};
export function ship(order: { kind: string }): void {
  shippingHandlers[order.kind](order);
}
export const express = () => ship({ kind: 'express' });

/** What is shown to people is no event by its name, nor by that of the table. */
const toastHandlers: Record<string, (toast: { level: string }) => void> = {
  info: (toast) => console.info(toast),
  error: (toast) => console.error(toast),
};
export function notify(toast: { level: string }): void {
  toastHandlers[toast.level](toast);
}
export const saved = () => notify({ level: 'info' });
