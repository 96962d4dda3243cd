import { EventEmitter } from 'node:events';
import { AfterCreate, Entity, type EventArgs, type EventSubscriber, PrimaryKey } from '@mikro-orm/core';

const bus = new EventEmitter();

@Entity()
export class Author {
  @PrimaryKey()
  id!: string;

  @AfterCreate()
  tell() {
    bus.emit('author.created', this.id);
  }
}

export class AuthorSubscriber implements EventSubscriber<Author> {
  getSubscribedEntities() {
    return [Author];
  }
  async afterUpdate(args: EventArgs<Author>) {
    bus.emit('author.updated', args.entity.id);
  }
  async afterFlush() {
    bus.emit('flushed');
  }
}
