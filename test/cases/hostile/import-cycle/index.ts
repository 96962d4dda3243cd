export * from './orders';
export * from './payments';
