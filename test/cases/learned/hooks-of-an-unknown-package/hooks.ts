export { Hooks, OnHook } from '@acme/hooks';
