export { PLACED as ORDER_PLACED } from './names';
export { ORDER_PLACED as LEGACY_ORDER_PLACED } from './legacy';
