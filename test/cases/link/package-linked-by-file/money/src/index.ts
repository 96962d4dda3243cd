export const PAID = 'money.paid';
