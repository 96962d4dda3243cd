export * from './order';
export * from './unrelated';
