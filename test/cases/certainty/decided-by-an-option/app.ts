import { notify, publish } from './bus';

export function loud() {
  publish('loud');
}
export function quiet() {
  publish('quiet', { silent: true });
}
export function asked(silent: boolean) {
  publish('asked', { silent });
}
export function told() {
  notify('told');
  notify('untold', { silent: true });
}
