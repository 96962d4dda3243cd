import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

abstract class Animal {
  get events() {
    return { made: `${this.kind()}.made`, gone: { soft: `${this.kind()}.hidden` } };
  }
  names() {
    return { fed: `${this.kind()}.fed` };
  }
  abstract kind(): string;
}
class Cat extends Animal {
  kind() {
    return 'cat';
  }
}
class Dog extends Animal {
  kind() {
    return 'dog';
  }
}

export function breed(cat: Cat, dog: Dog) {
  bus.emit(cat.events.made);
  bus.emit(dog.events.gone.soft);
  bus.emit(dog.names().fed);
}
export function feed(any: Animal) {
  bus.emit(any.names().fed);
}
bus.on(new Cat().events.made, function welcome() {});
