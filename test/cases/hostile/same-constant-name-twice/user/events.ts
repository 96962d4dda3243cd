export const CREATED = 'user.created';
