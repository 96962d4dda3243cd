export const BASE = 'shop';
export enum Route {
  Pay = 'pay',
}
