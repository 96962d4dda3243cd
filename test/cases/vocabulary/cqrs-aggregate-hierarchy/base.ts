import { AggregateRoot } from '@nestjs/cqrs';
import { Archived } from './events';

export abstract class Document extends AggregateRoot {
  archive() {
    this.apply(new Archived());
  }
}
