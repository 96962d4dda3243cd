import { EventEmitter } from 'node:events';
import { Orders } from './orders';

export class Registry {
  static readonly bus = new EventEmitter();
  static readonly orders = new Orders();
}
