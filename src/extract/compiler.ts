/** The TypeScript compiler as ts-morph ships it: its parser alone is used, the rest of ts-morph need not load. */
export { ts } from '@ts-morph/common';
