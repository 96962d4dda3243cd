export const NIGHTLY = '0 3 * * *';
export const MINUTE = 60000;
