export * as orderEvents from './order';
