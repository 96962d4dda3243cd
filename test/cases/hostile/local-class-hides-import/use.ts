import { Orders } from './orders';

export function real() {
  new Orders().place();
}

export function fake() {
  class Orders {
    place() {
      console.log('nothing');
    }
  }
  new Orders().place();
}
