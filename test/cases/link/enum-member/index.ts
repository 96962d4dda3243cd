export { OrderEvent as Events } from './events';
