export const NAMES = { gone: 'user_gone' };
